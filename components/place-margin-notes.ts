import { layoutMargin, type MarginItem } from '@/lib/state/margin-layout';
import type { MarginNote } from '@/lib/state/margin-notes';

/** Least distance between two notes, and how far one may stand from its line; in lines of the text. */
const GAP_LINES = 0.4;
const REACH_LINES = 1.75;

/**
 * Sets each note of the margin beside its line, and hides those for which there is no room (their
 * cards still tell them). Where the notes stand in the text instead, undoes that.
 *
 * @param root holds paragraphs and notes, and is what notes are positioned against
 * @param beside whether there is a margin
 */
export function placeMarginNotes(
  root: HTMLElement,
  notes: readonly MarginNote[],
  beside: boolean,
): void {
  const elements = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-note]')].map((element) => [
      element.dataset.note ?? '',
      element,
    ]),
  );
  const setBare = (bare: boolean) => {
    for (const element of elements.values()) element.classList.toggle('is-bare', bare);
  };
  for (const element of elements.values()) element.hidden = false;
  if (!beside) {
    setBare(false);
    for (const element of elements.values()) element.style.removeProperty('top');
    return;
  }

  setBare(true);
  const least = new Map([...elements.values()].map((element) => [element, element.offsetHeight]));
  setBare(false);
  const top = root.getBoundingClientRect().top;
  const items = notes.flatMap((note): MarginItem[] => {
    const element = elements.get(note.key);
    const words = wordsOf(root, note);
    if (!element || !words) return [];
    const [line = words.getBoundingClientRect()] = words.getClientRects();
    const { key, weight, kind } = note;
    const pinned = kind === 'own';
    const height = least.get(element) ?? 0;
    const extra = element.offsetHeight - height;
    return [{ key, weight, pinned, line: line.top - top, height, extra }];
  });
  const lineHeight = Number.parseFloat(getComputedStyle(root).lineHeight) || 30;
  const column = { gap: lineHeight * GAP_LINES, reach: lineHeight * REACH_LINES };

  const places = layoutMargin(items, column);
  for (const [key, element] of elements) {
    const place = places.get(key);
    element.hidden = place === undefined;
    element.classList.toggle('is-bare', place?.whole === false);
    if (place) element.style.top = `${place.top}px`;
  }
}

/** The words that a note explains. */
function wordsOf(root: HTMLElement, note: MarginNote): Element | null {
  const selector =
    note.kind === 'own'
      ? `[data-highlight~="${note.passage.highlight.id}"]`
      : `[data-annotation="${note.annotation}"]`;
  return root.querySelector(selector);
}
