import type { WordList } from './word-list';

const SLOTS = 0x400;

/** No word has more doubled letters that can be missed. */
const MOST_DOUBLES = 3;

/** Shorter words have too many neighbours. */
const SHORTEST = 6;
/** Longer words, and letters beyond a byte, are not looked for. */
const LONGEST = 40;
const PLAIN = /^[\0-\xff]*$/u;

/** Whether a folded word is one to look for: neither too short nor too long, and in plain letters. */
export function isLongWord(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && PLAIN.test(word);
}

/**
 * Finds words that differ by one slip: a letter added, missing, wrong or doubled, two neighbours
 * swapped. A slip in a word of six letters or more leaves its first two or its last three as they
 * are, and doubling leaves the first letter and the next other one: only words that are alike
 * there are compared.
 */
export class SimilarWords {
  /** By the length of their words. */
  readonly #groups: readonly Group[];

  /**
   * Takes the long words of a sorted list.
   * @param isLong tells by number whether a word is one of them
   * @param counts how many of them have each length
   */
  constructor(list: WordList, isLong: (word: number) => boolean, counts: readonly number[]) {
    this.#groups = counts.map((count, length) => new Group(count, length));
    list.forEach((word, letters, length) => {
      if (isLong(word)) this.#groups[length]?.add(word, letters);
    });
  }

  /** Numbers of the words one slip away from a folded word, in the order of the list. */
  find(folded: string): readonly number[] {
    const word = new Uint16Array(folded.length);
    for (let at = 0; at < word.length; at++) word[at] = folded.charCodeAt(at);
    const found: number[] = [];
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      this.#groups[length]?.findEdited(word, found);
    }
    const shortest = word.length - doublesIn(word);
    for (let length = shortest; length <= word.length + MOST_DOUBLES; length++) {
      this.#groups[length]?.findDoubled(word, found);
    }
    return found.sort((a, b) => a - b).filter((number, i) => number !== found[i - 1]);
  }
}

function doublesIn(word: Uint16Array): number {
  let doubles = 0;
  for (let at = 1; at < word.length; at++) if (word[at] === word[at - 1]) doubles++;
  return doubles;
}

/** All words of one length, in alphabetical order. */
class Group {
  readonly #text: Uint8Array;
  readonly #length: number;
  #count = 0;
  readonly #numbers: Int32Array;
  #ends: { readonly heads: Int32Array; readonly next: Int32Array } | undefined;

  constructor(most: number, length: number) {
    this.#length = length;
    this.#numbers = new Int32Array(most);
    this.#text = new Uint8Array(length * most);
  }

  /** Adds a word that comes behind those that are there. */
  add(word: number, letters: Uint16Array): void {
    this.#text.set(letters.subarray(0, this.#length), this.#count * this.#length);
    this.#numbers[this.#count++] = word;
  }

  findEdited(word: Uint16Array, found: number[]): void {
    this.#findFrom(word[0], word[1], word, isOneEditApart, found);
    const { heads, next } = this.#filedByEnd();
    let entry = heads[endKey(word, word.length)] ?? 0;
    for (; entry > 0; entry = next[entry - 1] ?? 0) {
      this.#compare(entry - 1, word, isOneEditApart, found);
    }
  }

  findDoubled(word: Uint16Array, found: number[]): void {
    const [letter] = word;
    let second = 1;
    while (second < word.length && word[second] === letter) second++;
    this.#findFrom(letter, letter, word, isDoubled, found);
    this.#findFrom(letter, word[second], word, isDoubled, found);
  }

  /** Compares with the words that begin with two letters. */
  #findFrom(a = 0, b = 0, word: Uint16Array, isNear: typeof isDoubled, found: number[]): void {
    const text = this.#text;
    const length = this.#length;
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = (text[middle * length] ?? 0) - a || (text[middle * length + 1] ?? 0) - b;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.#count; i++) {
      if (text[i * length] !== a || text[i * length + 1] !== b) return;
      this.#compare(i, word, isNear, found);
    }
  }

  #compare(i: number, word: Uint16Array, isNear: typeof isDoubled, found: number[]): void {
    const start = i * this.#length;
    if (isNear(word, this.#text, start, start + this.#length)) found.push(this.#numbers[i] ?? -1);
  }

  /** The words by their last three letters; made when first asked for. */
  #filedByEnd() {
    if (this.#ends) return this.#ends;
    const heads = new Int32Array(SLOTS);
    const next = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const key = endKey(this.#text, (i + 1) * this.#length);
      next[i] = heads[key] ?? 0;
      heads[key] = i + 1;
    }
    this.#ends = { heads, next };
    return this.#ends;
  }
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneEditApart(word: Uint16Array, text: Uint8Array, start: number, end: number): boolean {
  const longer = end - start - word.length;
  if (longer > 1 || longer < -1) return false;
  let at = 0;
  while (at < word.length && start + at < end && word[at] === text[start + at]) at++;
  let last = word.length;
  while (last > at && last + longer > at && word[last - 1] === text[start + last + longer - 1])
    last--;
  const left = last - at;
  if (left <= 1 && left + longer <= 1) return left + Math.max(0, left + longer) > 0;
  if (left !== 2 || longer !== 0) return false;
  return word[at] === text[start + at + 1] && word[at + 1] === text[start + at];
}

/** Equal but for letters that stand twice in one of them; the same word is not. */
function isDoubled(word: Uint16Array, text: Uint8Array, start: number, end: number): boolean {
  let at = 0;
  let other = start;
  let isSame = true;
  while (at < word.length && other < end) {
    const letter = word[at];
    if (letter !== text[other]) return false;
    const [own, theirs] = [at, other];
    while (at < word.length && word[at] === letter) at++;
    while (other < end && text[other] === letter) other++;
    if (at - own !== other - theirs) isSame = false;
  }
  return !isSame && at === word.length && other === end;
}

/** A slot for the last three letters; the factors are those of common hash functions. */
const endKey = (letters: Uint8Array | Uint16Array, end: number) =>
  (Math.imul(letters[end - 1] ?? 0, 0x9e3779b1) ^
    Math.imul(letters[end - 2] ?? 0, 0x85ebca6b) ^
    Math.imul(letters[end - 3] ?? 0, 0xc2b2ae35)) >>>
  22;
