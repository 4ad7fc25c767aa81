import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, formatCsv, parseCsv } from '../lib/knowledge/csv';
import { foldName } from '../lib/knowledge/fold-name';
import { fullNamesOf } from '../lib/knowledge/person-names';
import { readKnowledge } from './read-knowledge';
import { congressRows } from './thin/congress';
import { diplomatFigures } from './thin/diplomats';
import { famousFigures } from './thin/famous';
import { figureRows, NameCounts, shortName } from './thin/figures';
import { knessetRows } from './thin/knesset';
import { livesIn, withTitle } from './thin/lives';
import { statesmenFigures } from './thin/statesmen';
import { type OtherNames, townRows } from './thin/towns';

/**
 * Makes `assets/knowledge/thin/{people,figures,towns}.csv` of the open data in a folder (default
 * `../shared/data`) and of copies of the repositories HistoryAtState/pocom, HistoryAtState/people and
 * bdilday/wikipedia_people in another (without it `figures.csv` stays as it is); `countries.csv`,
 * `states.csv` and `lives.csv` are kept by hand. Run it when the data or the rules change:
 * `npx tsx scripts/make-thin.ts [FOLDER [COPIES]]`.
 */
const [data = '../shared/data', copies] = process.argv.slice(2);
const out = 'assets/knowledge/thin';

const table = (name: string): readonly CsvRow[] => parseCsv(readFileSync(join(data, name), 'utf8'));

const people = withoutSharedAliases([
  ...congressRows(table('us-congress-spells.csv')),
  ...knessetRows(table('knesset-members-1949-2009.csv'), [
    ...table('israel-officeholders-2000s-wikidata.csv'),
    ...table('knesset-members-2000s-wikidata.csv'),
  ]),
]);
write(
  'people',
  ['id', 'name', 'wikipedia', 'names', 'sex', 'born', 'died', 'terms'],
  withLives(people),
);

if (copies !== undefined) {
  const titles = table('wikipedia-person-titles.csv');
  const lives = livesIn(join(copies, 'wikipedia_people'));
  const figures = [
    ...famousFigures(titles, table('wordnet31-instances.csv')),
    ...diplomatFigures(join(copies, 'pocom')),
    ...statesmenFigures(join(copies, 'people')),
  ].map((figure) => withTitle(figure, lives));
  const nameIn = ({ name = '' }: CsvRow) => name;
  const titled = titles.map(({ title = '' }) => title.replace(/ \(.*\)$/u, ''));
  const authored = readKnowledge().authored.people.map(({ name }) => name);
  const names = [...people.map(nameIn), ...titled, ...figures.map(({ name }) => name), ...authored];
  write(
    'figures',
    ['id', 'name', 'wikipedia', 'names', 'born', 'died', 'what', 'active', 'terms', 'source'],
    withLives(
      figureRows(
        figures,
        new NameCounts(names.filter((name) => name.includes(' '))),
        new Set(people.map(nameIn).map(shortName)),
      ),
    ),
  );
}

const towns = withKeptTitles(townRows(table('geonames-cities.csv'), otherNames()));
write(
  'towns',
  ['id', 'name', 'wikipedia', 'country', 'state', 'lat', 'lon', 'size', 'needs', 'names'],
  towns.toSorted((a, b) => (`${a.country} ${a.name}` < `${b.country} ${b.name}` ? -1 : 1)),
);

/** Towns with the titles that the table has for them: those were looked through by hand. */
function withKeptTitles(rows: readonly CsvRow[]): readonly CsvRow[] {
  const kept = new Map(
    parseCsv(readFileSync(join(out, 'towns.csv'), 'utf8')).map(({ id, wikipedia }) => [
      id,
      wikipedia,
    ]),
  );
  return rows.map((row) => ({ ...row, wikipedia: kept.get(row.id) ?? row.wikipedia ?? '' }));
}

/** Rows with the years and titles that `lives.csv`, kept by hand, has for them. */
function withLives(rows: readonly CsvRow[]): readonly CsvRow[] {
  const lives = new Map(
    parseCsv(readFileSync(join(out, 'lives.csv'), 'utf8')).map((life) => [life.id, life]),
  );
  return rows.map((row) => {
    const { born = '', died = '', wikipedia = '' } = lives.get(row.id) ?? {};
    return {
      ...row,
      born: born || (row.born ?? ''),
      died: died || (row.died ?? ''),
      wikipedia: (wikipedia === row.name ? '=' : wikipedia) || (row.wikipedia ?? ''),
    };
  });
}

function write(name: string, columns: readonly string[], rows: readonly CsvRow[]): void {
  const text = formatCsv(columns, rows);
  writeFileSync(join(out, `${name}.csv`), text);
  console.log(`${name}: ${rows.length} rows, ${Math.round(text.length / 1024)} KiB`);
}

/** Fathers and sons: the table leaves off the *Jr.* of a full name, which then tells nothing. */
function withoutSharedAliases(rows: readonly CsvRow[]): readonly CsvRow[] {
  const bearers = Map.groupBy(
    rows.flatMap(({ name = '', names = '' }) => [...new Set([name, names].map(foldName))]),
    (name) => name,
  );
  return rows.map((row) => {
    const isShared = (bearers.get(foldName(row.names ?? ''))?.length ?? 0) > 1;
    return isShared ? { ...row, names: '' } : row;
  });
}

function otherNames(): OtherNames {
  const { knowledge } = readKnowledge();
  const surnames = knowledge.people
    .flatMap(fullNamesOf)
    .map(({ surname }) => surname.join(' '))
    .filter((surname) => surname !== '');
  const congress = people.map(({ name = '' }) => foldName(name.split(' ').at(-1) ?? ''));
  const instances = table('wordnet31-instances.csv');
  const namesIn = (rows: readonly CsvRow[]) =>
    rows.flatMap(({ names = '' }) => names.split(';').map(foldName));
  const notPlaces = new Set(namesIn(instances.filter(({ lexname }) => lexname !== 'location')));
  const locations = namesIn(instances.filter(({ lexname }) => lexname === 'location'));
  const hand = (name: string) => parseCsv(readFileSync(join(out, name), 'utf8'));
  const countries = hand('countries.csv');
  const titles = readFileSync(join(data, 'enwiki-popular-titles-lowercase.txt'), 'utf8').split(
    '\n',
  );
  return {
    risky: new Set([
      ...(knowledge.words?.english ?? []).map(foldName),
      ...(knowledge.words?.given ?? []).map(foldName),
      ...surnames,
      ...congress,
      ...notPlaces,
      ...[...countries, ...hand('states.csv')].map(({ name = '' }) => foldName(name)),
    ]),
    titles: new Set(titles),
    places: new Set(locations.filter((name) => !notPlaces.has(name))),
    countries: new Map(countries.map(({ code = '', name = '' }) => [code, name])),
  };
}
