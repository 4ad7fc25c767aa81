import type { Highlight } from './highlight';

type Placed = Pick<Highlight, 'target' | 'created'>;

/** Sorts highlights as their passages follow each other; of two at one place the older is first. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    a.target.start - b.target.start ||
    a.target.end - b.target.end ||
    (a.created < b.created ? -1 : a.created > b.created ? 1 : 0)
  );
}

/** Those highlights that share at least one character with `start` to `end` (exclusive). */
export function overlapping<T extends Placed>(
  highlights: readonly T[],
  start: number,
  end: number,
): T[] {
  return highlights.filter(({ target }) => target.start < end && start < target.end);
}
