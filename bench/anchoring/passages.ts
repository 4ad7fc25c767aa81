import { below, type Next } from './random';

export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Words of the passages that are taken in turn. */
const LENGTHS = [1, 2, 7, 18, 40];

/** One in so many of the longest goes on into the next paragraph. */
const CROSSING = 4;

/** Passages of one word to forty; most stay within their paragraph. */
export function choosePassages(text: string, count: number, next: Next): Passage[] {
  const words = [...text.matchAll(/[^\s]+/gu)];
  return Array.from({ length: count }, (_, i) => {
    const length = Math.min(LENGTHS[i % LENGTHS.length] ?? 1, words.length);
    const at = below(words.length - length + 1, next);
    const start = words[at]?.index ?? 0;
    const last = words[at + length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const crosses = length > 7 && below(CROSSING, next) === 0;
    const stop = crosses ? -1 : text.slice(start, end).indexOf('\n');
    return { start, end: stop < 0 ? end : start + stop };
  });
}
