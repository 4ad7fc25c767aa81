import { hashWord } from './word-hash';

/**
 * A fixed table from words to small numbers: open addressing over the words' two hashes.
 * Built once from a list; a look-up touches one or two slots and allocates nothing.
 */
export class WordTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #checks: Int32Array;
  readonly #values: Int32Array;

  /** Takes folded words with their values; a word that comes twice gets both values' bits. */
  constructor(entries: Iterable<readonly [word: string, value: number]>) {
    const merged = new Map<string, number>();
    for (const [word, value] of entries) merged.set(word, (merged.get(word) ?? 0) | value);
    let slots = 16;
    while (slots < merged.size * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#checks = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    for (const [word, value] of merged) {
      const [hash, check] = hashWord(word);
      const slot = this.#slot(hash, check);
      this.#hashes[slot] = hash;
      this.#checks[slot] = check;
      this.#values[slot] = value;
    }
  }

  /** The word's value, or 0. */
  get(hash: number, check: number): number {
    return this.#values[this.#slot(hash, check)] ?? 0;
  }

  #slot(hash: number, check: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while (
      this.#values[slot] !== 0 &&
      (this.#hashes[slot] !== hash || this.#checks[slot] !== check)
    ) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}
