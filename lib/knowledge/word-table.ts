import { CHECK_SEED, checkUnit, HASH_SEED, hashUnit, hashWord } from '@/lib/engine/text/word-hash';
import { type WordList, wordAt } from './word-list';

/** Columns of a slot: the two hashes of its word, and the word's number from 1; 0 where it is empty. */
const CHECK = 1;
const WORD = 2;
const COLUMNS = 3;

/** The words of names by their hashes, in an open-addressing table made when the index is opened. */
export class WordTable {
  /** What is read together stands side by side. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(words: WordList) {
    let slots = 1024;
    while (slots < words.count * 1.4) slots *= 2;
    this.#slots = new Int32Array(slots * COLUMNS);
    this.#mask = slots - 1;
    for (let word = 0; word < words.count; word++) this.#add(words, word);
  }

  /** Number of the word with these hashes, or −1. */
  find(hash: number, check: number): number {
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = slot * COLUMNS;
      const word = slots[row + WORD] ?? 0;
      if (word === 0 || (slots[row] === hash && slots[row + CHECK] === check)) return word - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #add(words: WordList, word: number): void {
    const [hash, check] = hashesOf(words, word);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot * COLUMNS + WORD] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([hash, check, word + 1], slot * COLUMNS);
  }
}

function hashesOf(words: WordList, word: number): readonly [hash: number, check: number] {
  let hash = HASH_SEED;
  let check = CHECK_SEED;
  const { text, starts } = words;
  for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
    const byte = text[at] ?? 0;
    // Only in plain letters is a byte of UTF-8 a code unit.
    if (byte > 0x7f) return hashWord(wordAt(words, word));
    hash = hashUnit(hash, byte);
    check = checkUnit(check, byte);
  }
  return [hash, check];
}
