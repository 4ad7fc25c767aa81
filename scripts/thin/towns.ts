import type { CsvRow } from '../../lib/knowledge/csv';
import { foldName } from '../../lib/knowledge/fold-name';
import { kilometres } from '../../lib/knowledge/kilometres';
import { US_STATES } from '../../lib/knowledge/us-states';
import { stateAt } from './us-areas';

/** What tells whether the name of a town says only that. All names are folded. */
export interface OtherNames {
  /** Words, given names and surnames. */
  readonly risky: ReadonlySet<string>;
  /** Titles of the English Wikipedia that are much read. */
  readonly titles: ReadonlySet<string>;
  /** Names that WordNet knows as those of places alone. */
  readonly places: ReadonlySet<string>;
  /** Names of countries by their codes. */
  readonly countries: ReadonlyMap<string, string>;
}

const CITY = 100_000;

/** The least population by region: closer where bulletins came from or reported on. */
const LEAST: readonly (readonly [population: number, countries: string])[] = [
  [0, 'IL'],
  [10_000, 'PS JO LB LT LV EE MD BY'],
  [15_000, 'PL SK HU CZ SY UA'],
  [20_000, 'RO GR BG AT CH LU CY DK IQ YE TN MA'],
  [30_000, 'US ZA CA AR UY BE NL EG LY RS HR BA SI MK AL'],
  [50_000, 'DE FR GB IT AU CL DZ GE AZ AM UZ IE SE NO FI PT'],
  [80_000, 'RU IR TR ES BR MX CU KZ NZ MT ET'],
  [500_000, 'IN CN JP'],
];

/** Cities of countries that the table does not have. */
const ELSEWHERE = new Set(
  `Arequipa,Asunción,Cartagena,Christchurch,Colombo,Freetown,Georgetown,Hamilton,Kingston,La Paz,León,
  Managua,Medina,Mecca,Nassau,Port of Spain,San José,San Juan,San Pedro,San Salvador,Santa Ana,
  Santa Cruz,Santo Domingo,Trinidad,Victoria`
    .split(',')
    .map(foldName),
);

/** So many times larger than its namesakes must a town be to own the name. */
const LARGER = 5;

/**
 * Towns of some size, with their state in the United States where that is certain, with an article
 * where its title is. A name that is also a word, a person's or another town's gets its state or
 * country behind it, and counts alone only beside that country.
 */
export function townRows(geonames: readonly CsvRow[], others: OtherNames): readonly CsvRow[] {
  const least = leastByCountry();
  const namesakes = Map.groupBy(geonames, ({ name = '' }) => foldName(name));
  const metropolises = geonames.filter(({ population }) => Number(population) >= 8 * CITY);
  const rows = geonames.flatMap((town) => {
    const { country = '', name = '', population = '0' } = town;
    if (Number(population) < (least.get(country) ?? CITY)) return [];
    if (/\d|\(|^City of |^\p{Lu}+$/u.test(name)) return [];
    const rivals = (namesakes.get(foldName(name)) ?? []).filter((other) => other !== town);
    return rowOf(town, rivals, others, metropolises);
  });
  return largestOfEach(rows).map(({ population: _, ...row }) => row);
}

function leastByCountry(): ReadonlyMap<string, number> {
  return new Map(
    LEAST.flatMap(([population, codes]) => codes.split(' ').map((code) => [code, population])),
  );
}

function rowOf(
  town: CsvRow,
  rivals: readonly CsvRow[],
  others: OtherNames,
  metropolises: readonly CsvRow[],
): readonly CsvRow[] {
  const { geonameid = '', name = '', country = '', population = '0', lat = '', lon = '' } = town;
  const plain = name.replaceAll(/[‘’ʻʼ]/gu, "'");
  const state = country === 'US' ? stateAt(Number(lat), Number(lon)) : null;
  const largest = Math.max(0, ...rivals.map((rival) => Number(rival.population)));
  const isRisky = others.risky.has(foldName(plain));
  const isRare = !isRisky && !ELSEWHERE.has(foldName(plain));
  const owns = isRare && Number(population) >= LARGER * largest;
  const home = state === null ? others.countries.get(country) : US_STATES[state];
  if (home === undefined) return [];
  // Elsewhere than in America, towns are rarely written with their country.
  if (!owns && state === null && (country === 'US' || !isRare || Number(population) < CITY))
    return [];
  const metropolis = metropolisOf(town, state, metropolises);
  return [
    {
      id: geonameid,
      name: owns ? plain : `${plain}, ${home}`,
      // Articles on parts of cities have titles of many kinds.
      wikipedia:
        metropolis === undefined
          ? titleOf(plain, state, rivals.length, Number(population), isRare, others)
          : '',
      country,
      state: state ?? '',
      lat: Number(lat).toFixed(2),
      lon: Number(lon).toFixed(2),
      size: metropolis ?? (Number(population) >= CITY ? 'c' : 't'),
      needs: owns ? '' : plain,
      population,
    },
  ];
}

/** The largest of the large cities that a place belongs to or touches. */
function metropolisOf(
  { country, name, lat, lon, population }: CsvRow,
  state: string | null,
  metropolises: readonly CsvRow[],
): string | undefined {
  if (Number(population) > 3 * CITY) return undefined;
  const largest = metropolises
    .filter(
      (city) =>
        city.country === country &&
        city.name !== name &&
        (country !== 'US' || stateAt(Number(city.lat), Number(city.lon)) === state) &&
        kilometres([Number(lat), Number(lon)], [Number(city.lat), Number(city.lon)]) <= 12,
    )
    .toSorted((a, b) => Number(b.population) - Number(a.population))[0]?.name;
  return largest !== undefined && BOROUGHS.has(largest) ? 'New York City' : largest;
}

const BOROUGHS = new Set(['Brooklyn', 'Manhattan', 'Queens', 'Staten Island', 'The Bronx']);

/** American towns have their state in the title, but for these. */
const WITHOUT_STATE = new Set([
  ...['Atlanta', 'Baltimore', 'Boston', 'Chicago', 'Cincinnati', 'Cleveland', 'Dallas', 'Denver'],
  ...['Detroit', 'Honolulu', 'Houston', 'Indianapolis', 'Las Vegas', 'Los Angeles', 'Miami'],
  ...['Milwaukee', 'Minneapolis', 'New Orleans', 'New York City', 'Oklahoma City', 'Philadelphia'],
  ...['Pittsburgh', 'Salt Lake City', 'San Antonio', 'San Diego', 'San Francisco', 'Seattle'],
  ...['St. Louis', ...BOROUGHS],
]);

function titleOf(
  name: string,
  state: string | null,
  rivals: number,
  population: number,
  isRare: boolean,
  { titles, places, countries }: OtherNames,
): string {
  if (state !== null) {
    if (population > CITY && WITHOUT_STATE.has(name)) return name;
    return `${name}, ${US_STATES[state]}`;
  }
  const isSure =
    ![...countries.values()].includes(name) &&
    rivals === 0 &&
    isRare &&
    titles.has(name.toLowerCase());
  return isSure && (places.has(foldName(name)) || population >= CITY) ? name : '';
}

/** Of towns of one name in one country or state, the largest. */
function largestOfEach(rows: readonly CsvRow[]): readonly CsvRow[] {
  const best = new Map<string, CsvRow>();
  for (const row of rows) {
    const key = [foldName(row.name ?? ''), row.country, row.state].join('|');
    const other = best.get(key);
    if (!other || Number(other.population) < Number(row.population)) best.set(key, row);
  }
  return [...best.values()];
}
