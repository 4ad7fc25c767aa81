import tokens from '@/assets/tokens.css?inline';
import { applyLanguage } from '@/lib/i18n';
import overlayStyles from './overlay.css?inline';
import { paintSheet } from './paint-sheet';
import { OVERLAY } from './succession';

export interface OverlayRoot {
  /** The one element that we add to the page. */
  readonly host: HTMLElement;
  /** Where Preact draws. */
  readonly container: HTMLElement;
  /** Chooses the colours that are painted for text on light or dark ground. */
  paintOn(ground: 'light' | 'dark'): void;
  remove(): void;
}

/**
 * Adds our one element to the page, behind its body. What we draw stands in its closed shadow
 * root, out of reach of the page's scripts (open in builds for tests). The rules for painting must
 * apply to the page's own text, so their sheet is a child of the same element: content scripts of
 * Firefox cannot use `document.adoptedStyleSheets`.
 */
export function openOverlayRoot(page: Document): OverlayRoot {
  // The page may have defined an element of that name, which would be given any root attached to it.
  const host = page.implementation.createHTMLDocument().createElement(OVERLAY);
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const container = page.createElement('div');
  container.className = 'overlay';
  applyLanguage(container);

  const styles = page.createElement('style');
  styles.textContent = tokens + overlayStyles;
  const painting = page.createElement('style');
  root.append(styles, container);
  host.append(painting);
  page.documentElement.append(host);

  return {
    host,
    container,
    paintOn(ground) {
      const probe = page.createElement('i');
      probe.style.colorScheme = ground;
      root.append(probe);
      const look = getComputedStyle(probe);
      painting.textContent = paintSheet(
        (token) => {
          probe.style.color = `var(--${token})`;
          return look.color;
        },
        (type) => {
          probe.className = `is-${type}`;
          return look.getPropertyValue('--mark-line');
        },
      );
      probe.remove();
    },
    remove: () => host.remove(),
  };
}
