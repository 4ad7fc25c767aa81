import type { Knowledge } from '../schema';

/** Something in the knowledge that looks wrong. */
export interface Finding {
  /** Which rule it breaks; a stable word, for `exceptions.yaml`. */
  readonly rule: string;
  /** What it is about: an id, or an id with a date or another id. Stable too. */
  readonly about: string;
  /** What is wrong, with the values. */
  readonly message: string;
}

/** One kind of check over all authored entries. */
export type Check = (knowledge: Knowledge) => readonly Finding[];
