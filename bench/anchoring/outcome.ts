import type { Cell } from './cells';
import type { Passage } from './passages';

/**
 * What an answer is worth. `right`: what is marked is what should be, but for a fifth or two letters. `wrong`: another place. `lost`: it is there and was not found. `false`: it is not there any
 * more and something else was marked. `gone`: it is not there and nothing was marked.
 */
export type Outcome = 'right' | 'wrong' | 'lost' | 'false' | 'gone';

/** With this share of its letters a passage is there, and a short one with less. */
const THERE = 0.8;
const SHORT_THERE = 0.6;
/** With less than this it is gone; with a share between the two there is no right answer. */
const GONE = 0.3;
const SHORT = 12;
const SAME = 0.8;
/** So many letters at the edges do not matter. */
const EDGES = 2;
/** What was put between the parts of a passage may be so long. */
const MOST_BETWEEN = 150;
/** A misprint takes a letter so many back at most. */
const SWAPPED = 2;

/** Letters that stand in their order, as they are in one place of the new text. */
interface Piece extends Passage {
  readonly count: number;
}

/**
 * Where a passage of the old text is in the new one; `torn` if only parts are. Of a passage whose
 * paragraphs were parted, or changed places, it is where nearly all of it is, if that is anywhere.
 */
export function whereIs({ start, end }: Passage, after: readonly Cell[]): Passage | null | 'torn' {
  const length = end - start;
  const pieces = piecesOf({ start, end }, after);
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
  if (count < length * GONE) return null;
  const least = length * (length < SHORT ? SHORT_THERE : THERE);
  return pieces.find((piece) => piece.count >= least) ?? 'torn';
}

function piecesOf({ start, end }: Passage, after: readonly Cell[]): Piece[] {
  const pieces: Piece[] = [];
  const most = 0.2 * (end - start) + MOST_BETWEEN;
  let last = -1;
  after.forEach(({ from }, at) => {
    if (from < start || from >= end) return;
    const piece = pieces.at(-1);
    const goesOn = piece && from >= last - SWAPPED && at - piece.end < most;
    if (goesOn) pieces[pieces.length - 1] = { ...piece, end: at + 1, count: piece.count + 1 };
    else pieces.push({ start: at, end: at + 1, count: 1 });
    last = from;
  });
  return pieces;
}

export function judge(truth: Passage | null, answer: Passage | null): Outcome {
  if (truth === null) return answer === null ? 'gone' : 'false';
  if (answer === null) return 'lost';
  const shared = Math.min(truth.end, answer.end) - Math.max(truth.start, answer.start);
  const together = Math.max(truth.end, answer.end) - Math.min(truth.start, answer.start);
  const isSame = shared >= together * SAME || (shared > 0 && together - shared <= EDGES);
  return isSame ? 'right' : 'wrong';
}
