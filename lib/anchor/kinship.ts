import { LONGEST_PATTERN } from './edit-scan';
import { type GramIndex, likelyOffsets, rareShare } from './gram-index';
import type { Candidate } from './judge';
import { agreeAlong, fitWithin } from './likeness';
import { type Context, farPart, type Question } from './question';

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

/** What became of a paragraph beside a passage that may not be beside it any more. */
interface Neighbour {
  /** How many of its letters were remembered. */
  readonly known: number;
  /** How many of them were gone along with where it is now, and how many of these agree. */
  readonly followed: number;
  readonly agreeing: number;
  /** Where the nearest of them are; null if they are not in the text. */
  readonly place: Candidate | null;
}

export interface Neighbours {
  readonly before: Neighbour;
  readonly after: Neighbour;
  /** Letters of those found that are said but once in the text. */
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
  const before = findNeighbour(grams, text, question.before, -1);
  const after = findNeighbour(grams, text, question.after, 1);
  const rareOf = (found: Candidate | null) =>
    found ? rareShare(grams, text, found.start, found.end) * LONGEST_PATTERN : 0;
  return {
    before,
    after,
    rare: rareOf(before.place) + rareOf(after.place),
    areClosed: areAdjacent(before.place, after.place, place),
  };
}

function areAdjacent(before: Candidate | null, after: Candidate | null, place: Candidate): boolean {
  if (!before || !after) return false;
  const isBetween = place.start >= before.end - ADJACENT && place.end <= after.start + ADJACENT;
  return Math.abs(after.start - before.end) <= ADJACENT && !isBetween;
}

/** Of the places where its nearest letters are, that where most of the others follow them. */
function findNeighbour(grams: GramIndex, text: string, context: Context, step: 1 | -1): Neighbour {
  const far = farPart(context, step);
  const head = step === 1 ? far.slice(0, LONGEST_PATTERN) : far.slice(-LONGEST_PATTERN);
  const { length } = head;
  let best: Neighbour = { known: far.length, followed: 0, agreeing: 0, place: null };
  if (length < LEAST_LETTERS) return best;
  for (const offset of likelyOffsets(grams, head, MOST_PLACES).byAll) {
    const { edits, end } = fitWithin(head, text, offset - DRIFT, offset + length + DRIFT);
    if (edits > length * MOST_ERRORS) continue;
    const start = Math.max(0, end - length);
    const along = follow(context, text, step === 1 ? start : end, step);
    if (best.place && along.agreeing <= best.agreeing) continue;
    best = { ...along, known: far.length, place: { start, end, quote: 1 - edits / length } };
  }
  return best;
}

/** Goes along with a neighbour as long as it agrees. */
function follow({ pieces }: Context, text: string, from: number, step: 1 | -1) {
  let [agreeing, followed, at] = [0, 0, from];
  for (const { text: piece, isNear } of pieces) {
    if (isNear) continue;
    const { edits, reach } = agreeAlong(piece, text, at, step);
    if (edits > piece.length * MOST_ERRORS) break;
    agreeing += piece.length - 2 * edits;
    followed += piece.length;
    at = Math.max(0, Math.min(at + step * reach, text.length));
  }
  return { agreeing, followed };
}
