import type { CallingSpell, EntityFacts, OfficeFacts, Tenure } from '@/lib/engine/lexicon';
import { MENTION_TYPES } from '@/lib/engine/model';
import type { Column, Lists, Sections, Stretches } from './binary-sections';
import {
  FAME_MASK,
  ID_PREFIX,
  NO_TITLE,
  PERSON_FEMALE,
  PERSON_MALE,
  PLACE_REGION,
} from './index-codes';
import type { WordList } from './word-list';
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
    const columns = this.#columns;
    const name = columns.names.at(entity) || this.#mainName(entity);
    const title = columns.titles.at(entity);
    const type = MENTION_TYPES[columns.types.at(entity)] ?? 'term';
    const person = columns.person.at(entity);
    const given = type === 'person' ? this.#givenNames(entity) : [];
    return {
      id: idIn(columns.ids.at(entity), name),
      type,
      name,
      wikipedia: title === NO_TITLE ? null : title || name,
      from: columns.from.at(entity),
      until: columns.until.at(entity),
      sex: sexOf(person),
      fame: type === 'person' ? person & FAME_MASK : 0,
      isRegion: type === 'place' && person === PLACE_REGION,
      givenNames: given,
      initials: given.reduce((bits, word) => bits | this.#initialBit(word), 0),
      callings: columns.callings
        .at(entity)
        .map(([callings, from, until]): CallingSpell => ({ callings, from, until })),
      related: columns.related.at(entity),
    };
  }

  /** The name as its words spell it, where that is how it is written. */
  #mainName(entity: number): string {
    const [main] = this.#names.ofEntity(entity);
    return writtenName(this.#names.words(main).map((word) => this.#words.at(word)));
  }

  /** Given names in all names of a person, with the forms that they take in other languages. */
  #givenNames(entity: number): readonly number[] {
    const [from, to] = this.#names.ofEntity(entity);
    const given = new Set<number>();
    for (let name = from; name < to; name++) {
      const bits = this.#names.form(name).given;
      for (const [at, word] of this.#names.words(name).entries()) {
        if (((bits >> at) & 1) === 0) continue;
        for (const form of this.#columns.givenForms.get(word) ?? [word]) given.add(form);
      }
    }
    return [...given];
  }

  #initialBit(word: number): number {
    return 1 << ((this.#words.at(word).charCodeAt(0) - 97) & 31);
  }

  #readOffice(index: number): OfficeFacts | null {
    const columns = this.#columns;
    if (index < 0 || index >= columns.officeBody.length) return null;
    return {
      body: columns.officeBody.at(index),
      bare:
        columns.officeIsBare.at(index) === 1
          ? {
              from: columns.officeBareFrom.at(index),
              until: columns.officeBareUntil.at(index),
              in: columns.officePlaces.at(index),
            }
          : null,
      holders: columns.holders
        .at(index)
        .map(([person, from, until]): Tenure => ({ person, from, until })),
    };
  }
}

function idIn(line: string, name: string): string {
  return line === '' || line === ID_PREFIX ? line + idOfName(name) : line;
}

type Columns = ReturnType<typeof readColumns>;

function readColumns(sections: Sections) {
  return {
    types: sections.column('entityTypes'),
    from: sections.column('entityFrom'),
    until: sections.column('entityUntil'),
    person: sections.column('entityPerson'),
    names: sections.lines('entityNames'),
    ids: sections.lines('entityIds'),
    titles: sections.lines('entityTitles'),
    callings: new SpellLists(sections, 'calling'),
    related: sections.lists('related'),
    givenForms: formsIn(sections.lists('givenForms')),
    officeFirst: sections.column('officeFirst').at(0),
    officeBody: sections.column('officeBody'),
    officeIsBare: sections.column('officeIsBare'),
    officeBareFrom: sections.column('officeBareFrom'),
    officeBareUntil: sections.column('officeBareUntil'),
    officePlaces: sections.lists('officePlace'),
    holders: new SpellLists(sections, 'holder'),
  };
}

/** Each list has a word first, and then its forms. */
function formsIn(lists: Lists): ReadonlyMap<number, readonly number[]> {
  return new Map(
    Array.from({ length: lists.stretches.count }, (_, index) => {
      const [word = -1, ...forms] = lists.at(index);
      return [word, forms];
    }),
  );
}

type Spell = readonly [value: number, from: number, until: number];

/** Lists of something with its first and last day. */
class SpellLists {
  readonly #stretches: Stretches;
  readonly #values: Column;
  readonly #from: Column;
  readonly #until: Column;

  constructor(sections: Sections, name: string) {
    this.#stretches = sections.stretches(name);
    this.#values = sections.column(name);
    this.#from = sections.column(`${name}From`);
    this.#until = sections.column(`${name}Until`);
  }

  at(index: number): readonly Spell[] {
    const [from, to] = this.#stretches.range(index);
    return Array.from({ length: to - from }, (_, i): Spell => {
      const at = from + i;
      return [this.#values.at(at), this.#from.at(at), this.#until.at(at)];
    });
  }
}

function sexOf(person: number): 'm' | 'f' | null {
  if ((person & PERSON_FEMALE) !== 0) return 'f';
  return (person & PERSON_MALE) !== 0 ? 'm' : null;
}
