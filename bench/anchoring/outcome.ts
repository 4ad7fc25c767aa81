import type { Cell } from './cells';
import type { Passage } from './passages';

/**
 * What an answer is worth. `right`: what is marked is what should be, but for a fifth or two
 * letters. `wrong`: another place. `lost`: it is there and was not found. `false`: it is not there
 * any more and something else was marked. `gone`: it is not there and nothing was marked.
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
/** From so many letters on it is a paragraph of its own. */
const PUT_IN = 12;
/** A misprint takes a letter so many back at most. */
const SWAPPED = 2;

/** Where a passage is. */
export interface Truth extends Passage {
  /** The same without the paragraphs that were put in between. */
  readonly runs: readonly Passage[];
}

/**
 * Where a passage of the old text is in the new one; `torn` if only parts are. Of a passage whose
 * paragraphs were parted, or changed places, it is where nearly all of it is, if that is anywhere.
 */
export function whereIs({ start, end }: Passage, after: readonly Cell[]): Truth | null | 'torn' {
  const length = end - start;
  const pieces = piecesOf({ start, end }, after);
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
  if (count < length * GONE) return null;
  const least = length * (length < SHORT ? SHORT_THERE : THERE);
  return pieces.find((piece) => piece.count >= least) ?? 'torn';
}

/** Letters that stand in their order, each near the one before. */
interface Piece extends Truth {
  count: number;
  end: number;
  readonly runs: { start: number; end: number }[];
}

function piecesOf({ start, end }: Passage, after: readonly Cell[]): Piece[] {
  const pieces: Piece[] = [];
  const most = 0.2 * (end - start) + MOST_BETWEEN;
  let last = -1;
  after.forEach(({ from }, at) => {
    if (from < start || from >= end) return;
    const letter = { start: at, end: at + 1 };
    const piece = pieces.at(-1);
    if (!piece || from < last - SWAPPED || at - piece.end >= most) {
      pieces.push({ ...letter, count: 1, runs: [letter] });
    } else {
      const run = piece.runs.at(-1);
      if (run && at - run.end < PUT_IN) run.end = letter.end;
      else piece.runs.push(letter);
      piece.end = letter.end;
      piece.count++;
    }
    last = from;
  });
  return pieces;
}

const lengthOf = ({ start, end }: Passage) => Math.max(0, end - start);
const common = (one: Passage, other: Passage): Passage => ({
  start: Math.max(one.start, other.start),
  end: Math.min(one.end, other.end),
});

/** What an answer is worth; whether it goes over what was put in between does not matter. */
export function judge(truth: Truth | null, answer: Passage | null): Outcome {
  if (truth === null) return answer === null ? 'gone' : 'false';
  if (answer === null) return 'lost';
  const sum = (lengths: readonly number[]) => lengths.reduce((so, length) => so + length, 0);
  const shared = sum(truth.runs.map((run) => lengthOf(common(run, answer))));
  const beyond = lengthOf(answer) - lengthOf(common(truth, answer));
  const together = sum(truth.runs.map(lengthOf)) + beyond;
  const isSame = shared >= together * SAME || (shared > 0 && together - shared <= EDGES);
  return isSame ? 'right' : 'wrong';
}
