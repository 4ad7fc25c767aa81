import { type CsvRow, readCsvLine, splitCsv } from './csv';
import { yearsInWords } from './date-words';
import type { Person, Place, Spell } from './schema';
import { figureOf } from './thin-figures';
import { US_STATES } from './us-states';

/** The tables of `assets/knowledge/thin/`, as text. Their form stands in its README. */
export interface ThinTables {
  readonly people: string;
  readonly figures: string;
  readonly towns: string;
  readonly countries: string;
  readonly states: string;
}

/** Thin entries by id; a row of a table is read only when its entry is asked for. */
export interface ThinEntries {
  person(id: string): Person | null;
  place(id: string): Place | null;
  readonly personIds: Iterable<string>;
  readonly placeIds: Iterable<string>;
}

/** Opens the tables: entries have generated roles and glosses and, for towns, countries. */
export function openThin(tables: ThinTables): ThinEntries {
  const people = keyed(tables.people, (id) => id);
  const figures = keyed(tables.figures, (id) => id);
  const countries = keyed(tables.countries, countryId);
  const states = keyed(tables.states, stateId);
  const towns = keyed(tables.towns, (id) => `town-${id}`);
  return {
    personIds: [...people.ids, ...figures.ids],
    placeIds: [...countries.ids, ...states.ids, ...towns.ids],
    person: (id) => made(people.row(id), personOf) ?? made(figures.row(id), figureOf),
    place: (id) =>
      made(countries.row(id), countryOf) ??
      made(states.row(id), stateOf) ??
      made(towns.row(id), (row) => townOf(row, countries.row(countryId(row.country ?? '')))),
  };
}

/** All entries of the tables. */
export function parseThin(tables: ThinTables): {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
} {
  const thin = openThin(tables);
  return {
    people: [...thin.personIds].map((id) => thin.person(id)).filter((person) => person !== null),
    places: [...thin.placeIds].map((id) => thin.place(id)).filter((place) => place !== null),
  };
}

/** Lines by the id made of their first field, which is never quoted. */
function keyed(table: string, idOf: (key: string) => string) {
  const { columns, lines } = splitCsv(table);
  const byId = new Map(lines.map((line) => [idOf(line.slice(0, line.indexOf(','))), line]));
  return {
    ids: [...byId.keys()],
    row(id: string): CsvRow | undefined {
      const line = byId.get(id);
      return line === undefined ? undefined : readCsvLine(columns, line);
    },
  };
}

function made<T>(row: CsvRow | undefined, make: (row: CsvRow) => T): T | null {
  return row === undefined ? null : make(row);
}

/** Id of a country of the table; the layering replaces it where there is a full entry. */
export function countryId(code: string): string {
  return `country-${code.toLowerCase()}`;
}

function stateId(code: string): string {
  return `state-${code.toLowerCase()}`;
}

/** One term as the table writes it: `S:NY:Republican:1957-01-09:1981-01-03`. */
interface TableTerm {
  readonly house: string;
  readonly area: string;
  readonly party: string;
  readonly from: string;
  readonly until: string;
}

function personOf(row: CsvRow): Person {
  const terms = (row.terms ?? '').split(';').map((term): TableTerm => {
    const [house = '', area = '', party = '', from = '', until = ''] = term.split(':');
    return { house, area, party, from, until };
  });
  const { id = '', name = '', born = '', died = '', names = '' } = row;
  return {
    id,
    name,
    wikipedia: titleOf(row),
    ...(names !== '' && { names: names.split(';') }),
    ...(row.sex === 'm' || row.sex === 'f' ? { sex: row.sex } : {}),
    ...(born !== '' && { born }),
    ...(died !== '' && { died }),
    fame: 1,
    roles: terms.map(roleOf),
    gloss: glossOf(terms),
    sources: [terms[0]?.house === 'K' ? 'knesset-members' : 'us-congress'],
    thin: true,
  };
}

function roleOf(term: TableTerm): Spell {
  const party = term.party === '' ? '' : ` (${term.party})`;
  return {
    text: `${seatOf(term)}${party}`,
    ...(term.from !== '' && { from: term.from }),
    ...(term.until !== '' && { until: term.until }),
  };
}

function seatOf({ house, area }: TableTerm): string {
  if (house === 'K') return 'Member of the Knesset';
  const state = US_STATES[area] ?? area;
  return house === 'S' ? `U.S. Senator from ${state}` : `U.S. Representative from ${state}`;
}

/** The house that one sat in last, and all the years in it. */
function glossOf(terms: readonly TableTerm[]): string {
  const last = terms.at(-1);
  if (!last) return '';
  const first = terms.find(({ house, area }) => house === last.house && area === last.area) ?? last;
  const years = yearsInWords(first.from, last.until);
  return years === '' ? seatOf(last) : `${seatOf(last)}, ${years}`;
}

function countryOf(row: CsvRow): Place {
  const { code = '', name = '' } = row;
  return {
    id: countryId(code),
    name,
    wikipedia: titleOf(row),
    ...((row.adjectives ?? '') !== '' && { adjectives: (row.adjectives ?? '').split(';') }),
    at: pointOf(row),
    precision: 'country',
    gloss: `country in ${row.continent ?? ''}`,
    sources: ['geonames'],
    thin: true,
  };
}

function stateOf(row: CsvRow): Place {
  const { code = '', name = '', names = '' } = row;
  return {
    id: stateId(code),
    name,
    wikipedia: titleOf(row),
    ...(names !== '' && { names: names.split(';') }),
    at: pointOf(row),
    precision: 'region',
    within: [{ id: countryId('US') }],
    gloss: 'state of the United States',
    sources: ['general-reference'],
    thin: true,
  };
}

function townOf(row: CsvRow, country: CsvRow | undefined): Place {
  const { id = '', name = '', state = '' } = row;
  const home = countryId(row.country ?? '');
  const region = state === '' ? home : stateId(state);
  return {
    id: `town-${id}`,
    name,
    wikipedia: titleOf(row),
    names: namesOfTown(row, region),
    at: pointOf(row),
    precision: 'point',
    within: [{ id: region }],
    gloss: glossOfTown(row, country),
    sources: ['geonames'],
    thin: true,
  };
}

/** Forms that count by themselves, and those that do only beside the country or state. */
function namesOfTown(
  { names = '', needs = '' }: CsvRow,
  region: string,
): NonNullable<Place['names']> {
  const listOf = (forms: string) => (forms === '' ? [] : forms.split(';'));
  return [
    ...listOf(names),
    ...listOf(needs).map((text) => ({ text, mode: 'context' as const, needs: [region] })),
  ];
}

function glossOfTown(row: CsvRow, country: CsvRow | undefined): string {
  const { size = '', state = '' } = row;
  if (size !== 'c' && size !== 't') return `suburb or district of ${size}`;
  // A state younger than the archive was not always the town's.
  const now = (country?.since ?? '') === '' ? '' : ', now';
  const where = state === '' ? (country?.name ?? '') : (US_STATES[state] ?? state);
  return `${size === 'c' ? 'city' : 'town'}${now} in ${where}`;
}

function pointOf(row: CsvRow): readonly [number, number] {
  return [Number(row.lat), Number(row.lon)];
}

/** `=` says that the title is the name. */
function titleOf(row: CsvRow): string | null {
  const { wikipedia = '', name = '' } = row;
  if (wikipedia === '=') return name;
  return wikipedia === '' ? null : wikipedia;
}
