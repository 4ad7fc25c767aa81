import { NAME_FULL } from '@/lib/engine/lexicon';
import type { WordList } from './word-list';
import type { WrittenNames } from './written-names';

const SMALL = new Set('a an and at by for from in of on the to with'.split(' '));
/** Of a name with fewer words that count the order tells. */
const FEWEST = 3;

/**
 * Bodies, events and documents by the words of their names, whatever their order, their number and
 * the small words between them: *South African Jewish Board of Deputies* is the *Board of Deputies
 * of South African Jews*.
 */
export class RewordedNames {
  readonly #names: WrittenNames;
  readonly #words: WordList;
  /** Number of the stem of each word that was met; −1 for small words. */
  readonly #stems = new Map<number, number>();
  readonly #numbers = new Map<string, number>();
  readonly #byStems = new Map<string, number[]>();

  constructor(entities: Iterable<number>, names: WrittenNames, words: WordList) {
    this.#names = names;
    this.#words = words;
    for (const entity of entities) this.#file(entity);
  }

  /** Entities with a full name of these words, given by number. */
  find(words: readonly number[]): readonly number[] {
    const key = this.#keyOf(words);
    return (key && this.#byStems.get(key)) || [];
  }

  #file(entity: number): void {
    const [from, to] = this.#names.ofEntity(entity);
    const keys = new Set<string>();
    for (let name = from; name < to; name++) {
      if ((this.#names.form(name).kind & NAME_FULL) === 0) continue;
      const key = this.#keyOf(this.#names.words(name));
      if (key) keys.add(key);
    }
    for (const key of keys) {
      const filed = this.#byStems.get(key);
      if (filed) filed.push(entity);
      else this.#byStems.set(key, [entity]);
    }
  }

  #keyOf(words: readonly number[]): string | null {
    const stems = new Set(words.map((word) => this.#stemOf(word)).filter((stem) => stem >= 0));
    return stems.size < FEWEST ? null : [...stems].sort((a, b) => a - b).join(' ');
  }

  #stemOf(word: number): number {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const text = this.#words.at(word);
    const stem = SMALL.has(text) ? -1 : this.#numberOf(withoutEnding(text));
    this.#stems.set(word, stem);
    return stem;
  }

  #numberOf(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** One of many, and the people for their adjective. */
function withoutEnding(word: string): string {
  if (word === 'jews' || word === 'jewry') return 'jewish';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^siu]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
