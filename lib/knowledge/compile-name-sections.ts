import { DAY_MAX, DAY_MIN } from '@/lib/engine/calendar-day';
import { packCounts, packLists, type Section } from './binary-sections';
import type { DraftName } from './compile-names';
import { columnsOf, kindOfMade, MADE_NAMES, type MadeName, makeWords } from './name-forms';
import { packNameWords } from './name-word-columns';

/** Kinds that one entity may have the same words for; of all others the first name stands for both. */
const KINDS_APART = 0x73;

/** First letter of a folded word. */
export const initialOf = (word: string): string => word.slice(0, 1);

/** Each name of an entity once: doubles are merged, and made again where a written one is the same. */
export function withoutDoubles(names: readonly DraftName[]): readonly DraftName[] {
  const written = new Map<string, DraftName>();
  for (const name of names) {
    if (name.words.length === 0) continue;
    const key = keyOf(name, name.words, name.kind);
    const same = written.get(key);
    written.set(key, same ? merged(same, name) : name);
  }
  const seen = new Set(written.keys());
  return [...written.values()].map((name) => {
    const isNew = (made: MadeName) => {
      const key = keyOf(name, makeWords(made, name.words, name, initialOf), kindOfMade(made));
      const before = seen.size;
      return seen.add(key).size > before;
    };
    const kept = MADE_NAMES.filter((made) => (name.makes & made) !== 0 && isNew(made));
    return { ...name, makes: kept.reduce((bits, made) => bits | made, 0) };
  });
}

function keyOf({ id, since, until }: DraftName, words: readonly string[], kind: number): string {
  return [id, words.join(' '), since, until, kind & KINDS_APART].join('|');
}

function merged(first: DraftName, second: DraftName): DraftName {
  if (first.given !== 0 || first.surnameTo > 0) return first;
  const { given, surnameFrom, surnameTo, makes } = second;
  return { ...first, given, surnameFrom, surnameTo, makes };
}

/**
 * Sections of the written names by entity: how many each has, and of each the form and the words;
 * beside them the times and needs of the few that have any.
 *
 * @param names of each entity, in the order of the entities
 * @param words all words of names, sorted
 */
export function nameSections(
  names: readonly (readonly DraftName[])[],
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Section>> {
  const all = names.flat();
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string) => wordNumbers.get(word) ?? 0;
  const columns = all.map((name) => columnsOf({ ...name, length: name.words.length }));
  const forms = new Map(columns.map((row) => [row.join(' '), row]));
  const formNumbers = new Map([...forms.keys()].map((key, number) => [key, number]));
  const dated = [...all.entries()].filter(([, name]) => isDated(name));
  const needy = [...all.entries()].filter(([, { needs }]) => needs.length > 0);
  return {
    ...packCounts(
      'names',
      names.map(({ length }) => length),
    ),
    forms: [...forms.values()].flat(),
    nameForms: columns.map((row) => formNumbers.get(row.join(' ')) ?? 0),
    ...packNameWords(
      names.map((own) => own.map((name) => name.words.map(numberOf))),
      words.length,
    ),
    datedNames: dated.map(([number]) => number),
    nameSince: dated.map(([, { since }]) => since),
    nameUntil: dated.map(([, { until }]) => until),
    needyNames: needy.map(([number]) => number),
    ...packLists(
      'nameNeeds',
      needy.map(([, { needs }]) => needs.flatMap((id) => numbers.get(id) ?? [])),
    ),
  };
}

function isDated({ since, until }: DraftName): boolean {
  return since !== DAY_MIN || until !== DAY_MAX;
}
