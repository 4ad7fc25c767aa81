import { NAME_FULL } from '@/lib/engine/lexicon';
import { hashWord } from '@/lib/engine/text/word-hash';
import { type Lists, packLists, type Section } from './binary-sections';
import type { WordList } from './word-list';
import type { WrittenNames } from './written-names';

const SMALL = new Set('a an and at by for from in of on the to with'.split(' '));
/** Of a name with fewer words that count the order tells. */
const FEWEST = 3;
/** About as many as there are such names: one or two entities stand in each. */
const BUCKETS = 0x1000;

/**
 * Sections that {@link RewordedNames} reads: the entities by a hash of what their names come to.
 *
 * @param names full ones of each entity, as folded words; none of those that are not to be found so
 */
export function packReworded(
  names: readonly (readonly (readonly string[])[])[],
): Readonly<Record<string, Section>> {
  const buckets = Array.from({ length: BUCKETS }, () => new Set<number>());
  for (const [entity, ofEntity] of names.entries()) {
    for (const words of ofEntity) {
      const key = keyOf(words);
      if (key !== null) buckets[bucketOf(key)]?.add(entity);
    }
  }
  return packLists(
    'reworded',
    buckets.map((entities) => [...entities]),
  );
}

/**
 * Bodies, events and documents by the words of their names, whatever their order, their number and
 * the small words between them: *South African Jewish Board of Deputies* is the *Board of Deputies
 * of South African Jews*.
 */
export class RewordedNames {
  readonly #buckets: Lists;
  readonly #names: WrittenNames;
  readonly #words: WordList;

  constructor(buckets: Lists, names: WrittenNames, words: WordList) {
    this.#buckets = buckets;
    this.#names = names;
    this.#words = words;
  }

  /** Entities with a full name of these words, given by number. */
  find(words: readonly number[]): readonly number[] {
    const key = this.#keyOf(words);
    if (key === null) return [];
    return this.#buckets.at(bucketOf(key)).filter((entity) => this.#isNamed(entity, key));
  }

  #isNamed(entity: number, key: string): boolean {
    const [from, to] = this.#names.ofEntity(entity);
    for (let name = from; name < to; name++) {
      const isFull = (this.#names.form(name).kind & NAME_FULL) !== 0;
      if (isFull && this.#keyOf(this.#names.words(name)) === key) return true;
    }
    return false;
  }

  #keyOf(words: readonly number[]): string | null {
    return keyOf(words.map((word) => this.#words.at(word)));
  }
}

/** What a name comes to: the stems of its words in alphabetical order, each once; null for too few. */
function keyOf(words: readonly string[]): string | null {
  const stems = new Set(words.filter((word) => !SMALL.has(word)).map(withoutEnding));
  return stems.size < FEWEST ? null : [...stems].sort().join(' ');
}

function bucketOf(key: string): number {
  const [hash] = hashWord(key);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** One of many, and the people for their adjective. */
function withoutEnding(word: string): string {
  if (word === 'jews' || word === 'jewry') return 'jewish';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^siu]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
