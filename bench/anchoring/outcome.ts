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

/** Where a passage of the old text is in the new one; `torn` if only parts are. */
export function whereIs({ start, end }: Passage, after: readonly Cell[]): Passage | null | 'torn' {
  const length = end - start;
  let count = 0;
  let first = -1;
  let last = -1;
  after.forEach(({ from }, at) => {
    if (from < start || from >= end) return;
    count++;
    if (first < 0) first = at;
    last = at;
  });
  if (count < length * GONE) return null;
  const isTorn =
    count < length * (length < SHORT ? SHORT_THERE : THERE) ||
    last - first > 1.2 * length + MOST_BETWEEN;
  return isTorn ? 'torn' : { start: first, end: last + 1 };
}

export function judge(truth: Passage | null, answer: Passage | null): Outcome {
  if (truth === null) return answer === null ? 'gone' : 'false';
  if (answer === null) return 'lost';
  const shared = Math.min(truth.end, answer.end) - Math.max(truth.start, answer.start);
  const together = Math.max(truth.end, answer.end) - Math.min(truth.start, answer.start);
  const isSame = shared >= together * SAME || (shared > 0 && together - shared <= EDGES);
  return isSame ? 'right' : 'wrong';
}
