import { describe, expect, test } from 'vitest';
import { NAME_ACRONYM, NAME_DERIVED, NAME_FULL, NAME_SURNAME } from '@/lib/engine/lexicon';
import { foldWord } from '@/lib/engine/text/letters';
import { hashWord } from '@/lib/engine/text/word-hash';
import { KNOWLEDGE, LEXICON } from '@/tests/fixtures/small-knowledge';
import { packLines, packLists, packSections, Sections } from './binary-sections';
import { compileIndex } from './compile';
import { openLexicon } from './lexicon';
import { SimilarWords } from './similar-words';
import { packWords, WordList } from './word-list';

/** Entities that a name leads to, with the kind's bits. */
function look(name: string, lexicon = LEXICON): (readonly [id: string, kind: number])[] {
  const node = nodeOf(name, lexicon);
  if (node < 0) return [];
  return Array.from({ length: lexicon.namesTo(node) - lexicon.namesFrom(node) }, (_, offset) => {
    const found = lexicon.namesFrom(node) + offset;
    return [lexicon.entity(lexicon.nameEntity(found)).id, lexicon.nameKind(found)] as const;
  });
}

describe('the compiled index', () => {
  test.each([
    ['Moshe Sharett', 'moshe-sharett', NAME_FULL],
    ['Sharett', 'moshe-sharett', NAME_SURNAME],
    ['Shertok', 'moshe-sharett', NAME_SURNAME],
    ['V Molotov', 'vyacheslav-molotov', NAME_FULL | NAME_DERIVED],
    ['Stephen S Wise', 'stephen-wise', NAME_FULL | NAME_DERIVED],
    ['Ben Gurion', 'david-ben-gurion', NAME_SURNAME],
    ['Cohen', 'thin-cohen', NAME_SURNAME],
    ['MacNarney', 'joseph-mcnarney', NAME_SURNAME],
    ['McNarney', 'joseph-mcnarney', NAME_SURNAME],
    ['UN', 'un', NAME_FULL | NAME_ACRONYM],
  ])('knows %s', (name, id, kind) => {
    const found = look(name).find(([entity]) => entity === id);
    expect((found?.[1] ?? 0) & kind).toBe(kind);
  });

  test.each(['T Cohen', 'Hussein', 'Gurion', 'Samuel', 'S', 'Nobody'])(
    'does not know %s',
    (name) => {
      expect(look(name)).toEqual([]);
    },
  );

  test('takes no place for the surname of a prelate', () => {
    expect(look('Jerusalem')).toEqual([['jerusalem', NAME_FULL]]);
  });

  test('gives facts and tenures back', () => {
    const golda = LEXICON.nameEntity(LEXICON.namesFrom(nodeOf('Golda Meir')));
    expect(LEXICON.entity(golda)).toMatchObject({ name: 'Golda Meir', sex: 'f', fame: 2 });
    expect(LEXICON.office(golda)).toBeNull();
  });

  test('knows a figure by full names alone, and them as made by rule', () => {
    const figure = {
      id: 'who-laurence-adolph-steinhardt',
      name: 'Laurence Adolph Steinhardt',
      wikipedia: null,
      gloss: 'U.S. Ambassador to Turkey, as of 1942–45',
      sources: ['frus-people'],
      fame: 1,
      fullNameOnly: { active: '1942/1945' },
      thin: true,
    } as const;
    const lexicon = openLexicon(compileIndex({ ...KNOWLEDGE, people: [figure] }));
    const kind = NAME_FULL | NAME_DERIVED;
    expect(look('Laurence Adolph Steinhardt', lexicon)).toEqual([[figure.id, kind]]);
    expect(look('Laurence Steinhardt', lexicon)).toEqual([[figure.id, kind]]);
    expect(look('Laurence A Steinhardt', lexicon)).toEqual([[figure.id, kind]]);
    for (const name of ['Steinhardt', 'L A Steinhardt']) expect(look(name, lexicon)).toEqual([]);
  });

  test('leaves out what hangs in the air', () => {
    const surfaces = [{ text: 'Nowhere', senses: [{ entity: 'no-such-entry' }] }];
    expect(look('Nowhere', openLexicon(compileIndex({ ...KNOWLEDGE, surfaces })))).toEqual([]);
  });

  test('of nothing is a lexicon that knows nothing', () => {
    const empty = { people: [], places: [], organizations: [], events: [], documents: [] };
    const rest = { terms: [], offices: [], threads: [], surfaces: [] };
    expect(look('Israel', openLexicon(compileIndex({ ...empty, ...rest })))).toEqual([]);
  });

  test('refuses bytes that are none', () => {
    expect(() => openLexicon(new Uint8Array([2, 0, 0, 0, 0x7b, 0x7d]))).toThrow('no section');
    expect(() => openLexicon(new Uint8Array(3))).toThrow();
  });
});

function nodeOf(name: string, lexicon = LEXICON): number {
  let node = lexicon.root;
  for (const word of name.split(' ')) {
    node = lexicon.step(node, lexicon.word(...hashWord(foldWord(word))));
  }
  return node;
}

describe('packed sections', () => {
  const INT_MAX = 0x7fffffff;
  const numbers = {
    none: [],
    small: [-1, 7],
    days: [-INT_MAX, -8800, INT_MAX],
    years: [1897, 2008],
  };

  test('come back as they went in, from any place in memory', () => {
    const packed = packSections({ bytes: Uint8Array.of(1, 2, 3), ...numbers });
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    for (const bytes of [packed, shifted.subarray(1)]) {
      const sections = new Sections(bytes);
      expect([...sections.bytes('bytes')]).toEqual([1, 2, 3]);
      for (const [name, section] of Object.entries(numbers)) {
        const column = sections.column(name);
        expect(section.map((_, i) => column.at(i))).toEqual(section);
        expect(column.length).toBe(section.length);
      }
      expect(() => sections.bytes('days')).toThrow('days is more than bytes');
      expect(() => sections.column('weeks')).toThrow('no section weeks');
    }
  });

  test('lists and lines come back one by one', () => {
    const lists = Array.from({ length: 100 }, (_, i) => Array.from({ length: i % 4 }, () => i));
    const lines = lists.map((list) => 'é'.repeat(list.length));
    const file = packSections({ ...packLists('list', lists), ...packLines('line', lines) });
    const sections = new Sections(file);
    const read = sections.lists('list');
    expect(lists.map((_, index) => read.at(index))).toEqual(lists);
    expect([read.at(-1), read.at(100)]).toEqual([[], []]);
    const items = lists.flat();
    expect(items.map((_, place) => read.stretches.indexOf(place))).toEqual(items);
    expect(lines.map((_, line) => sections.lines('line').at(line))).toEqual(lines);
  });
});

function listOf(words: readonly string[]) {
  const { shared, rests } = packWords(words.toSorted());
  return new WordList(shared, rests);
}

describe('packed words', () => {
  const words = [...'abcż'].flatMap((letter) =>
    Array.from({ length: 15 }, (_, i) => letter + 'bażant'.slice(0, i % 7) + 'x'.repeat(i / 7)),
  );
  const sorted = [...new Set(words)].toSorted();
  const list = listOf(sorted);

  test('come back as they went in, and are found', () => {
    expect(sorted.map((_, word) => list.at(word))).toEqual(sorted);
    expect(sorted.map((word) => list.find(...hashWord(word)))).toEqual([...sorted.keys()]);
    expect(list.find(...hashWord('bazant'))).toBe(-1);
  });

  test('tell their first letters', () => {
    const initials = sorted.map((_, word) => list.at(list.initialOf(word)));
    expect(initials).toEqual(sorted.map((word) => word.slice(0, 1)));
  });
});

describe('similar words', () => {
  const list = listOf(['sharett', 'molotov', 'weizmann', 'jerusalem', 'llewellyn', 'unsought']);
  const isLong = (word: number) => list.at(word) !== 'unsought';
  const similar = new SimilarWords(list, isLong, [0, 0, 0, 0, 0, 0, 0, 2, 1, 2]);

  test.each([
    ['sharet', 'sharett'],
    ['sharret', 'sharett'],
    ['molotof', 'molotov'],
    ['wiezmann', 'weizmann'],
    ['jerusallem', 'jerusalem'],
    ['erusalem', 'jerusalem'],
    ['lewelyn', 'llewellyn'],
    ['lleweellyn', 'llewellyn'],
  ])('%s is near %s', (slip, word) => {
    expect(similar.find(slip).map((found) => list.at(found))).toEqual([word]);
  });

  test.each(['molotov', 'molotofs', 'weitzman', 'salem', 'unsoughts', ''])(
    '%s is near none',
    (word) => {
      expect(similar.find(word)).toEqual([]);
    },
  );
});
