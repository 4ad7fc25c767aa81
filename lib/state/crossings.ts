import type { Colour } from '../notes/highlight';
import type { Passage } from '../notes/passages';

/** A stretch on which highlights lie over each other; offsets over `articleText`. */
export interface Crossing {
  readonly start: number;
  readonly end: number;
  /** Colour of the one that begins last, which is seen and can be hit. */
  readonly over: Colour;
  /** Colour of the one below it. */
  readonly under: Colour;
}

/** Where highlights cross. @param found in the order of the text */
export function crossingsOf(found: readonly Passage[]): Crossing[] {
  const bounds = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const crossings: Crossing[] = [];
  let next = 0;
  let here: Passage[] = [];
  bounds.forEach((start, at) => {
    here = here.filter(({ end }) => end > start);
    for (let one = found[next]; one && one.start <= start; one = found[next]) {
      here.push(one);
      next += 1;
    }
    const end = bounds[at + 1];
    const over = here.at(-1)?.highlight.colour;
    const under = here.at(-2)?.highlight.colour;
    if (end !== undefined && over && under) crossings.push({ start, end, over, under });
  });
  return crossings;
}
