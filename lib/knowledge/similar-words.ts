import { isOneSlipApart } from '@/lib/engine/text/one-edit';

const SLOTS = 0x1000;
const LINE_END = 10;

/**
 * Finds words that differ by one slip: a letter added, missing, wrong or doubled, two neighbours
 * swapped. A slip in a word of six letters or more leaves its first two or its last two as they
 * are, and doubled letters change no word that is written without doubles: so each word is
 * filed under three keys, and only those under the same keys are compared letter by letter.
 */
export class SimilarWords {
  readonly #text: Uint8Array;
  /** Offset of each word in the text, and one more behind the last. */
  readonly #starts: Int32Array;
  /** The letters of each word as bits. */
  readonly #letters: Int32Array;
  readonly #begin: Chains;
  readonly #end: Chains;
  readonly #single: Chains;

  /** Takes folded words of six letters or more, one a line, as UTF-8; their order gives the numbers that {@link find} returns. */
  constructor(text: Uint8Array) {
    let count = text.length === 0 ? 0 : 1;
    for (let at = 0; at < text.length; at++) if (text[at] === LINE_END) count++;
    this.#text = text;
    this.#starts = new Int32Array(count + 1);
    this.#letters = new Int32Array(count);
    this.#begin = new Chains(count);
    this.#end = new Chains(count);
    this.#single = new Chains(count);
    for (let word = 0, start = 0; word < count; word++) start = this.#file(word, start);
  }

  /** Numbers of the words one slip away from a folded word, in their order. */
  find(folded: string): readonly number[] {
    // One byte a letter will do: where they differ, the letters themselves decide.
    const bytes = Uint8Array.from(folded, (letter) => letter.charCodeAt(0));
    const { letters, single } = readLetters(bytes, 0, bytes.length);
    const found = new Set<number>();
    const compare = (word: number) => {
      if (bitCount(letters ^ (this.#letters[word] ?? 0)) > 2 || found.has(word)) return;
      if (isOneSlipApart(folded, this.#word(word))) found.add(word);
    };
    this.#begin.each(firstTwo(bytes, 0), compare);
    this.#end.each(lastTwo(bytes, bytes.length), compare);
    this.#single.each(single, compare);
    return [...found].sort((a, b) => a - b);
  }

  /** Files the word that starts at an offset; returns that of the next one. */
  #file(word: number, start: number): number {
    const text = this.#text;
    let end = start;
    while (end < text.length && text[end] !== LINE_END) end++;
    const { letters, single } = readLetters(text, start, end);
    this.#starts[word] = start;
    this.#starts[word + 1] = end + 1;
    this.#letters[word] = letters;
    this.#begin.add(firstTwo(text, start), word);
    this.#end.add(lastTwo(text, end), word);
    this.#single.add(single, word);
    return end + 1;
  }

  #word(word: number): string {
    const bytes = this.#text.subarray(this.#starts[word], (this.#starts[word + 1] ?? 1) - 1);
    return new TextDecoder().decode(bytes);
  }
}

/** Lists of words by a key; keys that share a slot share a list. */
class Chains {
  /** Last word of each list, plus one; 0 for none. */
  readonly #heads = new Int32Array(SLOTS);
  readonly #next: Int32Array;

  constructor(words: number) {
    this.#next = new Int32Array(words);
  }

  add(key: number, word: number): void {
    const slot = key & (SLOTS - 1);
    this.#next[word] = this.#heads[slot] ?? 0;
    this.#heads[slot] = word + 1;
  }

  each(key: number, visit: (word: number) => void): void {
    let entry = this.#heads[key & (SLOTS - 1)] ?? 0;
    while (entry > 0) {
      visit(entry - 1);
      entry = this.#next[entry - 1] ?? 0;
    }
  }
}

/** All letters as bits, and a hash of the word with doubled letters written once. */
function readLetters(bytes: Uint8Array, from: number, to: number) {
  let letters = 0;
  let single = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    letters |= 1 << (byte & 31);
    if (at > from && byte === bytes[at - 1]) continue;
    single = Math.imul(single ^ byte, 0x01000193) ^ (single >>> 15);
  }
  return { letters, single };
}

const firstTwo = (bytes: Uint8Array, start: number) => mix(bytes[start], bytes[start + 1]);

const lastTwo = (bytes: Uint8Array, end: number) => mix(bytes[end - 2], bytes[end - 1]);

const mix = (a = 0, b = 0) => ((a & 31) << 5) | (b & 31);

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
