import type { CallingSpell, EntityFacts, OfficeFacts, Tenure } from '@/lib/engine/lexicon';
import { MENTION_TYPES, type MentionType } from '@/lib/engine/model';
import { type Lists, listAt, type Sections } from './binary-sections';
import { FAME_MASK, NO_TITLE, PERSON_FEMALE, PERSON_MALE } from './index-codes';
import { type WordList, wordAt } from './word-list';
import { idOfName, writtenName } from './written-name';
import type { WrittenNames } from './written-names';

/** Entities and offices of an index, by number; each is made when it is first asked for. */
export class EntityTable {
  readonly #columns: Columns;
  readonly #words: WordList;
  readonly #names: WrittenNames;
  /** By number; of full length from the start, as a list with wide gaps is slow. */
  readonly #facts: (EntityFacts | undefined)[];
  readonly #offices: (OfficeFacts | undefined)[];

  constructor(sections: Sections, words: WordList, names: WrittenNames) {
    this.#columns = readColumns(sections);
    this.#words = words;
    this.#names = names;
    this.#facts = new Array(this.#columns.types.length);
    this.#offices = new Array(this.#columns.officeBody.length);
  }

  entity(entity: number): EntityFacts {
    const known = this.#facts[entity];
    if (known) return known;
    const facts = this.#readEntity(entity);
    this.#facts[entity] = facts;
    return facts;
  }

  office(entity: number): OfficeFacts | null {
    const index = entity - this.#columns.officeFirst;
    const known = this.#offices[index];
    if (known) return known;
    const facts = this.#readOffice(index);
    if (facts) this.#offices[index] = facts;
    return facts;
  }

  #readEntity(entity: number): EntityFacts {
    const { types, from, until, person, callings, callingFrom, callingUntil } = this.#columns;
    const { names, ids, titles, related } = this.#columns;
    const name = lineOf(names, entity) || this.#mainName(entity);
    const title = lineOf(titles, entity);
    const given = types[entity] === PERSON ? this.#givenNames(entity) : [];
    const spells = spellsAt(callings, callingFrom, callingUntil, entity);
    return {
      id: lineOf(ids, entity) || idOfName(name),
      type: MENTION_TYPES[types[entity] ?? 0] ?? 'term',
      name,
      wikipedia: title === NO_TITLE ? null : title || name,
      from: from[entity] ?? 0,
      until: until[entity] ?? 0,
      sex: sexOf(person[entity] ?? 0),
      fame: (person[entity] ?? 0) & FAME_MASK,
      givenNames: given,
      initials: given.reduce((bits, word) => bits | this.#initialBit(word), 0),
      callings: spells.map(([bits, first, last]): CallingSpell => {
        return { callings: bits, from: first, until: last };
      }),
      related: listAt(related, entity),
    };
  }

  /** The name as its words spell it, where that is how it is written. */
  #mainName(entity: number): string {
    const words = this.#names.words(this.#names.starts[entity] ?? 0);
    return writtenName(Array.from(words, (word) => wordAt(this.#words, word)));
  }

  /** Given names in all names of a person, with the forms that they take in other languages. */
  #givenNames(entity: number): readonly number[] {
    const { starts } = this.#names;
    const given = new Set<number>();
    for (let name = starts[entity] ?? 0; name < (starts[entity + 1] ?? 0); name++) {
      const bits = this.#names.form(name).given;
      for (const [at, word] of this.#names.words(name).entries()) {
        if (((bits >> at) & 1) === 0) continue;
        for (const form of this.#columns.givenForms.get(word) ?? [word]) given.add(form);
      }
    }
    return [...given];
  }

  #initialBit(word: number): number {
    const letter = wordAt(this.#words, word).charCodeAt(0);
    return 1 << ((letter - 97) & 31);
  }

  #readOffice(index: number): OfficeFacts | null {
    const columns = this.#columns;
    const body = columns.officeBody[index];
    if (body === undefined) return null;
    const spells = spellsAt(columns.holders, columns.holderFrom, columns.holderUntil, index);
    return {
      body,
      bare:
        columns.officeIsBare[index] === 1
          ? {
              from: columns.officeBareFrom[index] ?? 0,
              until: columns.officeBareUntil[index] ?? 0,
              in: listAt(columns.officePlaces, index),
            }
          : null,
      holders: spells.map(([person, from, until]): Tenure => ({ person, from, until })),
    };
  }
}

const PERSON = MENTION_TYPES.indexOf('person' satisfies MentionType);

type Columns = ReturnType<typeof readColumns>;

function readColumns(sections: Sections) {
  return {
    types: sections.bytes('entityTypes'),
    from: sections.ints('entityFrom'),
    until: sections.ints('entityUntil'),
    person: sections.bytes('entityPerson'),
    names: linesIn(sections.bytes('entityNames')),
    ids: linesIn(sections.bytes('entityIds')),
    titles: linesIn(sections.bytes('entityTitles')),
    callings: sections.lists('calling'),
    callingFrom: sections.ints('callingFrom'),
    callingUntil: sections.ints('callingUntil'),
    related: sections.lists('related'),
    givenForms: formsIn(sections.lists('givenForms')),
    officeFirst: sections.ints('officeFirst')[0] ?? 0,
    officeBody: sections.ints('officeBody'),
    officeIsBare: sections.ints('officeIsBare'),
    officeBareFrom: sections.ints('officeBareFrom'),
    officeBareUntil: sections.ints('officeBareUntil'),
    officePlaces: sections.lists('officePlace'),
    holders: sections.lists('holder'),
    holderFrom: sections.ints('holderFrom'),
    holderUntil: sections.ints('holderUntil'),
  };
}

/** Each list has a word first, and then its forms. */
function formsIn(lists: Lists): ReadonlyMap<number, readonly number[]> {
  return new Map(
    Array.from({ length: lists.starts.length - 1 }, (_, index) => {
      const [word = -1, ...forms] = listAt(lists, index);
      return [word, forms];
    }),
  );
}

/** Lines of a text, found when it is opened and decoded when they are asked for. */
interface Lines {
  readonly text: Uint8Array;
  /** Where each ends. */
  readonly ends: Int32Array;
}

const LINE_FEED = 10;

function linesIn(text: Uint8Array): Lines {
  const ends = new Int32Array(text.reduce((sum, byte) => (byte === LINE_FEED ? sum + 1 : sum), 0));
  for (let at = text.indexOf(LINE_FEED), line = 0; at >= 0; line++) {
    ends[line] = at;
    at = text.indexOf(LINE_FEED, at + 1);
  }
  return { text, ends };
}

function lineOf({ text, ends }: Lines, line: number): string {
  const from = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1;
  const to = ends[line] ?? 0;
  return from >= to ? '' : new TextDecoder().decode(text.subarray(from, to));
}

function spellsAt(
  lists: Lists,
  from: Int32Array,
  until: Int32Array,
  index: number,
): readonly (readonly [value: number, from: number, until: number])[] {
  const start = lists.starts[index] ?? 0;
  return listAt(lists, index).map(
    (value, at) => [value, from[start + at] ?? 0, until[start + at] ?? 0] as const,
  );
}

function sexOf(person: number): 'm' | 'f' | null {
  if ((person & PERSON_FEMALE) !== 0) return 'f';
  return (person & PERSON_MALE) !== 0 ? 'm' : null;
}
