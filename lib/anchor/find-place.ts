import search from 'approx-string-match';
import type { Folded } from './fold';
import { type GramIndex, indexGrams, likelyOffsets } from './gram-index';
import { type Candidate, type Verdict, weigh } from './judge';
import { LONGEST_PATTERN, likenessBetween } from './likeness';
import type { Question } from './question';

/** Exact places beyond this number are looked at only where the context leads there too. */
const MOST_EXACT = 24;
/** Places that the context leads to, and readings of the quote at each. */
const MOST_OFFSETS = 5;
const MOST_READINGS = 4;
/** Share of a pattern's letters that may be wrong. */
const WORST = 0.45;
/** Support at which an exact quote needs no rival to be looked for. */
const BEYOND_DOUBT = 0.85;

/** A folded text that may be searched more than once. */
export interface SearchedText {
  readonly folded: Folded;
  /** Made at the first search that needs it. */
  grams?: GramIndex;
}

/** Every place that may be the passage with what speaks for it, best first, none overlapping. */
export function findPlaces(searched: SearchedText, question: Question): Verdict[] {
  const { text } = searched.folded;
  const exact = exactPlaces(text, question.quote);
  const verdicts = exact.map((candidate) => weigh(candidate, text, question));
  if (!verdicts.some(({ support }) => support >= BEYOND_DOUBT)) {
    for (const candidate of placesByContext(searched, question)) {
      verdicts.push(weigh(candidate, text, question));
    }
  }
  return withoutOverlaps(verdicts.sort((a, b) => b.support - a.support));
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
    return [...readingsNear(text, quote, start), ...gapNear(text, question, start)];
  });
}

/** The places about `start` that agree best with the quote. */
function readingsNear(text: string, quote: string, start: number): Candidate[] {
  return searchNear(text, quote, start)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, MOST_READINGS)
    .map((match) => ({
      start: match.start,
      end: match.end,
      quote: 1 - match.errors / quote.length,
    }));
}

/** What stands between the contexts, whatever became of a short quote. */
function gapNear(text: string, { quote, before, after }: Question, start: number): Candidate[] {
  if (quote.length > LONGEST_PATTERN) return [];
  const [left] = searchNear(text, before.text, start - before.text.length);
  const [right] = searchNear(text, after.text, start + quote.length);
  if (!left || !right) return [];
  const agreement = likenessBetween(quote, text, left.end, right.start);
  return agreement > 0 ? [{ start: left.end, end: right.start, quote: agreement }] : [];
}

function searchNear(text: string, pattern: string, start: number) {
  const slack = 24 + (pattern.length >> 3);
  const from = Math.max(0, start - slack);
  const window = text.slice(from, Math.max(from, start + pattern.length + slack));
  return search(window, pattern, Math.floor(pattern.length * WORST)).map((match) => ({
    start: from + match.start,
    end: from + match.end,
    errors: match.errors,
  }));
}

function withoutOverlaps(verdicts: readonly Verdict[]): Verdict[] {
  const kept: Verdict[] = [];
  for (const verdict of verdicts) {
    if (!kept.some(({ start, end }) => start < verdict.end && verdict.start < end)) {
      kept.push(verdict);
    }
  }
  return kept;
}
