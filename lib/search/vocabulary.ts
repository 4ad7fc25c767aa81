/** Edits that a word may be away from what was meant, by its length: none below four letters. */
function mostEdits(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The words that a library has, to tell what a misspelt one was to be. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();

  /** @param folded text, its words parted by single blanks */
  add(folded: string): void {
    for (const word of folded.split(' ')) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  remove(folded: string): void {
    for (const word of folded.split(' ')) {
      const count = (this.#counts.get(word) ?? 0) - 1;
      if (count > 0) this.#counts.set(word, count);
      else this.#counts.delete(word);
    }
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** Whether some word begins so. */
  hasBegun(beginning: string): boolean {
    for (const word of this.#counts.keys()) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** Words that differ by a letter or two, those that differ least. */
  similar(word: string): readonly string[] {
    const most = mostEdits(word.length);
    let best: string[] = [];
    let least = most;
    for (const other of this.#counts.keys()) {
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
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
