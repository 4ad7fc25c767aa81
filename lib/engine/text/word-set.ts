import type { Tokens } from './tokens';
import { WordTable } from './word-table';

/** A short list of words to compare tokens with, whatever their capitals; no string is cut. */
export class WordSet {
  readonly #table: WordTable;

  /** Takes folded words with blanks between them. */
  constructor(words: string) {
    this.#table = new WordTable(words.split(' ').map((word) => [word, 1] as const));
  }

  /** Whether the token is one of the words; never for a token outside the text. */
  has(tokens: Tokens, token: number): boolean {
    return this.#table.get(tokens.hash[token] ?? 0, tokens.check[token] ?? 0) !== 0;
  }
}
