import { CHECK_SEED, checkUnit, HASH_SEED, hashUnit } from '@/lib/engine/text/word-hash';

/** Ends what a word does not share with the last; in no word. */
const END = '\n';
const END_UNIT = 10;
/** As many letters as a byte can tell. */
const MOST_SHARED = 255;
/** Every so many words one shares nothing, so that words can be read from there. */
const STRIDE = 16;

/** Sorted words as {@link WordList} reads them: of each how much it shares with the last, and the rest. */
export function packWords(sorted: readonly string[]): {
  readonly shared: Uint8Array;
  readonly rests: Uint8Array;
} {
  const shared = new Uint8Array(sorted.length);
  const rests = sorted.map((word, i) => {
    const last = i % STRIDE === 0 ? '' : (sorted[i - 1] ?? '');
    let at = 0;
    while (at < MOST_SHARED && at < word.length && word[at] === last[at]) at++;
    shared[i] = at;
    return word.slice(at) + END;
  });
  return { shared, rests: new TextEncoder().encode(rests.join('')) };
}

/** No word of a name has more letters. */
const LONGEST = 512;

/** Columns of a slot: the two hashes of its word, and the word's number from 1; 0 where it is empty. */
const CHECK = 1;
const WORD = 2;
const COLUMNS = 3;

/** The words of an index, by their hashes and by their numbers. */
export class WordList {
  readonly count: number;
  readonly #shared: Uint8Array;
  readonly #rests: string;
  /** Where the rest of each word that shares nothing begins. */
  readonly #marks: Int32Array;
  /** Numbers of the words of one letter. */
  readonly #letters: number[] = [];
  /** An open-addressing table; what is read together stands side by side. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(shared: Uint8Array, rests: Uint8Array) {
    this.count = shared.length;
    this.#shared = shared;
    this.#rests = new TextDecoder().decode(rests);
    this.#marks = new Int32Array(Math.ceil(this.count / STRIDE));
    let slots = 1024;
    while (slots < this.count * 1.4) slots *= 2;
    this.#slots = new Int32Array(slots * COLUMNS);
    this.#mask = slots - 1;
    this.#hashAll();
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

  /** A word by its number. */
  at(word: number): string {
    const mark = Math.floor(word / STRIDE);
    let from = this.#marks[mark] ?? 0;
    let text = '';
    for (let next = mark * STRIDE; next <= word; next++) {
      const end = this.#rests.indexOf(END, from);
      text = text.slice(0, this.#shared[next] ?? 0) + this.#rests.slice(from, end);
      from = end + 1;
    }
    return text;
  }

  /** The word that is the first letter of a word, if that is in the list. */
  initialOf(word: number): number {
    let low = 0;
    let high = this.#letters.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#letters[middle] ?? 0) <= word) low = middle;
      else high = middle;
    }
    return this.#letters[low] ?? -1;
  }

  /** Visits all words in their order; the letters are code units, and good only for the visit. */
  forEach(visit: (word: number, letters: Uint16Array, length: number) => void): void {
    const letters = new Uint16Array(LONGEST);
    const rests = this.#rests;
    let at = 0;
    for (let word = 0; word < this.count; word++) {
      let length = this.#shared[word] ?? 0;
      for (let unit = rests.charCodeAt(at++); unit !== END_UNIT; unit = rests.charCodeAt(at++)) {
        letters[length++] = unit;
      }
      visit(word, letters, length);
    }
  }

  /** Hashes go on from what a word shares with the last one. */
  #hashAll(): void {
    const hashes = new Int32Array(LONGEST).fill(HASH_SEED);
    const checks = new Int32Array(LONGEST).fill(CHECK_SEED);
    const rests = this.#rests;
    let at = 0;
    for (let word = 0; word < this.count; word++) {
      if (word % STRIDE === 0) this.#marks[word / STRIDE] = at;
      let depth = this.#shared[word] ?? 0;
      let hash = hashes[depth] ?? 0;
      let check = checks[depth] ?? 0;
      for (let unit = rests.charCodeAt(at++); unit !== END_UNIT; unit = rests.charCodeAt(at++)) {
        hash = hashUnit(hash, unit);
        check = checkUnit(check, unit);
        depth++;
        hashes[depth] = hash;
        checks[depth] = check;
      }
      if (depth === 1) this.#letters.push(word);
      this.#add(hash, check, word);
    }
  }

  #add(hash: number, check: number, word: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot * COLUMNS + WORD] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * COLUMNS] = hash;
    this.#slots[slot * COLUMNS + CHECK] = check;
    this.#slots[slot * COLUMNS + WORD] = word + 1;
  }
}
