import type { Span } from '../engine/model';

/** Tells which of many spans lie at a place, in logarithmic time for each paragraph. */
export interface IntervalIndex<T> {
  /** Those that contain the character before or after the place, in their order. */
  at(paragraph: number, offset: number): T[];
}

interface Entry<T> extends Span {
  readonly value: T;
  /** The largest end of this entry and all before it. */
  readonly reach: number;
}

/** @param placed values with their places, in any order; they may overlap */
export function createIntervalIndex<T>(
  placed: readonly (Span & { readonly value: T })[],
): IntervalIndex<T> {
  const paragraphs = new Map<number, Entry<T>[]>();
  for (const { paragraph, start, end, value } of placed.toSorted((a, b) => a.start - b.start)) {
    const entries = paragraphs.get(paragraph) ?? [];
    const reach = Math.max(end, entries.at(-1)?.reach ?? 0);
    entries.push({ paragraph, start, end, value, reach });
    paragraphs.set(paragraph, entries);
  }

  return {
    at(paragraph, offset) {
      const entries = paragraphs.get(paragraph) ?? [];
      const found: T[] = [];
      for (let i = countUpTo(entries, offset) - 1; i >= 0; i -= 1) {
        const entry = entries[i];
        if (!entry || entry.reach < offset) break;
        if (entry.end >= offset) found.unshift(entry.value);
      }
      return found;
    },
  };
}

/** How many of the entries, sorted by start, start at or before `offset`. */
function countUpTo(entries: readonly Span[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
