import { type GramIndex, likelyOffsets } from './gram-index';
import type { Candidate } from './judge';
import { likenessAlong } from './likeness';
import { farPart, type Question } from './question';

/** Less than this of a neighbour says nothing. */
const LEAST_LETTERS = 16;
/** Likeness from which a neighbour is the same. */
const SAME = 0.7;
/** Places at which a neighbour is looked for. */
const MOST_PLACES = 3;
/** How far apart two neighbours are that have nothing between them. */
const ADJACENT = 24;

/**
 * What became of the paragraphs beside a passage that is not beside them any more: `kin` if one of
 * them is elsewhere in this text (the passage moved, or they did), `deleted` if they now stand side
 * by side, `none` if there is no trace of them: another article, perhaps.
 */
export function askNeighbours(
  grams: GramIndex,
  text: string,
  question: Question,
  place: Candidate,
): 'kin' | 'deleted' | 'none' {
  const before = findNeighbour(grams, text, farPart(question.before, -1));
  const after = findNeighbour(grams, text, farPart(question.after, 1));
  if (before && after) {
    const gap = after.start - before.end;
    const isBetween = place.start >= before.end - ADJACENT && place.end <= after.start + ADJACENT;
    if (Math.abs(gap) <= ADJACENT && !isBetween) return 'deleted';
  }
  return before || after ? 'kin' : 'none';
}

function findNeighbour(grams: GramIndex, text: string, neighbour: string) {
  if (neighbour.length < LEAST_LETTERS) return null;
  for (const offset of likelyOffsets(grams, neighbour, MOST_PLACES)) {
    const start = Math.max(0, offset);
    const end = Math.min(text.length, offset + neighbour.length);
    if (start < end && likenessAlong(neighbour, text, start, end) >= SAME) return { start, end };
  }
  return null;
}
