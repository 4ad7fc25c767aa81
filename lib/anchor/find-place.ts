import search from 'approx-string-match';
import type { Folded } from './fold';
import { type GramIndex, indexGrams, likelyOffsets } from './gram-index';
import { type Candidate, type Verdict, weigh } from './judge';
import { editsBetween, LONGEST_PATTERN } from './likeness';
import type { Question } from './question';
import { sharpen } from './sharpen';

/** Exact places beyond this number are looked at only where the context leads there too. */
const MOST_EXACT = 24;
/** Places that the context leads to, and readings of the quote at each. */
const MOST_OFFSETS = 5;
const MOST_READINGS = 3;
/** How far readings are compared with their surroundings before any is weighed. */
const MOST_AGREEING = 16;
/** Share of a pattern's letters that may be wrong. */
const WORST = 0.45;
/** How little of a short quote may be left between two contexts that hold. */
const WORST_GAP = 0.3;
/** Support at which an exact quote needs no rival to be looked for. */
const BEYOND_DOUBT = 0.85;

type Match = ReturnType<typeof search>[number];

/** A folded text that may be searched more than once. */
export interface SearchedText {
  readonly folded: Folded;
  /** Made at the first search that needs it. */
  grams?: GramIndex;
}

/** Every place that may be the passage with what speaks for it, best first, each far from others. */
export function findPlaces(searched: SearchedText, question: Question): Verdict[] {
  const { text } = searched.folded;
  const exact = exactPlaces(text, question.quote);
  const verdicts = exact.map((candidate) => weigh(candidate, text, question));
  if (!verdicts.some(({ support }) => support >= BEYOND_DOUBT)) {
    for (const candidate of placesByContext(searched, question)) {
      verdicts.push(weigh(sharpen(candidate, searched.folded, question), text, question));
    }
  }
  return withoutNeighbours(verdicts.sort((a, b) => b.support - a.support || b.quote - a.quote));
}

/** None if there are too many to be looked at. */
function exactPlaces(text: string, quote: string): Candidate[] {
  const places: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (places.length === MOST_EXACT) return [];
    places.push({ start: at, end: at + quote.length, quote: 1 });
  }
  return places;
}

function placesByContext(searched: SearchedText, question: Question): Candidate[] {
  const { quote, before, after } = question;
  const { text } = searched.folded;
  searched.grams ??= indexGrams(text);
  const whole = before.text + quote + after.text;
  return likelyOffsets(searched.grams, whole, text.length, MOST_OFFSETS).flatMap((offset) => {
    const start = offset + before.text.length;
    return [...readingsNear(text, question, start), ...gapNear(text, question, start)];
  });
}

/** The places about `start` that agree best with the quote, and of those the best surrounded. */
function readingsNear(text: string, question: Question, start: number): Candidate[] {
  const { quote, before, after } = question;
  const agreement = (match: Match) =>
    agreeingUnits(before.text, text, match.start, -1) +
    agreeingUnits(after.text, text, match.end, 1) -
    Math.abs(match.start - start) / MOST_AGREEING;
  return searchNear(text, quote, start)
    .map((match) => ({ match, agreeing: agreement(match) }))
    .sort((a, b) => b.agreeing - a.agreeing)
    .slice(0, MOST_READINGS)
    .map(({ match }) => ({
      start: match.start,
      end: match.end,
      quote: 1 - match.errors / quote.length,
    }));
}

/** How many units agree without a break, beside a place. */
function agreeingUnits(context: string, text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (
    count < MOST_AGREEING &&
    count < context.length &&
    context.charCodeAt(step === 1 ? count : context.length - 1 - count) ===
      text.charCodeAt(step === 1 ? at + count : at - 1 - count)
  ) {
    count++;
  }
  return count;
}

/** What stands between the contexts, whatever became of a short quote. */
function gapNear(text: string, { quote, before, after }: Question, around: number): Candidate[] {
  if (quote.length > LONGEST_PATTERN) return [];
  const [left] = searchNear(text, before.text, around - before.text.length);
  const [right] = searchNear(text, after.text, around + quote.length);
  if (!left || !right) return [];
  const [start, end] = [left.end, right.start];
  const longer = Math.max(quote.length, end - start);
  const agreement = start < end ? 1 - editsBetween(quote, text, start, end) / longer : 0;
  return agreement >= WORST_GAP ? [{ start, end, quote: agreement }] : [];
}

function searchNear(text: string, pattern: string, start: number): Match[] {
  const slack = 24 + (pattern.length >> 3);
  const from = Math.max(0, start - slack);
  const window = text.slice(from, Math.max(from, start + pattern.length + slack));
  return search(window, pattern, Math.floor(pattern.length * WORST)).map((match) => ({
    start: from + match.start,
    end: from + match.end,
    errors: match.errors,
  }));
}

/** Places so near each other are one place, of which the best reading counts. */
const NEIGHBOURHOOD = 32;

function withoutNeighbours(verdicts: readonly Verdict[]): Verdict[] {
  const kept: Verdict[] = [];
  for (const verdict of verdicts) {
    const isNeighbour = ({ start, end }: Verdict) =>
      start < verdict.end + NEIGHBOURHOOD && verdict.start < end + NEIGHBOURHOOD;
    if (!kept.some(isNeighbour)) kept.push(verdict);
  }
  return kept;
}
