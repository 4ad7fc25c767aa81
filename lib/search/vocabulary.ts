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

  /** @param folded text, its words parted by blanks */
  add(folded: string, article: number): void {
    for (const word of folded.split(' ')) {
      const articles = this.#articles.get(word);
      if (!articles) this.#articles.set(word, [article]);
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
    for (const word of this.#articles.keys()) if (word.startsWith(beginning)) words.push(word);
    return words;
  }

  /** Words that differ by a letter or two, those that differ least. */
  similar(word: string): readonly string[] {
    const most = mostEdits(word.length);
    let best: string[] = [];
    let least = most;
    for (const other of this.#articles.keys()) {
      if (Math.abs(other.length - word.length) > least) continue;
      const edits = editsBetween(word, other, least);
      if (edits > least) continue;
      if (edits < least) best = [];
      least = edits;
      best.push(other);
    }
    return most === 0 ? [] : best;
  }
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
