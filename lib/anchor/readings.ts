import { LONGEST_PATTERN, LONGEST_STRETCH, scanEdits } from './edit-scan';
import type { Candidate } from './judge';
import { agreeAlong, fitWithin, likenessAlong, lowest } from './likeness';
import type { Question } from './question';

/** Readings of the quote that are tried at each place that the context leads to. */
const MOST_READINGS = 2;
/** How far the quote may be from where the context leads. */
const DRIFT = 24;
/** How much longer a quote may have become by what was put into it, and if between paragraphs. */
const MOST_PUT_IN = 100;
const MOST_INSERTED = 600;
/** How far readings are compared with their surroundings before any is weighed. */
const MOST_AGREEING = 16;
/** A quote's beginning or end with more edits than this share may be further away. */
const WORN_TAIL = 0.3;
/** With more it does not begin here. */
const ILLEGIBLE = 0.6;
/** Longer quotes are found by their own ends. */
const LONGEST_GAP = 80;
/** Less of a context leads nowhere. */
const LEAST_CONTEXT = 16;
/** With more edits than this share a context is not beside the quote. */
const GONE = 0.4;
/** How little of a quote may be left, even between two contexts that hold. */
const WORST = 0.3;

/** Where the quote may begin and end near `around`, by its own first and last words. */
export function readingsNear(text: string, question: Question, around: number): Candidate[] {
  const { quote, isParted } = question;
  const readings = bestStarts(text, question, around).flatMap((start) => {
    const end = findEnd(text, question, start);
    return readingOf(text, quote, start, end);
  });
  if (!isParted) return readings;
  return readings.flatMap((reading) => [reading, ...partedReadings(text, question, reading)]);
}

/**
 * The same reading, but from and to where the contexts lead: of the first paragraph and the last
 * it may have no more than a word.
 */
function partedReadings(text: string, question: Question, { start, end }: Candidate): Candidate[] {
  const last = question.before.text.slice(-LONGEST_PATTERN);
  const next = question.after.text.slice(0, LONGEST_PATTERN);
  const starts = [start, ...followOut(last, text, start + DRIFT, -1)];
  const ends = [end, ...followOut(next, text, end - DRIFT, 1)];
  return starts
    .flatMap((from) => ends.map((to) => ({ from, to })))
    .slice(1)
    .flatMap(({ from, to }) => readingOf(text, question.quote, from, to));
}

/** Where a context meets the quote, from a place of the quote outwards. */
function followOut(context: string, text: string, around: number, step: 1 | -1): number[] {
  if (context.length < LEAST_CONTEXT) return [];
  const first = clamp(around, text);
  const furthest = clamp(first + step * LONGEST_STRETCH, text);
  const width = Math.abs(furthest - first);
  // Scanned towards the quote, so that each score is that of where the context meets it.
  const scores = scanEdits(context, text, furthest, width, step === 1 ? -1 : 1, true);
  const { edits, reach } = lowest(scores, 0, width, width - DRIFT);
  return edits > context.length * WORN_TAIL ? [] : [furthest - step * reach];
}

/** Where the quote begins if it is within `reach` of `around`, by what stood before or after it. */
export function followContext(
  text: string,
  question: Question,
  around: number,
  reach: number,
): number | null {
  const before = question.before.text.slice(-LONGEST_PATTERN);
  if (before.length >= LEAST_CONTEXT) {
    const from = around - before.length - reach;
    const { edits, end } = fitWithin(before, text, from, around + reach, around);
    if (edits <= before.length * WORN_TAIL) return end;
  }
  const after = question.after.text.slice(0, LONGEST_PATTERN);
  if (after.length < LEAST_CONTEXT) return null;
  const start = around + question.quote.length;
  const wanted = start + after.length;
  const { edits, end } = fitWithin(after, text, start - reach, wanted + reach, wanted);
  return edits <= after.length * WORN_TAIL ? end - wanted + around : null;
}

/** What stands between the contexts near `around`, whatever became of a quote that is not long. */
export function gapNear(text: string, question: Question, around: number): Candidate[] {
  const { quote, before, after } = question;
  if (quote.length > LONGEST_GAP) return [];
  const left = before.text.slice(-LONGEST_PATTERN);
  const right = after.text.slice(0, LONGEST_PATTERN);
  if (left === '' || right === '') return [];

  const start = findEdge(left, text, around, 1);
  const end = findEdge(right, text, around + quote.length, -1);
  // One of them may not be beside it any more.
  if (!start.isThere && end.isThere) {
    return readingOf(text, quote, Math.max(0, end.at - quote.length), end.at);
  }
  if (start.isThere && !end.isThere) {
    return readingOf(text, quote, start.at, start.at + quote.length);
  }
  const isGap = start.at < end.at && end.at - start.at <= quote.length + LONGEST_PATTERN;
  return isGap ? readingOf(text, quote, start.at, end.at) : [];
}

function readingOf(text: string, quote: string, start: number, end: number): Candidate[] {
  const agreement = start < end ? likenessAlong(quote, text, start, end) : 0;
  return agreement >= WORST ? [{ start, end, quote: agreement }] : [];
}

/** How many units agree without a break, beside a place on both sides. */
export function agreeingUnits(
  question: Question,
  text: string,
  start: number,
  end: number,
): number {
  const before = question.before.text;
  const after = question.after.text;
  let left = 0;
  while (left < MOST_AGREEING && before.at(-1 - left) === text[start - 1 - left]) left++;
  let right = 0;
  while (right < MOST_AGREEING && after[right] === text[end + right]) right++;
  return left + right;
}

/** Beginnings with the fewest edits; of those the best surrounded, then the nearest. */
function bestStarts(text: string, question: Question, around: number): number[] {
  const { quote, isParted } = question;
  const head = quote.slice(0, LONGEST_PATTERN);
  const drift = driftOf(quote);
  const from = clamp(around - drift, text);
  const to = clamp(around + head.length + drift, text);
  // Read from the right, each score is that of a beginning.
  const scores = scanEdits(head, text, to, to - from, -1, true);
  const { edits } = lowest(scores, 1, to - from, to - around);
  if (isParted && edits > head.length * WORN_TAIL) {
    const start = findStartBefore(text, head, from + head.length);
    if (start !== null) return [start];
  }
  if (edits > head.length * ILLEGIBLE) return [];
  const starts: { start: number; rank: number }[] = [];
  for (let j = 1; j <= to - from; j++) {
    if (scores[j] !== edits) continue;
    const start = to - j;
    const agreeing = agreeingUnits(question, text, start, start + quote.length);
    starts.push({ start, rank: agreeing - Math.abs(start - around) / MOST_AGREEING });
  }
  return starts
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_READINGS)
    .map(({ start }) => start);
}

/** The beginning of a quote into which something long was put behind its first words. */
function findStartBefore(text: string, head: string, to: number): number | null {
  const from = clamp(to - LONGEST_STRETCH, text);
  const scores = scanEdits(head, text, to, to - from, -1, true);
  const { edits, reach } = lowest(scores, 1, to - from, head.length);
  return edits <= head.length * WORN_TAIL ? to - reach : null;
}

function findEnd(text: string, { quote, isParted }: Question, start: number): number {
  if (quote.length <= LONGEST_PATTERN) return start + agreeAlong(quote, text, start, 1).reach;
  const tail = quote.slice(-LONGEST_PATTERN);
  const drift = driftOf(quote);
  const wanted = start + quote.length;
  const near = fitWithin(tail, text, wanted - tail.length - drift, wanted + drift, wanted);
  const most = tail.length * WORN_TAIL;
  const inserted = isParted ? MOST_INSERTED : Math.min(MOST_PUT_IN, quote.length >> 1);
  const last = wanted + drift + inserted;
  let found = near;
  for (let from = wanted + drift - tail.length; found.edits > most && from < last; ) {
    const to = Math.min(last, from + LONGEST_STRETCH);
    found = fitWithin(tail, text, from, to, from);
    from = to === last ? last : to - tail.length;
  }
  return found.edits <= most ? found.end : near.end;
}

/** Where a context meets the quote, near `around`: the end of one before, the start of one after. */
function findEdge(context: string, text: string, around: number, step: 1 | -1) {
  const from = clamp(around - step * (DRIFT + context.length), text);
  const to = clamp(around + step * DRIFT, text);
  const width = Math.abs(to - from);
  const scores = scanEdits(context, text, from, width, step, true);
  const { edits, reach } = lowest(scores, 0, width, Math.abs(around - from));
  return { at: from + step * reach, isThere: edits <= context.length * GONE };
}

function driftOf(quote: string): number {
  return DRIFT + Math.min(quote.length >> 4, DRIFT);
}

function clamp(at: number, text: string): number {
  return Math.max(0, Math.min(at, text.length));
}
