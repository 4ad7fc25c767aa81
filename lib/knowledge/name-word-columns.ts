import type { Section, Sections } from './binary-sections';

/** So many words of an entity's names are told by their place among them, from 0. */
const TOLD_BY_PLACE = 16;

/**
 * Words of names as {@link unpackNameWords} reads them. The last word of each main name, by which the
 * entities stand in order, is told by how far it is from that of the entity before; words that the
 * entity's names have had already by their place among those, all others by their numbers.
 *
 * @param names of each entity, the main one first, as the numbers of their words
 * @param wordCount how many words there are
 */
export function packNameWords(
  names: readonly (readonly (readonly number[])[])[],
  wordCount: number,
): Readonly<Record<string, Section>> {
  const lastWords: number[] = [];
  const otherWords: number[] = [];
  let before = 0;
  for (const [main, ...others] of names) {
    const last = main?.at(-1);
    if (main === undefined || last === undefined) continue;
    lastWords.push((last - before + wordCount) % wordCount);
    before = last;
    const seen = [last];
    for (const word of [...main.slice(0, -1), ...others.flat()]) {
      const place = seen.indexOf(word);
      otherWords.push(place < 0 ? word + TOLD_BY_PLACE : place);
      if (place < 0 && seen.length < TOLD_BY_PLACE) seen.push(word);
    }
  }
  return { lastWords, otherWords };
}

/**
 * The words of all names, one name behind the other.
 *
 * @param starts where the words of each name begin; one more for the end
 */
export function unpackNameWords(
  sections: Sections,
  starts: Int32Array,
  wordCount: number,
): Int32Array {
  const counts = sections.column('namesCounts').toArray();
  const lastWords = sections.column('lastWords').toArray();
  const otherWords = sections.column('otherWords').toArray();
  const words = new Int32Array(starts.at(-1) ?? 0);
  const had = new WordsHad();
  let entity = 0;
  let other = 0;
  let last = 0;
  let name = 0;
  for (const count of counts) {
    if (count === 0) continue;
    last = (last + (lastWords[entity++] ?? 0)) % wordCount;
    had.startWith(last);
    const lastAt = (starts[name + 1] ?? 0) - 1;
    const from = starts[name] ?? 0;
    name += count;
    const to = starts[name] ?? 0;
    for (let at = from; at < to; at++) {
      words[at] = at === lastAt ? last : had.read(otherWords[other++] ?? 0);
    }
  }
  return words;
}

/** What the names of an entity have had of words so far. */
class WordsHad {
  readonly #words = new Int32Array(TOLD_BY_PLACE);
  #count = 0;

  startWith(word: number): void {
    this.#words[0] = word;
    this.#count = 1;
  }

  /** The word that a number tells. */
  read(told: number): number {
    if (told < TOLD_BY_PLACE) return this.#words[told] ?? 0;
    const word = told - TOLD_BY_PLACE;
    if (this.#count < TOLD_BY_PLACE) this.#words[this.#count++] = word;
    return word;
  }
}
