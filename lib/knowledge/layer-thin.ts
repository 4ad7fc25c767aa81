import type { EntityId } from '@/lib/engine/model';
import { foldWord } from '@/lib/engine/text/letters';
import { isOneSlipApart } from '@/lib/engine/text/one-edit';
import { allEntries } from './all-entries';
import { formatCsv, parseCsv } from './csv';
import { foldName } from './fold-name';
import { givenFormsOf } from './given-forms';
import { kilometres } from './kilometres';
import { parseThin, type ThinTables } from './parse-thin';
import type { Entry, Knowledge, Name, Person, Place, Spell } from './schema';
import { daysOf, daysOfSpell, overlaps } from './time-of';

/** The knowledge with its thin entries behind the authored ones. */
export interface Layered {
  readonly knowledge: Knowledge;
  /** The tables without the rows of entries that were authored as well. */
  readonly thin: ThinTables;
}

/**
 * Adds thin entries to authored knowledge. A thin entry that was authored as well is left out: same
 * Wikipedia title, or the same name with a matching life or within 25 km. What it knows of seats in
 * parliaments goes to the authored person, where nothing was written of them. Names that authored
 * entries go by are theirs: a thin place of such a name is left out, a thin person loses the alias.
 * A figure is left out where an authored person is named alike, as that may be the same person.
 */
export function layerThin(authored: Knowledge, tables: ThinTables): Layered {
  const { people, places } = parseThin(tables);
  const same = new Map<EntityId, Entry>();
  const finder = new TwinFinder(authored);
  for (const person of people) {
    const twin = finder.person(person);
    if (twin) same.set(person.id, twin);
  }
  for (const place of places) {
    const twin = finder.place(place);
    if (twin) same.set(place.id, twin);
  }
  const taken = new Set(allEntries(authored).flatMap(({ entry }) => fullNamesOf(entry)));
  const isTaken = (place: Place) => !place.name.includes(', ') && taken.has(foldName(place.name));
  const mayBeAuthored = (person: Person) =>
    person.fullNameOnly !== undefined && finder.hasNamesake(person);
  const dropped = new Set(
    [...places.filter(isTaken), ...people.filter(mayBeAuthored)].map(({ id }) => id),
  );
  const isNew = ({ id }: Pick<Entry, 'id'>) => !same.has(id) && !dropped.has(id);
  const idOf = (id: EntityId) => same.get(id)?.id ?? id;
  const seated = people.filter(({ fullNameOnly }) => fullNameOnly === undefined);
  const roles = rolesFor(seated, same);
  return {
    knowledge: {
      ...authored,
      people: [
        ...authored.people.map((person) => withRoles(person, roles.get(person.id))),
        ...people.filter(isNew).map((person) => withoutNames(person, taken)),
      ],
      places: [...authored.places, ...places.filter(isNew).map((place) => rerouted(place, idOf))],
    },
    thin: {
      people: keptRows(tables.people, ({ id = '' }) => !same.has(id)),
      figures: keptRows(tables.figures, ({ id = '' }) => isNew({ id })),
      towns: keptRows(tables.towns, ({ id = '' }) => isNew({ id: `town-${id}` })),
      // Towns name these by their rows, so all of them stay.
      countries: tables.countries,
      states: tables.states,
    },
  };
}

class TwinFinder {
  readonly #byTitle = new Map<string, Entry[]>();
  readonly #people = new Map<string, Person[]>();
  readonly #places = new Map<string, Place[]>();
  /** First and last words of people's names, by the first letter of the last. */
  #byEnd: ReadonlyMap<string, readonly (readonly [first: string, last: string])[]> | undefined;

  constructor({ people, places }: Knowledge) {
    for (const entry of [...people, ...places]) {
      for (const title of [entry.wikipedia, ...(entry.wikipediaAlso ?? [])]) {
        if (title !== null) add(this.#byTitle, title, entry);
      }
    }
    for (const person of people) for (const name of keysOf(person)) add(this.#people, name, person);
    for (const place of places) for (const name of keysOf(place)) add(this.#places, name, place);
  }

  person(thin: Person): Entry | undefined {
    return (
      this.#titled(thin) ??
      keysOf(thin)
        .flatMap((name) => this.#people.get(name) ?? [])
        .find((person) => livedAlike(person, thin))
    );
  }

  /** Whether an authored person has the name, or one that is spelt much like it. */
  hasNamesake(thin: Person): boolean {
    return keysOf(thin).some((key) => {
      const words = key.split(' ');
      const first = words[0] ?? '';
      const last = words.at(-1) ?? '';
      return this.#likeNamed(last).some(
        ([given, surname]) =>
          isSameGiven(given, first) && (surname === last || isOneSlipApart(surname, last)),
      );
    });
  }

  /** First and last words of authored names that end, or nearly end, on a word. */
  #likeNamed(last: string): readonly (readonly [first: string, last: string])[] {
    this.#byEnd ??= Map.groupBy(
      [...this.#people.keys()].map((key) => {
        const words = key.split(' ');
        return [words[0] ?? '', words.at(-1) ?? ''] as const;
      }),
      ([, surname]) => surname.slice(0, 1),
    );
    return this.#byEnd.get(last.slice(0, 1)) ?? [];
  }

  place(thin: Place): Entry | undefined {
    return (
      this.#titled(thin) ??
      keysOf(thin)
        .flatMap((name) => this.#places.get(name) ?? [])
        .find((place) => kilometres(place.at, thin.at) < 25)
    );
  }

  #titled({ wikipedia }: Entry): Entry | undefined {
    return wikipedia === null ? undefined : this.#byTitle.get(wikipedia)?.[0];
  }
}

/** The same given name, if by another spelling or in another language. */
function isSameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  // A slip in the first letter is rare, and most names differ there.
  return (a[0] === b[0] && isOneSlipApart(a, b)) || givenFormsOf(a).includes(b);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Names as folded words, without middle initials and suffixes. */
function keysOf(entry: Entry): string[] {
  const names = [entry.name, ...(entry.names ?? []).filter(isFull).map(textOf)];
  return [
    ...new Set(
      names.map((name) =>
        name
          .split(/[\s,]+/u)
          .filter((word) => !/^(?:\p{L}\.|Jr\.?|Sr\.?|I{1,3})$/u.test(word))
          .map(foldWord)
          .join(' '),
      ),
    ),
  ];
}

function fullNamesOf(entry: Entry): readonly string[] {
  return [entry.name, ...(entry.names ?? []).filter(isFull).map(textOf)].map(foldName);
}

function withoutNames(person: Person, taken: ReadonlySet<string>): Person {
  const { names = [], ...rest } = person;
  const kept = names.filter((name) => !taken.has(foldName(textOf(name))));
  return kept.length === 0 ? rest : { ...rest, names: kept };
}

function isFull(name: string | Name): boolean {
  return typeof name === 'string' || (name.mode ?? 'full') === 'full';
}

function textOf(name: string | Name): string {
  return typeof name === 'string' ? name : name.text;
}

/**
 * Died on the same day, or born within a year of each other, or, where that is not known, alive at
 * the time of the seats.
 */
function livedAlike(person: Person, thin: Person): boolean {
  if (person.died !== undefined && person.died === thin.died) return true;
  const [born, also] = [daysOf(person.born), daysOf(thin.born)];
  if (born && also) return overlaps([born[0] - 366, born[1] + 366], also);
  const life = daysOfSpell({
    ...(person.born !== undefined && { from: person.born }),
    ...(person.died !== undefined && { until: person.died }),
  });
  return (thin.roles ?? []).every((role) => overlaps(life, daysOfSpell(role)));
}

function rolesFor(
  people: readonly Person[],
  same: ReadonlyMap<EntityId, Entry>,
): ReadonlyMap<EntityId, readonly Spell[]> {
  return new Map(
    people.flatMap((person) => {
      const twin = same.get(person.id);
      return twin ? [[twin.id, person.roles ?? []]] : [];
    }),
  );
}

const SEAT = /\b(?:Senator|Senate|Representative|Congress|Congressman|Congresswoman|Knesset)\b/u;

function withRoles(person: Person, seats: readonly Spell[] | undefined): Person {
  const roles = person.roles ?? [];
  if (seats === undefined || roles.some(({ text }) => SEAT.test(text))) return person;
  return { ...person, roles: [...roles, ...seats] };
}

function rerouted(place: Place, idOf: (id: EntityId) => EntityId): Place {
  return {
    ...place,
    ...(place.within && {
      within: place.within.map((spell) => ({ ...spell, id: idOf(spell.id) })),
    }),
    ...(place.names && {
      names: place.names.map((name) =>
        typeof name === 'string' || !name.needs ? name : { ...name, needs: name.needs.map(idOf) },
      ),
    }),
  };
}

function keptRows(table: string, keep: (row: Readonly<Record<string, string>>) => boolean): string {
  const rows = parseCsv(table).filter(keep);
  const [head = ''] = table.split('\n');
  return formatCsv(head.split(','), rows);
}
