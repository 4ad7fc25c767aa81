import type { Correction } from '@/lib/engine/model';

/** What the reader said of a name, as it is stored: it wins over the engine ever after. */
export interface KeptCorrection extends Correction {
  /** UUID. */
  readonly id: string;
  /** ISO time. */
  readonly created: string;
}

/** In the order in which they were said: a later one goes over an earlier one. */
export function byAge(one: KeptCorrection, other: KeptCorrection): number {
  return one.created < other.created ? -1 : one.created > other.created ? 1 : 0;
}
