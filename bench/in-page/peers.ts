import { Readability } from '@mozilla/readability';
import { createTextAnnotator } from '@recogito/text-annotator';
import Mark from 'mark.js';

// What a page would run without us; each leaves the marks of `WATCH` in the timeline.

/** A name as it stands in the page: offsets into the text of the body. */
export interface NamePlace {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What Firefox does for its reader view, on a copy of the page, for the first time; in ms. */
export function parse(): number {
  const start = performance.now();
  readPage();
  return performance.now() - start;
}

/** Marks names as spans. */
export function markNames(places: readonly NamePlace[]): void {
  new Mark(document.body).markRanges(
    places.map(({ start, end }) => ({ start, length: end - start })),
  );
}

/** Draws names as annotations. */
export function annotateNames(places: readonly NamePlace[]): void {
  const annotator = createTextAnnotator(document.body);
  annotator.setAnnotations(
    places.map(({ quote, start, end }, i) => {
      const id = String(i);
      // Offsets are turned into a range when the annotation comes into the store.
      const selector = { quote, start, end } as unknown as { quote: string; range: Range };
      return { id, bodies: [], target: { annotation: id, selector: [selector] } };
    }),
  );
}

/** Shows nothing but the article, plainly. */
export function showPlainly(): void {
  const parsed = new DOMParser().parseFromString(readPage()?.content ?? '', 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const readPage = () => new Readability(document.cloneNode(true) as Document).parse();
