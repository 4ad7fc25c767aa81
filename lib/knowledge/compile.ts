import { DAY_MAX } from '@/lib/engine/calendar-day';
import { NAME_FULL } from '@/lib/engine/lexicon';
import { MENTION_TYPES } from '@/lib/engine/model';
import { foldWord } from '@/lib/engine/text/letters';
import { packLines, packLists, packSections, type Section } from './binary-sections';
import { bloomOf } from './bloom';
import { type EntityRow, entityRows } from './compile-entities';
import { initialOf, nameSections, withoutDoubles } from './compile-name-sections';
import { type DraftName, firstDay, lastDay, namesOf } from './compile-names';
import { givenFormsOf } from './given-forms';
import { ID_PREFIX, NO_TITLE, WORD_GIVEN_NAME, WORD_LONG } from './index-codes';
import { MADE_SURNAME } from './name-forms';
import { packReworded } from './reworded-names';
import type { Knowledge, Office } from './schema';
import { isLongWord } from './similar-words';
import { daysInOffice } from './tenures';
import { ALWAYS } from './time-of';
import { packWords } from './word-list';
import { idOfName, writtenName } from './written-name';

const OFFICE = MENTION_TYPES.indexOf('office');
/** What is also called by the words of its name in another order. */
const REWORDED = (['organization', 'event', 'document'] as const).map((type) =>
  MENTION_TYPES.indexOf(type),
);

/**
 * Compiles the knowledge into one file for {@link openLexicon}: words, names, entities and offices
 * in columns. What can be made of other columns when the file is opened is left out, as are
 * notes, glosses and sources. Names of entries that do not exist are an error of the knowledge,
 * and left out here too.
 */
export function compileIndex(knowledge: Knowledge): Uint8Array {
  const byEntity = Map.groupBy(withoutDoubles(namesOf(knowledge)), ({ id }) => id);
  const rows = inOrder(entityRows(knowledge), byEntity);
  const numbers = new Map(rows.map(({ entry }, index) => [entry.id, index]));
  const names = rows.map(({ entry }) => byEntity.get(entry.id) ?? []);
  const given = [...(knowledge.words?.given ?? []).map(foldWord), ...frequentGiven(rows)];
  const inNames = new Set(names.flat().flatMap(wordsOf));
  const words = [
    ...new Set([...inNames, ...rows.flatMap((row) => row.given), ...given]),
  ].toSorted();
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  return packSections({
    ...wordSections(words, inNames, new Set(given)),
    english: bloomOf((knowledge.words?.english ?? []).map(foldWord)),
    ...givenForms(words, wordNumbers),
    ...nameSections(names, words, numbers),
    ...packReworded(
      rows.map(({ type }, i) => (REWORDED.includes(type) ? fullNames(names[i]) : [])),
    ),
    ...textSections(rows, names),
    ...entityColumns(rows, numbers),
    ...officeColumns(rows, knowledge.offices, numbers),
  });
}

/**
 * Alike entries side by side, as what a row has in common with the last takes no room: by their kind
 * and columns, and then by the last word of the main name, for people mostly the surname. Offices
 * stay as they are listed.
 */
function inOrder(
  rows: readonly EntityRow[],
  names: ReadonlyMap<string, readonly DraftName[]>,
): readonly EntityRow[] {
  const keyOf = ({ entry, type, person, until, callings, related }: EntityRow) =>
    type === OFFICE
      ? `${type}`
      : [
          type,
          person,
          until < DAY_MAX,
          callings.length,
          callings.map((spell) => spell.callings),
          related.length,
          related,
          names.get(entry.id)?.[0]?.words.at(-1),
        ].join(' ');
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted(({ key: one }, { key: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ row }) => row);
}

/** All words of a name and of those that are made of it. */
function wordsOf({ words, makes }: DraftName): readonly string[] {
  return (makes & ~MADE_SURNAME) === 0 ? words : [...words, ...words.map(initialOf)];
}

function fullNames(names: readonly DraftName[] = []): readonly (readonly string[])[] {
  return names.filter(({ kind }) => (kind & NAME_FULL) !== 0).map(({ words }) => words);
}

/** Given names that two people or more of the knowledge bear; figures have names of all languages. */
function frequentGiven(rows: readonly EntityRow[]): readonly string[] {
  const bearers = new Map<string, number>();
  for (const { entry, given } of rows) {
    const [first] = 'fullNameOnly' in entry ? [] : given;
    if (first !== undefined && first.length > 1) bearers.set(first, (bearers.get(first) ?? 0) + 1);
  }
  return [...bearers].filter(([, count]) => count > 1).map(([word]) => word);
}

function wordSections(
  words: readonly string[],
  inNames: ReadonlySet<string>,
  given: ReadonlySet<string>,
): Readonly<Record<string, Section>> {
  const { shared, rests } = packWords(words);
  const long = words.map((word) => inNames.has(word) && isLongWord(word));
  const lengths = words.filter((_, i) => long[i]).map((word) => word.length);
  const flags = words.map(
    (word, i) => (given.has(word) ? WORD_GIVEN_NAME : 0) | (long[i] ? WORD_LONG : 0),
  );
  return {
    wordShared: shared,
    wordRests: rests,
    wordFlags: Uint8Array.from(flags),
    longCounts: Array.from(
      { length: lengths.reduce((a, b) => Math.max(a, b), 0) + 1 },
      (_, length) => lengths.filter((other) => other === length).length,
    ),
  };
}

/** Other forms of given names; see {@link givenFormsOf}. */
function givenForms(
  words: readonly string[],
  wordNumbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Section>> {
  const lists = words.flatMap((word, number) => {
    const forms = givenFormsOf(word).flatMap((form) => wordNumbers.get(form) ?? []);
    return forms.length > 1 ? [[number, ...forms]] : [];
  });
  return packLists('givenForms', lists);
}

/** Names, ids and titles, a line each; empty where the reader can make them of the words or the name. */
function textSections(
  rows: readonly EntityRow[],
  names: readonly (readonly DraftName[])[],
): Readonly<Record<string, Section>> {
  return {
    ...packLines(
      'entityNames',
      rows.map(({ entry: { name } }, entity) =>
        name === writtenName(names[entity]?.[0]?.words ?? []) ? '' : name,
      ),
    ),
    ...packLines(
      'entityIds',
      rows.map(({ entry: { id, name } }) => lineOfId(id, idOfName(name))),
    ),
    ...packLines(
      'entityTitles',
      rows.map(({ entry: { wikipedia, name } }) =>
        wikipedia === name ? '' : (wikipedia ?? NO_TITLE),
      ),
    ),
  };
}

function lineOfId(id: string, ofName: string): string {
  if (id === ofName) return '';
  return id === ID_PREFIX + ofName ? ID_PREFIX : id;
}

function entityColumns(
  rows: readonly EntityRow[],
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Section>> {
  return {
    entityTypes: Uint8Array.from(rows, ({ type }) => type),
    entityFrom: rows.map(({ from }) => from),
    entityUntil: rows.map(({ until }) => until),
    entityPerson: Uint8Array.from(rows, ({ person }) => person),
    ...packSpells(
      'calling',
      rows.map((row) =>
        row.callings.map(({ callings, from, until }) => [callings, from, until] as const),
      ),
    ),
    ...packLists(
      'related',
      rows.map((row) => numbersOf(row.related, numbers)),
    ),
  };
}

/** Lists of something with its first and last day, each in a section of its own. */
function packSpells(
  name: string,
  lists: readonly (readonly (readonly [value: number, from: number, until: number])[])[],
): Readonly<Record<string, Section>> {
  const all = lists.flat();
  return {
    ...packLists(
      name,
      lists.map((list) => list.map(([value]) => value)),
    ),
    [`${name}From`]: all.map(([, from]) => from),
    [`${name}Until`]: all.map(([, , until]) => until),
  };
}

function officeColumns(
  rows: readonly EntityRow[],
  offices: readonly Office[],
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Section>> {
  return {
    officeFirst: [rows.findIndex(({ type }) => type === OFFICE)],
    officeBody: offices.map(({ body }) => numbers.get(body) ?? -1),
    officeIsBare: offices.map(({ bare }) => (bare === undefined ? 0 : 1)),
    officeBareFrom: offices.map(({ bare }) => firstDay(bare?.from)),
    officeBareUntil: offices.map(({ bare }) => lastDay(bare?.until)),
    ...packLists(
      'officePlace',
      offices.map(({ bare }) => numbersOf(bare?.in ?? [], numbers)),
    ),
    ...packSpells(
      'holder',
      offices.map(({ holders }) => {
        const days = daysInOffice(holders);
        return holders.flatMap(([person], index) => {
          const number = numbers.get(person);
          return number === undefined ? [] : [[number, ...(days[index] ?? ALWAYS)] as const];
        });
      }),
    ),
  };
}

function numbersOf(keys: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return keys.flatMap((key) => numbers.get(key) ?? []);
}
