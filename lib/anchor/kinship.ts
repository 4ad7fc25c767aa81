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
/** A stock phrase is no neighbour: so much of one is not repeated elsewhere in the text. */
const LEAST_RARE = 0.3;
/** Places at which a neighbour is looked for. */
const MOST_PLACES = 3;
/** How far apart two neighbours are that have nothing between them. */
const ADJACENT = 24;

/**
 * What became of the paragraphs beside a passage that is not beside them any more: `kin` if one of
 * them is elsewhere in this text (the passage moved, or they did), `deleted` if they now stand side
 * by side, `none` if there is no trace of them (another article, perhaps), `unknown` if too little of
 * them was remembered.
 */
export function askNeighbours(
  grams: GramIndex,
  text: string,
  question: Question,
  place: Candidate,
): 'kin' | 'deleted' | 'unknown' | 'none' {
  const last = farPart(question.before, -1).slice(-LONGEST_PATTERN);
  const next = farPart(question.after, 1).slice(0, LONGEST_PATTERN);
  if (last.length < LEAST_LETTERS && next.length < LEAST_LETTERS) return 'unknown';
  const before = findNeighbour(grams, text, last);
  const after = findNeighbour(grams, text, next);
  if (before && after) {
    const start = after.end - after.length;
    const isBetween = place.start >= before.end - ADJACENT && place.end <= start + ADJACENT;
    if (Math.abs(start - before.end) <= ADJACENT && !isBetween) return 'deleted';
  }
  return before || after ? 'kin' : 'none';
}

function findNeighbour(grams: GramIndex, text: string, neighbour: string) {
  const { length } = neighbour;
  if (length < LEAST_LETTERS) return null;
  for (const offset of likelyOffsets(grams, neighbour, MOST_PLACES)) {
    const { edits, end } = fitWithin(neighbour, text, offset - DRIFT, offset + length + DRIFT);
    const isRare = rareShare(grams, text, Math.max(0, end - length), end) >= LEAST_RARE;
    if (edits <= length * MOST_ERRORS && isRare) return { length, end };
  }
  return null;
}
