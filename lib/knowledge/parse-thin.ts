import { type CsvRow, parseCsv } from './csv';
import { yearsInWords } from './date-words';
import type { Name, Person, Place, Spell } from './schema';
import { US_STATES } from './us-states';

/** The tables of `assets/knowledge/thin/`, as text. Their form stands in its README. */
export interface ThinTables {
  readonly people: string;
  readonly towns: string;
  readonly countries: string;
}

/** Makes entries of the tables, with generated roles, glosses and, for towns, countries. */
export function parseThin(tables: ThinTables): {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
} {
  const countries = new Map(parseCsv(tables.countries).map((row) => [row.code ?? '', row]));
  return {
    people: parseCsv(tables.people).map(personOf),
    places: [
      ...[...countries.values()].map(countryOf),
      ...parseCsv(tables.towns).map((row) => townOf(row, countries.get(row.country ?? ''))),
    ],
  };
}

/** Id of a country of the table; the layering replaces it where there is a full entry. */
export function countryId(code: string): string {
  return `country-${code.toLowerCase()}`;
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
    ...((row.since ?? '') !== '' && { from: row.since ?? '' }),
    gloss: `country in ${row.continent ?? ''}`,
    sources: ['geonames'],
    thin: true,
  };
}

function townOf(row: CsvRow, country: CsvRow | undefined): Place {
  const { id = '', name = '', state = '', needs = '', names = '' } = row;
  const where = country?.name ?? '';
  // A state younger than the archive was not always the town's.
  const now = (country?.since ?? '') === '' ? '' : ', now';
  const kind = row.size === 'c' ? 'city' : 'town';
  const home = countryId(row.country ?? '');
  const further: readonly (string | Name)[] = [
    ...names.split(';').filter((text) => text !== ''),
    ...(needs === '' ? [] : [{ text: needs, mode: 'context', needs: [home] } as const]),
  ];
  return {
    id: `town-${id}`,
    name,
    wikipedia: titleOf(row),
    ...(further.length > 0 && { names: further }),
    at: pointOf(row),
    precision: 'point',
    within: [{ id: home }],
    gloss: `${kind}${now} in ${state === '' ? where : (US_STATES[state] ?? state)}`,
    sources: ['geonames'],
    thin: true,
  };
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
