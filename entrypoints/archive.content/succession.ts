import { browser } from '#imports';
import type { NoteDraft } from '@/lib/state/note-drafts';
import { wipeAll } from './painter';

/** Of the one element that we add to the page. */
export const OVERLAY = 'dateline-overlay';

/** What was written and not stored, by id of the highlight. */
export type LeftWords = ReadonlyMap<string, NoteDraft>;

/** Whether the extension that this script came from was updated, switched off or removed. */
export const isCutOff = (): boolean => browser.runtime?.id === undefined;

/**
 * Keeps in our own root, out of the page's reach, what a younger script will look for: by then this
 * one can no longer reach the extension, or anything at all.
 */
export function leaveWords(container: HTMLElement, words: LeftWords): void {
  if (words.size === 0) delete container.dataset.words;
  else container.dataset.words = JSON.stringify([...words]);
}

/**
 * Takes away what a script of an earlier version left on the page.
 *
 * @returns what was being written there
 */
export function succeed(page: Document): LeftWords {
  const words = new Map<string, NoteDraft>();
  for (const host of page.querySelectorAll<HTMLElement>(OVERLAY)) {
    const left = rootOf(host)?.querySelector<HTMLElement>('.overlay')?.dataset.words ?? '[]';
    try {
      for (const [id, draft] of JSON.parse(left) as [string, NoteDraft][]) words.set(id, draft);
    } catch {
      // The page may have put an element of that name there itself, with anything in it.
    }
    host.remove();
  }
  wipeAll();
  return words;
}

function rootOf(host: HTMLElement & { openOrClosedShadowRoot?: unknown }): ShadowRoot | null {
  // Firefox has it on elements, for scripts of extensions alone; Chromium as a function.
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  return browser.dom?.openOrClosedShadowRoot(host) ?? null;
}
