import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, formatCsv, parseCsv } from '../lib/knowledge/csv';
import { readKnowledge } from './read-knowledge';
import { ISRAELI_MINISTRIES } from './thin/israeli-ministries';

/**
 * Makes the extracts of open data that `npm run knowledge -- check` compares with, in
 * `assets/knowledge/check/`: only the rows that our entries need. Run it after entries were added:
 * `npx tsx scripts/make-check-tables.ts [FOLDER]` (default `../shared/data`).
 */
const data = process.argv[2] ?? '../shared/data';
const out = 'assets/knowledge/check';
const { authored } = readKnowledge();

const table = (name: string): readonly CsvRow[] => parseCsv(readFileSync(join(data, name), 'utf8'));
const geonames = table('geonames-cities.csv');

/** States of the past. */
const FORMER = [
  { title: 'Mandatory Palestine', codes: ['IL', 'PS'] },
  {
    title: 'Soviet Union',
    codes: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KZ', 'LT', 'LV', 'MD', 'RU', 'UA', 'UZ'],
  },
  { title: 'Czechoslovakia', codes: ['CZ', 'SK'] },
  { title: 'Yugoslavia', codes: ['BA', 'HR', 'MK', 'RS', 'SI'] },
  { title: 'Emirate of Transjordan', codes: ['JO'] },
  { title: 'Nazi Germany', codes: ['AT', 'CZ', 'DE', 'PL', 'RU'] },
  { title: 'West Germany', codes: ['DE'] },
  { title: 'East Germany', codes: ['DE'] },
];

write('lives', ['title', 'born', 'died'], lives());
write('israel-ministers', ['office', 'person', 'from', 'until'], ministers());
write('country-boxes', ['title', 'south', 'west', 'north', 'east'], boxes());
write('towns', ['name', 'lat', 'lon'], towns());

function write(name: string, columns: readonly string[], rows: readonly CsvRow[]): void {
  const text = formatCsv(columns, rows);
  writeFileSync(join(out, `${name}.csv`), text);
  console.log(`${name}: ${rows.length} rows, ${Math.round(text.length / 1024)} KiB`);
}

/** Years of birth and death of the people whose article we name. */
function lives(): readonly CsvRow[] {
  const titles = new Set(authored.people.map(({ wikipedia }) => wikipedia));
  return table('wikipedia-person-titles.csv')
    .filter(({ title = '', born, died }) => titles.has(title) && (born || died))
    .map(({ title = '', born = '', died = '' }) => ({
      title,
      born: born.slice(0, 4),
      died: died.slice(0, 4),
    }));
}

/** Terms of Israeli ministers by office, those that follow one another within a month joined. */
function ministers(): readonly CsvRow[] {
  const terms = table('israel-ministers-1948-2018.csv').flatMap((row) => {
    const { position_he = '', ministry_he = '', name_en = '', start = '', end = '' } = row;
    const office = ISRAELI_MINISTRIES[`${position_he.replace('שרה', 'שר')} ${ministry_he.trim()}`];
    return office ? [{ office, person: name_en, from: start, until: end }] : [];
  });
  const joined: CsvRow[] = [];
  for (const term of terms.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const last = joined.at(-1);
    const isNext = last?.office === term.office && last.person === term.person;
    if (isNext && monthAfter(last.until ?? '') >= term.from) {
      const until = term.until === '' || term.until > (last.until ?? '') ? term.until : last.until;
      joined[joined.length - 1] = { ...last, until: until ?? '' };
    } else joined.push(term);
  }
  return joined.filter(({ from = '' }) => from < '2009');
}

function keyOf({ office, person, from }: CsvRow): string {
  return `${office}|${person}|${from}`;
}

function monthAfter(day: string): string {
  if (day === '') return '9999';
  return new Date(Date.parse(day) + 31 * 86_400_000).toISOString().slice(0, 10);
}

/** A box around the towns of each state, those of the past by the countries of today that they covered; the rest is its own country. */
function boxes(): readonly CsvRow[] {
  const countries = parseCsv(readFileSync('assets/knowledge/thin/countries.csv', 'utf8'));
  const today = countries.map(({ code = '', name = '', wikipedia = '' }) => ({
    title: wikipedia === '=' ? name : wikipedia,
    codes: [code],
  }));
  return [...today, ...FORMER].flatMap(({ title, codes }) => {
    const towns = geonames.filter(({ country = '' }) => codes.includes(country));
    if (towns.length < 5) return [];
    const edges = (field: string) => towns.map((town) => Number(town[field]));
    return [
      {
        title,
        south: Math.min(...edges('lat')).toFixed(1),
        west: Math.min(...edges('lon')).toFixed(1),
        north: Math.max(...edges('lat')).toFixed(1),
        east: Math.max(...edges('lon')).toFixed(1),
      },
    ];
  });
}

function towns(): readonly CsvRow[] {
  const names = new Set(
    authored.places.flatMap(({ name, names = [] }) => [
      name,
      ...names.map((other) => (typeof other === 'string' ? other : other.text)),
    ]),
  );
  return geonames
    .filter(({ name = '' }) => names.has(name))
    .map(({ name = '', lat = '', lon = '' }) => ({
      name,
      lat: Number(lat).toFixed(2),
      lon: Number(lon).toFixed(2),
    }));
}
