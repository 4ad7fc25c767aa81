import { Readability } from '@mozilla/readability';
import Mark from 'mark.js';
import { annotate } from '@/lib/engine/annotate';
import type { Annotation } from '@/lib/engine/model';
import { openLexicon } from '@/lib/knowledge/lexicon';
import { readArticle } from '@/lib/page/read-article';
import { mapText } from '@/lib/page/text-map';

/** Milliseconds of one call, the layout that it asks for included; in the middle of `times`. */
function measure(times: number, work: () => void, undo: () => void = () => {}): number {
  const values: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    document.body.getBoundingClientRect();
    values.push(performance.now() - start);
    undo();
  }
  return values.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

function read() {
  const reading = readArticle(document, location.href);
  if (!reading.ok) throw new Error(`not an article: ${reading.reason}`);
  return reading.article;
}

/** Paints as the content script does: one registry entry a type. */
function paint(ranges: readonly { name: string; range: Range }[]): void {
  const byName = Map.groupBy(ranges, ({ name }) => name);
  for (const [name, entries] of byName) {
    CSS.highlights.set(name, new Highlight(...entries.map(({ range }) => range)));
  }
}

const nameOf = (annotation: Annotation) =>
  `dateline-${annotation.kind === 'date' ? 'date' : annotation.type}`;

/** All of a page's way to its first marks, beside Readability alone. */
export function measureReading(index: number[], times: number) {
  const lexicon = openLexicon(new Uint8Array(index));
  const unpaint = () => {
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name);
  };
  const whole = () => {
    const article = read();
    const map = mapText(document, article);
    const ranges = annotate(article, lexicon).flatMap((annotation) => {
      const range = map.rangeOf(annotation);
      return range ? [{ name: nameOf(annotation), range }] : [];
    });
    paint(ranges);
  };
  const article = read();
  return {
    readability: measure(times, () => {
      new Readability(document.cloneNode(true) as Document).parse();
    }),
    extract: measure(times, read),
    annotate: measure(times, () => void annotate(article, lexicon)),
    whole: measure(times, whole, unpaint),
    words: article.paragraphs.join(' ').split(' ').length,
  };
}

/** Draws `count` marks over the article's words, by the Highlight API and by mark.js. */
export function measureDrawing(count: number, times: number) {
  const article = read();
  const map = mapText(document, article);
  const words = article.paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(/\p{L}{3,}/gu)].map(({ 0: word, index }) => ({
      paragraph,
      start: index,
      end: index + word.length,
    })),
  );
  const every = Math.max(1, Math.floor(words.length / count));
  const chosen = words.filter((_, i) => i % every === 0).slice(0, count);
  const ranges = chosen.flatMap((span) => map.rangeOf(span) ?? []);

  const ours = measure(
    times,
    () => paint(ranges.map((range, i) => ({ name: `dateline-bench-${i % 8}`, range }))),
    () => {
      for (let i = 0; i < 8; i++) CSS.highlights.delete(`dateline-bench-${i}`);
    },
  );
  const marker = new Mark(document.body);
  const lengths = ranges.map((range) => {
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { start: before.toString().length, length: range.toString().length };
  });
  const theirs = measure(
    times,
    () => marker.markRanges(lengths),
    () => marker.unmark(),
  );
  return { ours, theirs, marks: ranges.length };
}
