import type { Shown } from '@/lib/messages';
import { spansBetween } from '@/lib/notes/passages';
import type { OverlayRoot } from './overlay-root';
import type { Reading } from './reading';

export interface Showing {
  show(where: Shown): void;
  /** Goes to the annotation after or before the one that is open. @returns false if there is none */
  step(by: 1 | -1): boolean;
  /** Gives the focus to the toolbar. @returns false if there is none */
  enterToolbar(): boolean;
  /** Closes what is open and gives the focus back to where it was. */
  leave(): void;
}

/** Leads keyboard, panel and popup to places of the text. */
export function createShowing(reading: Reading, { host, container }: OverlayRoot): Showing {
  const { article, page, text, floats, choosing, shown, active } = reading;
  let before: Element | null = null;

  function focusFloat() {
    const focused = document.activeElement;
    if (focused !== host) before = focused;
    // After it is drawn
    requestAnimationFrame(() =>
      container
        .querySelector<HTMLElement>('.floating :is([role="dialog"], [role="toolbar"] button)')
        ?.focus(),
    );
  }

  function openCard(index: number): boolean {
    const annotation = shown.peek().get(index);
    if (!annotation) return false;
    scrollTo(text.rangesOf([annotation])[0]);
    floats.open({ kind: 'card', annotation: index, pinned: true });
    focusFloat();
    return true;
  }

  function openEditor(id: string) {
    const passage = page.passages.peek().found.find(({ highlight }) => highlight.id === id);
    scrollTo(passage && text.rangesOf(passage.spans)[0]);
    floats.open({ kind: 'editor', highlight: id, focus: 'note' });
  }

  /** Begins near where it stood. */
  function choose(id: string) {
    choosing.begin(id);
    const start = choosing.highlight.peek()?.target.start ?? 0;
    scrollTo(text.rangesOf(spansBetween(article, start, start + 2))[0]);
  }

  /** Index of the first annotation that stands in the window or below it. */
  function firstInView(indexes: readonly number[]): number {
    const at = indexes.findIndex((index) => {
      const annotation = shown.peek().get(index);
      const range = annotation && text.rangesOf([annotation])[0];
      return range !== undefined && range.getBoundingClientRect().bottom > 0;
    });
    return Math.max(0, at);
  }

  return {
    show(where) {
      if (!active.peek()) return;
      if ('annotation' in where) openCard(where.annotation);
      else if ('choose' in where) choose(where.choose);
      else openEditor(where.highlight);
    },

    step(by) {
      const indexes = [...shown.peek().keys()];
      const float = floats.float.peek();
      const now = float?.kind === 'card' ? indexes.indexOf(float.annotation) : -1;
      const next = now === -1 ? firstInView(indexes) - (by === 1 ? 0 : 1) : now + by;
      const index = indexes.at(next % indexes.length);
      return index !== undefined && openCard(index);
    },

    enterToolbar() {
      const isOpen = floats.float.peek()?.kind === 'toolbar';
      if (isOpen) focusFloat();
      return isOpen;
    },

    leave() {
      floats.close();
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      before = null;
    },
  };
}

/** Puts a place into the middle of the window, if it does not stand well inside it already. */
function scrollTo(range: Range | undefined): void {
  const box = range?.getBoundingClientRect();
  if (!box) return;
  const inView = box.top > innerHeight * 0.1 && box.bottom < innerHeight * 0.75;
  if (inView) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({
    top: box.top - innerHeight * 0.35,
    behavior: still ? 'instant' : 'smooth',
  });
}
