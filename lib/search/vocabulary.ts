/** Letters that words are looked up by. */
const START = 2;

/** Edits that a word may be away from what was meant, by its length: none below four letters. */
function mostEdits(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The words that a library has, and the numbers of the articles that have, or once had, each: to look
 * into few articles, and to tell what a misspelt word was to be.
 */
export class Vocabulary {
  readonly #articles = new Map<string, number[]>();
  /** Words by their first two letters, and by their length. */
  readonly #byStart = new Map<string, string[]>();
  readonly #byLength: { readonly words: string[]; readonly letters: number[] }[] = [];

  /** @param folded text, its words parted by blanks */
  add(folded: string, article: number): void {
    for (const word of folded.split(' ')) {
      const articles = this.#articles.get(word);
      if (!articles) this.#learn(word, article);
      else if (articles.at(-1) !== article) articles.push(article);
    }
  }

  has(word: string): boolean {
    return this.#articles.has(word);
  }

  /** Numbers of articles, in no order, some perhaps more than once. */
  articlesWith(word: string): readonly number[] {
    return this.#articles.get(word) ?? [];
  }

  /** Words that begin so. */
  begunWith(beginning: string): readonly string[] {
    const words: string[] = [];
    const known =
      beginning.length < START
        ? this.#articles.keys()
        : (this.#byStart.get(beginning.slice(0, START)) ?? []);
    for (const word of known) if (word.startsWith(beginning)) words.push(word);
    return words;
  }

  /** Words that differ by a letter or two, those that differ least. */
  similar(word: string): readonly string[] {
    const most = mostEdits(word.length);
    if (most === 0) return [];
    const own = lettersOf(word);
    const found = new Map<number, string[]>();
    for (let length = word.length - most; length <= word.length + most; length++) {
      const { words = [], letters = [] } = this.#byLength[length] ?? {};
      for (const [at, other] of words.entries()) {
        // An edit puts at most one letter in the place of another.
        if (bitsOf(own ^ (letters[at] ?? 0)) > 2 * most) continue;
        const edits = editsBetween(word, other, most);
        if (edits <= most) found.set(edits, [...(found.get(edits) ?? []), other]);
      }
    }
    return found.get(1) ?? found.get(2) ?? [];
  }

  #learn(word: string, article: number): void {
    this.#articles.set(word, [article]);
    const start = word.slice(0, START);
    const same = this.#byStart.get(start);
    if (same) same.push(word);
    else this.#byStart.set(start, [word]);
    this.#byLength[word.length] ??= { words: [], letters: [] };
    this.#byLength[word.length]?.words.push(word);
    this.#byLength[word.length]?.letters.push(lettersOf(word));
  }
}

/** Which letters a word has, as bits; several letters share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/**
 * Letters to be put in, left out, changed or swapped with their neighbour, if `most` or fewer; else
 * something larger. Source: the optimal string alignment distance, row by row, given up early.
 */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = rowOfEdits(a, b, i, above, before);
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Edits from the first `i` letters of one word to each beginning of the other. */
function rowOfEdits(a: string, b: string, i: number, above: number[], before: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const edits = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(isSwapped ? Math.min(edits, (before[j - 2] ?? 0) + 1) : edits);
  }
  return row;
}
