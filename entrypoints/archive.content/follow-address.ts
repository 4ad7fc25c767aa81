import type { ContentScriptContext } from '#imports';
import { readAddress } from '@/lib/page/archive-address';

/** How often the address is looked at where the browser does not tell of changes, in ms. */
const LOOK = 1000;

const TURNS = ['pointerover', 'keydown', 'focus', 'visibilitychange'] as const;

/**
 * Calls `arrive` for the article of this page, and again for each that the page's own script leads
 * to without loading anew. Its signal ends when the page leaves the article or we have to go.
 */
export function followAddress(
  ctx: ContentScriptContext,
  arrive: (slug: string, signal: AbortSignal) => void,
): void {
  let slug: string | null = null;
  let address = '';
  let stay = new AbortController();

  function look() {
    if (location.href === address || ctx.isInvalid) return;
    address = location.href;
    const next = readAddress(address).slug;
    if (next === slug) return;
    stay.abort();
    slug = next;
    stay = new AbortController();
    if (slug !== null) arrive(slug, stay.signal);
  }

  ctx.onInvalidated(() => stay.abort());
  // Only now does the address bar say where we are: `navigate` would come too early.
  if ('navigation' in globalThis) ctx.addEventListener(navigation, 'navigatesuccess', look);
  else ctx.setInterval(look, LOOK);
  ctx.addEventListener(window, 'popstate', look);
  // Cut off from its extension, a script is told nothing: it looks when the reader turns to the page.
  for (const turn of TURNS) ctx.addEventListener(window, turn, look, { capture: true });
  look();
}
