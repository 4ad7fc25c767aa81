import type { PageText } from './page-text';
import { solidify } from './solid-text';

/** Part of a page's solid text; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How much of the page may stand between two paragraphs: an advertisement, an appeal. */
const GAP = 20_000;
/** Where paragraphs are missing, how far the search for the next one goes at most. */
const FARTHEST = 100_000;
/** How many paragraphs are tried as the first one to be found, and how often each may occur. */
const MOST_PIVOTS = 64;
const MOST_PLACES = 16;

/** Where an article's own text never stands. */
const ELSEWHERE = 'h1, h2, h3, h4, h5, h6, a, nav, aside, footer';

/** Finds each paragraph on the page, in their order; null for those that the page does not show. */
export function findParagraphs(
  page: PageText,
  paragraphs: readonly string[],
): readonly (Stretch | null)[] {
  const wanted = paragraphs.map(solidify);
  const found: (Stretch | null)[] = wanted.map(() => null);
  const pivot = findPivot(page, wanted);
  if (!pivot) return found;
  const { paragraph, stretch } = pivot;
  found[paragraph] = stretch;
  const indexes = [...wanted.keys()];
  follow(indexes.slice(paragraph + 1), wanted, found, stretch.to, {
    search: (text, edge, reach) => offset(edge, page.solid.slice(edge, edge + reach).indexOf(text)),
    edge: ({ to }) => to,
  });
  follow(indexes.slice(0, paragraph).reverse(), wanted, found, stretch.from, {
    search: (text, edge, reach) => {
      const start = Math.max(0, edge - reach);
      return offset(start, page.solid.slice(start, edge).lastIndexOf(text));
    },
    edge: ({ from }) => from,
  });
  return found;
}

const offset = (start: number, at: number) => (at < 0 ? null : start + at);

/** Forwards or backwards over the page. */
interface Direction {
  /** Where a text begins, looked for no farther from the edge than `reach`. */
  search(text: string, edge: number, reach: number): number | null;
  /** Where the search goes on from. */
  edge(found: Stretch): number;
}

/** Looks for one paragraph after the other, each from where the last one was found. */
function follow(
  order: readonly number[],
  wanted: readonly string[],
  found: (Stretch | null)[],
  from: number,
  direction: Direction,
): void {
  let edge = from;
  let missed = 0;
  for (const index of order) {
    const text = wanted[index] ?? '';
    const reach = text.length + Math.min(missed + GAP, FARTHEST);
    const at = text === '' ? null : direction.search(text, edge, reach);
    missed = at === null ? missed + text.length : 0;
    if (at === null) continue;
    const stretch = { from: at, to: at + text.length };
    found[index] = stretch;
    edge = direction.edge(stretch);
  }
}

/** The longest paragraph that the page shows, or one that is long; of copies, the last. */
function findPivot(
  page: PageText,
  wanted: readonly string[],
): { paragraph: number; stretch: Stretch } | null {
  const last = new Map(wanted.map((text, paragraph) => [text, paragraph]));
  const longest = [...last]
    .filter(([text]) => text !== '')
    .toSorted(([one], [other]) => other.length - one.length);
  // All lengths, as the long ones may be those that have changed
  const step = Math.ceil(longest.length / MOST_PIVOTS);
  const tried = longest.filter((_, index) => index % step === 0);
  for (const [text, paragraph] of tried) {
    const places = lastPlacesOf(text, page.solid);
    const own = places.find((from) => !page.elementAt(from)?.closest(ELSEWHERE));
    // What the page shows above the text is a teaser
    const from = own ?? places[0];
    if (from !== undefined) return { paragraph, stretch: { from, to: from + text.length } };
  }
  return null;
}

/** Where a text stands, from the end of the page upwards. */
function lastPlacesOf(text: string, solid: string): number[] {
  const places: number[] = [];
  let at = solid.lastIndexOf(text);
  while (at >= 0 && places.length < MOST_PLACES) {
    places.push(at);
    at = at < text.length ? -1 : solid.lastIndexOf(text, at - text.length);
  }
  return places;
}
