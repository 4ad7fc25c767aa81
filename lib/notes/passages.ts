import { describeQuote, locateAll } from '@/lib/anchor/index';
import type { Place } from '@/lib/anchor/locate';
import type { Target } from '@/lib/anchor/target';
import type { ArchiveArticle, Span } from '@/lib/engine/model';
import { articleText } from './article-record';
import type { Highlight } from './highlight';

/** The text of an article. */
export type Paragraphs = Pick<ArchiveArticle, 'paragraphs'>;

/** Where passages stand in a text, by the highlight's id; those that are not found are left out. */
export type Places = Readonly<Record<string, Place>>;

/** A highlight found in the article as it is read now. */
export interface Passage {
  readonly highlight: Highlight;
  /** `moved`: probably here, but the reader should have a look. */
  readonly certainty: Place['certainty'];
  /** Over `articleText`; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same, paragraph by paragraph, in their order. */
  readonly spans: readonly Span[];
}

export interface Passages {
  /** In the order of the text. */
  readonly found: readonly Passage[];
  /** Those whose text is not there any more. */
  readonly orphans: readonly Highlight[];
}

/** Of an article whose text never came: nothing says that a passage is not there. */
const AWAITED: Place = { start: 0, end: 0, score: 1, certainty: 'certain' };

/**
 * Finds where each highlight stands in the text. Once the reader has said a word on a place, only
 * one that is certain counts.
 */
export function findPlaces(article: Paragraphs, highlights: readonly Highlight[]): Places {
  if (article.paragraphs.length === 0) {
    return Object.fromEntries(highlights.map(({ id }) => [id, AWAITED]));
  }
  const places = locateAll(
    articleText(article),
    highlights.map(({ target }) => target),
  );
  return Object.fromEntries(
    highlights.flatMap(({ id, doubt }, index) => {
      const place = places[index];
      const counts = place && (place.certainty === 'certain' || doubt === undefined);
      return counts ? [[id, place]] : [];
    }),
  );
}

/** Highlights at the places that {@link findPlaces} found in the same text. */
export function passagesAt(
  article: Paragraphs,
  highlights: readonly Highlight[],
  places: Places,
): Passages {
  const found: Passage[] = [];
  const orphans: Highlight[] = [];
  for (const highlight of highlights) {
    const place = places[highlight.id];
    if (place === undefined) orphans.push(highlight);
    else {
      const { start, end, certainty } = place;
      found.push({ highlight, certainty, start, end, spans: spansBetween(article, start, end) });
    }
  }
  return { found: found.sort((a, b) => a.start - b.start || a.end - b.end), orphans };
}

/** How a highlight stands in the text. */
export type Standing =
  | 'certain'
  /** Probably found: the reader is asked whether it is right. */
  | 'moved'
  /** Not found: the reader is asked where it belongs. */
  | 'lost'
  /** Not found, and it may stay so. */
  | 'kept';

export function standingOf(
  { id, doubt }: Pick<Highlight, 'id' | 'doubt'>,
  places: Places,
): Standing {
  return places[id]?.certainty ?? (doubt === 'kept' ? 'kept' : 'lost');
}

/** Whether the reader is to be asked about the place of a highlight. */
export function needsLook(highlight: Pick<Highlight, 'id' | 'doubt'>, places: Places): boolean {
  const standing = standingOf(highlight, places);
  return standing === 'moved' || standing === 'lost';
}

/** Describes a passage so that it is found again; offsets over `articleText`. */
export function describePassage(article: Paragraphs, start: number, end: number): Target {
  return describeQuote(articleText(article), start, end);
}

/** The parts of a passage in each paragraph it touches; offsets over `articleText`. */
export function spansBetween({ paragraphs }: Paragraphs, start: number, end: number): Span[] {
  let offset = 0;
  return paragraphs.flatMap((text, paragraph) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    offset += text.length + 1;
    return from < to ? [{ paragraph, start: from, end: to }] : [];
  });
}

/** Where a place inside a paragraph lies in `articleText`. */
export function offsetInArticle(
  { paragraphs }: Paragraphs,
  paragraph: number,
  offset: number,
): number {
  return paragraphs.slice(0, paragraph).reduce((sum, text) => sum + text.length + 1, offset);
}
