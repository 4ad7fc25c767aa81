/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export type Next = () => number;

export function random(seed: number): Next {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to but without `limit`. */
export function below(limit: number, next: Next): number {
  return Math.floor(next() * limit);
}

export function pick<T>(list: readonly T[], next: Next): T {
  const chosen = list[below(list.length, next)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
