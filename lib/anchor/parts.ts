import type { Target } from './target';

/** So much of a passage is the passage. */
const MOST_OF_IT = 0.75;
/** What was put between its paragraphs, as an appeal is, leaves it one: share and code units. */
const STRETCH = { share: 1.2, put: 150 };
const CONTEXT = 128;

/** Whether a place is so much longer than the passage that other paragraphs must be in it. */
export function isStretched({ start, end }: Pick<Target, 'start' | 'end'>, { exact }: Target) {
  return end - start > exact.length * STRETCH.share + STRETCH.put;
}

/**
 * A passage of several paragraphs without its first, without its last, or without both, each a
 * passage of its own: as long as it is nearly all, the longest first.
 */
export function mainParts({ exact, prefix, suffix, start }: Target): Target[] {
  if (!exact.includes('\n')) return [];
  const first = exact.indexOf('\n') + 1;
  const last = exact.lastIndexOf('\n');
  const cuts = [
    [first, exact.length],
    [0, last],
    [first, last],
  ] as const;
  return cuts
    .filter(([from, to]) => to - from >= exact.length * MOST_OF_IT)
    .sort(([a, b], [c, d]) => d - c - (b - a))
    .map(([from, to]) => ({
      exact: exact.slice(from, to),
      prefix: (prefix + exact.slice(0, from)).slice(-CONTEXT),
      suffix: (exact.slice(to) + suffix).slice(0, CONTEXT),
      start: start + from,
      end: start + to,
    }));
}
