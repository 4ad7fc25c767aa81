import { isOneSlipApart, withoutDoubles } from '@/lib/engine/text/one-edit';
import { hashWord } from '@/lib/engine/text/word-hash';
import { WordTable } from '@/lib/engine/text/word-table';

/**
 * Finds words that differ by one slip: a letter added, missing, wrong or doubled, two neighbours
 * swapped. Two words
 * are at most so far apart if they are equal after deleting at most one letter from each.
 * Source of the method: W. Garbe, SymSpell (symmetric delete), here for distance 1.
 */
export class SimilarWords {
  readonly #words: readonly string[];
  /** First of the words with the same shortened form, plus one; 0 for none. */
  readonly #table: WordTable;
  /** Next word of the same form for each entry, as index into `#entries`, plus one. */
  readonly #next: Int32Array;
  readonly #entries: Int32Array;

  /** Takes folded words; their order gives the numbers that {@link find} returns. */
  constructor(words: readonly string[]) {
    this.#words = words;
    const heads = new Map<string, number>();
    const entries: number[] = [];
    const next: number[] = [];
    for (const [index, word] of words.entries()) {
      for (const form of shortenedForms(word)) {
        next.push(heads.get(form) ?? 0);
        entries.push(index);
        heads.set(form, entries.length);
      }
    }
    this.#entries = Int32Array.from(entries);
    this.#next = Int32Array.from(next);
    this.#table = new WordTable(heads);
  }

  /** Numbers of the words one slip away from a folded word. */
  find(folded: string): readonly number[] {
    const found = new Set<number>();
    for (const form of shortenedForms(folded)) {
      const [hash, check] = hashWord(form);
      let entry = this.#table.get(hash, check);
      while (entry > 0) {
        const index = this.#entries[entry - 1] ?? 0;
        if (isOneSlipApart(folded, this.#words[index] ?? '')) found.add(index);
        entry = this.#next[entry - 1] ?? 0;
      }
    }
    return [...found];
  }
}

function shortenedForms(word: string): readonly string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at++) {
    // Deleting either of two equal neighbours gives the same form.
    if (at > 0 && word[at] === word[at - 1]) continue;
    forms.push(word.slice(0, at) + word.slice(at + 1));
  }
  const single = withoutDoubles(word);
  if (!forms.includes(single)) forms.push(single);
  return forms;
}
