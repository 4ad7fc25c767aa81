import { LONGEST_PATTERN } from './edit-scan';
import { type GramIndex, likelyOffsets, rareShare } from './gram-index';
import type { Candidate } from './judge';
import { fitWithin } from './likeness';
import { farPart, type Question } from './question';

/** Less than this of a neighbour says nothing. */
const LEAST_LETTERS = 20;
/** Share of a neighbour's letters that may be others. */
const MOST_ERRORS = 0.25;
/** How far it may be from where its short runs lead. */
const DRIFT = 20;
/** Places at which a neighbour is looked for. */
const MOST_PLACES = 3;
/** How far apart two neighbours are that have nothing between them. */
const ADJACENT = 24;

/** What became of the paragraphs beside a passage that are not beside it any more. */
export interface Neighbours {
  /** Letters of those found elsewhere in the text that are said but once in it. */
  readonly rare: number;
  /** Whether they stand side by side now: what was between them is gone. */
  readonly areClosed: boolean;
}

/**
 * Looks for the paragraphs beside a passage, which prove that this is the same article still. In
 * another one there is no trace of them.
 */
export function askNeighbours(
  grams: GramIndex,
  text: string,
  question: Question,
  place: Candidate,
): Neighbours {
  const last = farPart(question.before, -1);
  const next = farPart(question.after, 1);
  const before = findNeighbour(grams, text, last.slice(-LONGEST_PATTERN));
  const after = findNeighbour(grams, text, next.slice(0, LONGEST_PATTERN));
  const rareOf = (found: Candidate | null, letters: number, step: 1 | -1) => {
    if (!found) return 0;
    const start = step === 1 ? found.start : Math.max(0, found.end - letters);
    const end = step === 1 ? found.start + letters : found.end;
    return rareShare(grams, text, start, end) * letters;
  };
  return {
    rare: rareOf(before, LONGEST_PATTERN, -1) + rareOf(after, LONGEST_PATTERN, 1),
    areClosed: before !== null && after !== null && areAdjacent(before, after, place),
  };
}

function areAdjacent(before: Candidate, after: Candidate, place: Candidate): boolean {
  const isBetween = place.start >= before.end - ADJACENT && place.end <= after.start + ADJACENT;
  return Math.abs(after.start - before.end) <= ADJACENT && !isBetween;
}

function findNeighbour(grams: GramIndex, text: string, neighbour: string): Candidate | null {
  const { length } = neighbour;
  if (length < LEAST_LETTERS) return null;
  for (const offset of likelyOffsets(grams, neighbour, MOST_PLACES)) {
    const { edits, end } = fitWithin(neighbour, text, offset - DRIFT, offset + length + DRIFT);
    if (edits <= length * MOST_ERRORS) {
      return { start: Math.max(0, end - length), end, quote: 1 - edits / length };
    }
  }
  return null;
}
