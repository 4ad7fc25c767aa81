import { LONGEST_PATTERN, scanEdits } from './edit-scan';

/** How far what is compared may be longer than the pattern. */
const SLACK = 12;

/** What was put into a long quote counts against it up to this share of its length. */
const MOST_SURPLUS = 0.05;

/** The best agreement of a pattern with a text from some place on. */
export interface Agreement {
  readonly edits: number;
  /** Length of the text's part of it. */
  readonly reach: number;
}

/**
 * Compares a pattern of at most 32 units with what stands from `at` on; with `step` −1 both are
 * read from their ends to the left. Of equal lengths the one nearest to the pattern's counts.
 */
export function agreeAlong(pattern: string, text: string, at: number, step: 1 | -1): Agreement {
  const { length } = pattern;
  const first = step === 1 ? at : at - length;
  if (first >= 0 && text.startsWith(pattern, first)) return { edits: 0, reach: length };
  const width = Math.max(0, Math.min(length + SLACK, step === 1 ? text.length - at : at));
  const scores = scanEdits(pattern, text, at, width, step);
  return lowest(scores, 0, width, length);
}

/**
 * How well a quote of any length agrees with a piece of text, 0 to 1: goes along both together,
 * so that letters lost or added on the way do not matter to what comes after them.
 */
export function likenessAlong(quote: string, text: string, start: number, end: number): number {
  if (quote.length === end - start && text.startsWith(quote, start)) return 1;
  if (quote.length <= LONGEST_PATTERN) return shortLikeness(quote, text, start, end);
  const shift = end - start - quote.length;
  let edits = 0;
  let at = start;
  for (let from = 0; from < quote.length; from += LONGEST_PATTERN) {
    const piece = quote.slice(from, from + LONGEST_PATTERN);
    let found = fitWithin(piece, text, at - SLACK, at + piece.length + SLACK);
    const other = start + from + shift;
    if (found.edits * 2 >= piece.length && other > at + SLACK) {
      // Something was put in: what follows is as far from the end as it was.
      found = fitWithin(piece, text, other - SLACK, other + piece.length + SLACK);
    }
    edits += found.edits;
    at = found.edits * 2 < piece.length ? found.end : at + piece.length;
  }
  const surplus = Math.min(Math.max(0, shift - edits), quote.length * MOST_SURPLUS);
  // Where the place ends before the quote does, the rest of it is not there.
  const missing = Math.max(edits, -shift);
  return Math.max(0, 1 - (missing + surplus) / quote.length);
}

function shortLikeness(quote: string, text: string, start: number, end: number): number {
  const width = Math.min(end - start, quote.length + SLACK);
  const edits = (scanEdits(quote, text, start, width, 1)[width] ?? 0) + (end - start - width);
  return Math.max(0, 1 - edits / Math.max(quote.length, end - start));
}

/**
 * The piece of text from `start` to `end` that fits a pattern of at most 32 units best; of equals
 * the one that ends nearest to `wanted`, in the middle unless said otherwise.
 */
export function fitWithin(
  pattern: string,
  text: string,
  start: number,
  end: number,
  wanted = (start + end + pattern.length) >> 1,
): { edits: number; end: number } {
  const first = wanted - pattern.length;
  if (first >= Math.max(0, start) && wanted <= end && text.startsWith(pattern, first)) {
    return { edits: 0, end: wanted };
  }
  const from = Math.max(0, start);
  const width = Math.max(0, Math.min(end, text.length) - from);
  const scores = scanEdits(pattern, text, from, width, 1, true);
  const { edits, reach } = lowest(scores, 0, width, wanted - from);
  return { edits, end: from + reach };
}

/** The lowest score from `first` to `last`; of equals the one nearest to `wanted`. */
export function lowest(scores: Uint8Array, first: number, last: number, wanted: number): Agreement {
  let reach = first;
  let edits = scores[first] ?? 0;
  for (let j = first + 1; j <= last; j++) {
    const score = scores[j] ?? 0;
    if (score > edits) continue;
    if (score < edits || Math.abs(j - wanted) < Math.abs(reach - wanted)) reach = j;
    edits = score;
  }
  return { edits, reach };
}
