const SLOTS = 0x1000;
const LINE_END = 10;

/**
 * Finds words that differ by one slip: a letter added, missing, wrong or doubled, two neighbours
 * swapped. A slip in a word of six letters or more leaves its first two or its last three as they
 * are, and doubling leaves the first two different letters and the last: each word is filed by
 * these, the first two kinds by its length too, and only what is filed alike is compared.
 */
export class SimilarWords {
  readonly #text: Uint8Array;
  /** Offset of each word in the text, and one more behind the last. */
  readonly #starts: Int32Array;
  readonly #byStart = new Int32Array(SLOTS);
  readonly #byEnd = new Int32Array(SLOTS);
  readonly #byBoth = new Int32Array(SLOTS);
  /** For each of the three the next word that is filed alike, plus one; 0 for none. */
  readonly #next: Int32Array;

  /**
   * Takes folded words of six letters or more, one a line, as UTF-8; their order gives the numbers
   * that {@link find} returns.
   */
  constructor(text: Uint8Array) {
    const starts = [0];
    for (let end = 0; end < text.length; starts.push(end + 1)) {
      end = text.indexOf(LINE_END, starts.at(-1));
      if (end < 0) end = text.length;
    }
    this.#text = text;
    this.#starts = Int32Array.from(starts);
    this.#next = new Int32Array((starts.length - 1) * 3);
    for (let word = 0; word + 1 < starts.length; word++) {
      const [start = 0, behind = 1] = [starts[word], starts[word + 1]];
      const length = behind - 1 - start;
      this.#file(this.#byStart, startKey(text, start, length), word * 3);
      this.#file(this.#byEnd, endKey(text, behind - 1, length), word * 3 + 1);
      this.#file(this.#byBoth, bothKey(text, start, behind - 1), word * 3 + 2);
    }
  }

  /** Numbers of the words one slip away from a folded word, in their order. */
  find(folded: string): readonly number[] {
    const found: number[] = [];
    const word = new Uint16Array(folded.length);
    for (let at = 0; at < word.length; at++) word[at] = folded.charCodeAt(at);
    for (let length = word.length - 1; length <= word.length + 1; length++) {
      this.#collect(this.#byStart, startKey(word, 0, length), word, isOneEditApart, found);
      this.#collect(this.#byEnd, endKey(word, word.length, length), word, isOneEditApart, found);
    }
    this.#collect(this.#byBoth, bothKey(word, 0, word.length), word, isDoubled, found);
    return found.sort((a, b) => a - b).filter((number, i) => number !== found[i - 1]);
  }

  #file(heads: Int32Array, key: number, entry: number): void {
    this.#next[entry] = heads[key] ?? 0;
    heads[key] = entry + 1;
  }

  #collect(
    heads: Int32Array,
    key: number,
    word: Uint16Array,
    isNear: typeof isOneEditApart,
    found: number[],
  ): void {
    for (let entry = heads[key] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0) {
      const other = ((entry - 1) / 3) | 0;
      const start = this.#starts[other] ?? 0;
      const end = (this.#starts[other + 1] ?? 1) - 1;
      if (isNear(word, this.#text, start, end)) found.push(other);
    }
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

type Letters = Uint8Array | Uint16Array;

const startKey = (letters: Letters, start: number, length: number) =>
  mix(letters[start], letters[start + 1], length);

const endKey = (letters: Letters, end: number, length: number) =>
  mix(letters[end - 1], letters[end - 2], (letters[end - 3] ?? 0) + 37 * length);

function bothKey(letters: Letters, start: number, end: number): number {
  let second = start + 1;
  while (second < end && letters[second] === letters[start]) second++;
  return mix(letters[start], second < end ? letters[second] : 0, letters[end - 1]);
}

/** A slot for three numbers; the factors are those of common hash functions. */
const mix = (a = 0, b = 0, c = 0) =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 20;
