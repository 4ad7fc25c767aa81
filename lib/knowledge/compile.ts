import { MENTION_TYPES } from '@/lib/engine/model';
import { foldWord } from '@/lib/engine/text/letters';
import { packSections, type Section } from './binary-sections';
import { type EntityRow, entityRows } from './compile-entities';
import { type DraftName, firstDay, lastDay, namesOf } from './compile-names';
import { buildTrie, type NameRecord, packLists } from './compile-trie';
import { bloomOf, layOutWords, type Vocabulary } from './compile-words';
import type { Knowledge, Office } from './schema';
import { packWords } from './similar-words';

const OFFICE = MENTION_TYPES.indexOf('office');

/**
 * Compiles the knowledge into one file for {@link openLexicon}: names in a trie, entities and
 * offices in columns, words by hash. Notes, glosses and sources are not in it.
 * Names of entries that do not exist are an error of the knowledge, and left out here.
 */
export function compileIndex(knowledge: Knowledge): Uint8Array {
  const rows = entityRows(knowledge);
  const numbers = new Map(rows.map(({ entry }, index) => [entry.id, index]));
  const names = withoutDoubles(namesOf(knowledge));
  const given = (knowledge.words?.given ?? []).map(foldWord);
  const vocabulary = layOutWords(wordsOf(names, rows), [...given, ...frequentGiven(rows)]);
  const trie = buildTrie(names.flatMap((name) => recordOf(name, numbers, vocabulary)));
  const needs = packLists(trie.records.map((record) => record.needs));
  return packSections({
    wordHashes: vocabulary.hashes,
    wordChecks: vocabulary.checks,
    wordFlags: vocabulary.flags,
    ...longWords(names, vocabulary),
    english: bloomOf((knowledge.words?.english ?? []).map(foldWord)),
    trieChildren: trie.children,
    trieWords: trie.words,
    trieNames: trie.names,
    nameKinds: Uint16Array.from(trie.records, ({ kind }) => kind),
    nameEntities: Int32Array.from(trie.records, ({ entity }) => entity),
    nameSince: Int32Array.from(trie.records, ({ since }) => since),
    nameUntil: Int32Array.from(trie.records, ({ until }) => until),
    nameNeedStarts: needs.starts,
    nameNeeds: needs.items,
    ...entityColumns(rows, numbers, vocabulary),
    ...officeColumns(rows, knowledge.offices, numbers),
  });
}

function withoutDoubles(names: readonly DraftName[]): readonly DraftName[] {
  const seen = new Map<string, DraftName>();
  for (const name of names) {
    const key = [name.id, name.words.join(' '), name.since, name.until, name.kind & 0x33].join('|');
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

function* wordsOf(names: readonly DraftName[], rows: readonly EntityRow[]): Generator<string> {
  for (const name of names) yield* name.words;
  for (const { given } of rows) yield* given;
}

/** Given names that two people or more of the knowledge bear. */
function frequentGiven(rows: readonly EntityRow[]): readonly string[] {
  const bearers = new Map<string, number>();
  for (const { given } of rows) {
    const [first] = given;
    if (first !== undefined && first.length > 1) bearers.set(first, (bearers.get(first) ?? 0) + 1);
  }
  return [...bearers].filter(([, count]) => count > 1).map(([word]) => word);
}

function recordOf(
  name: DraftName,
  numbers: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): NameRecord[] {
  const entity = numbers.get(name.id);
  if (entity === undefined) return [];
  const { kind, since, until } = name;
  const words = numbersOf(name.words, vocabulary.numbers);
  return [{ words, kind, entity, since, until, needs: numbersOf(name.needs, numbers) }];
}

function numbersOf(keys: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return keys.flatMap((key) => numbers.get(key) ?? []);
}

/** The letters of names' words of six letters or more, to look up misspelt ones. */
function longWords(names: readonly DraftName[], vocabulary: Vocabulary): Record<string, Section> {
  const long = new Set(names.flatMap(({ words }) => words.filter((word) => word.length >= 6)));
  const { words, text, counts } = packWords(long);
  return {
    longWordNumbers: Int32Array.from(numbersOf(words, vocabulary.numbers)),
    longWordCounts: counts,
    longWordText: text,
  };
}

function entityColumns(
  rows: readonly EntityRow[],
  numbers: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): Record<string, Section> {
  const given = packLists(rows.map((row) => numbersOf(row.given, vocabulary.numbers)));
  const related = packLists(rows.map((row) => numbersOf(row.related, numbers)));
  const callings = packLists(
    rows.map((row) => row.callings.flatMap((spell) => [spell.callings, spell.from, spell.until])),
  );
  const texts = rows.flatMap(({ entry }) => [entry.id, entry.name, entry.wikipedia ?? '']);
  const encoded = packLists(texts.map((text) => [...new TextEncoder().encode(text)]));
  return {
    entityTextStarts: encoded.starts,
    entityText: Uint8Array.from(encoded.items),
    entityTypes: Uint8Array.from(rows, ({ type }) => type),
    entityFrom: Int32Array.from(rows, ({ from }) => from),
    entityUntil: Int32Array.from(rows, ({ until }) => until),
    entityPerson: Uint8Array.from(rows, ({ person }) => person),
    entityInitials: Int32Array.from(rows, (row) => initialsOf(row.given)),
    givenStarts: given.starts,
    givenWords: given.items,
    callingStarts: callings.starts,
    callings: callings.items,
    relatedStarts: related.starts,
    related: related.items,
  };
}

function initialsOf(given: readonly string[]): number {
  return given.reduce((bits, word) => bits | (1 << ((word.charCodeAt(0) - 97) & 31)), 0);
}

function officeColumns(
  rows: readonly EntityRow[],
  offices: readonly Office[],
  numbers: ReadonlyMap<string, number>,
): Record<string, Section> {
  const holders = packLists(
    offices.map((office) =>
      office.holders.flatMap(([person, from, until]) => {
        const number = numbers.get(person);
        return number === undefined ? [] : [number, firstDay(from), lastDay(until)];
      }),
    ),
  );
  const places = packLists(offices.map(({ bare }) => numbersOf(bare?.in ?? [], numbers)));
  return {
    officeFirst: Int32Array.of(rows.findIndex(({ type }) => type === OFFICE)),
    officeBody: Int32Array.from(offices, ({ body }) => numbers.get(body) ?? -1),
    officeIsBare: Uint8Array.from(offices, ({ bare }) => (bare === undefined ? 0 : 1)),
    officeBareFrom: Int32Array.from(offices, ({ bare }) => firstDay(bare?.from)),
    officeBareUntil: Int32Array.from(offices, ({ bare }) => lastDay(bare?.until)),
    officePlaceStarts: places.starts,
    officePlaces: places.items,
    holderStarts: holders.starts,
    holders: holders.items,
  };
}
