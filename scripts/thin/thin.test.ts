import { expect, test } from 'vitest';
import { congressRows } from './congress';
import { knessetRows } from './knesset';
import { townRows } from './towns';
import { stateAt } from './us-areas';

test.each([
  ['Boston', 42.36, -71.06, 'MA'],
  ['Newark', 40.74, -74.17, 'NJ'],
  ['Brooklyn', 40.65, -73.95, 'NY'],
  ['Philadelphia', 39.95, -75.16, null],
  ['Hartford', 41.76, -72.69, 'CT'],
  ['Baltimore', 39.29, -76.61, 'MD'],
  ['Kansas City, Missouri', 39.1, -94.58, null],
  ['Overland Park', 38.98, -94.67, 'KS'],
  ['Dallas', 32.78, -96.81, 'TX'],
  ['Las Vegas', 36.17, -115.14, 'NV'],
  ['Montreal', 45.51, -73.59, null],
])('%s', (_, latitude, longitude, state) => {
  expect(stateAt(latitude, longitude)).toBe(state);
});

const spell = {
  bioguide: 'A1',
  chamber: 'rep',
  state: 'NY',
  party: 'Democrat',
  born: '1900-01-02',
};

test.each([
  [
    { wikipedia: 'Sol Bloom', name: 'Sol Bloom' },
    { name: 'Sol Bloom', wikipedia: '=', names: '', sex: 'm' },
  ],
  [
    { wikipedia: 'Bobby Scott (politician)', name: 'Robert C. "Bobby" Scott' },
    {
      name: 'Bobby Scott',
      wikipedia: 'Bobby Scott (politician)',
      names: 'Robert C. Scott',
      sex: 'm',
    },
  ],
  [
    { wikipedia: '', name: 'Pierre Samuel, IV du Pont' },
    { name: 'Pierre Samuel du Pont', wikipedia: '', sex: 'm' },
  ],
  [{ wikipedia: 'Pat Schroeder', name: 'Pat Schroeder' }, { sex: '' }],
  [
    { wikipedia: 'Bella Abzug', name: 'Bella S. Abzug' },
    { sex: 'f', names: 'Bella S. Abzug' },
  ],
])('a member of Congress, %j', (row, expected) => {
  const [made] = congressRows([{ ...spell, ...row, start: '1925-01-01', end: '1927-01-01' }]);
  expect(made).toMatchObject({ id: 'us-a1', ...expected });
});

test('terms in Congress stand by date', () => {
  const name = { wikipedia: 'Jacob Javits', name: 'Jacob Javits' };
  const [made] = congressRows([
    { ...spell, ...name, chamber: 'sen', start: '1957-01-09', end: '1981-01-03' },
    { ...spell, ...name, start: '1947-01-03', end: '1954-12-31' },
  ]);
  expect(made?.terms).toBe(
    'H:NY:Democrat:1947-01-03:1954-12-31;S:NY:Democrat:1957-01-09:1981-01-03',
  );
});

test('terms in the Knesset are as exact as the table, and joined within a party', () => {
  const member = { id: '1', name: 'Beba Idelson' };
  const mapai = 'Worker’s Party of Eretz Yisrael';
  const rows = [
    { ...member, faction: mapai, knesset: '1' },
    { ...member, faction: mapai, knesset: '2' },
    { ...member, faction: 'Alignment', knesset: '6' },
    { ...member, faction: 'An unknown list', knesset: '7', start: '1970-02-01' },
  ];
  expect(knessetRows(rows, [])[0]).toMatchObject({
    id: 'mk-beba-idelson',
    sex: '',
    terms: 'K::Mapai:1949:1955;K::Alignment:1965:1969;K:::1970-02-01:1973',
  });
});

const OTHERS = {
  risky: new Set(['reading']),
  titles: new Set(['lida', 'orsha', 'potsdam']),
  places: new Set(['potsdam']),
  countries: new Map([
    ['BY', 'Belarus'],
    ['GB', 'United Kingdom'],
    ['DE', 'Germany'],
    ['US', 'United States'],
  ]),
};
const town = (
  geonameid: string,
  name: string,
  country: string,
  population: number,
  at = [54, 25],
) => ({
  geonameid,
  name,
  country,
  lat: String(at[0]),
  lon: String(at[1]),
  population: String(population),
});
const rowsOf = (...towns: readonly ReturnType<typeof town>[]) =>
  townRows(towns, OTHERS).map(({ name, wikipedia, needs, size }) => [name, wikipedia, needs, size]);

test.each([
  ['a town of its own name', [town('1', 'Lida', 'BY', 99_000)], [['Lida', '', '', 't']]],
  [
    'a city with a sure title',
    [town('1', 'Potsdam', 'DE', 145_000)],
    [['Potsdam', 'Potsdam', '', 'c']],
  ],
  ['too small a town', [town('1', 'Dorf', 'DE', 20_000)], []],
  ['a name that is a word', [town('1', 'Reading', 'GB', 240_000)], []],
  [
    'a suburb',
    [town('1', 'Orsha', 'BY', 50_000), town('2', 'Minsk', 'BY', 1_700_000)],
    [
      ['Orsha', '', '', 'Minsk'],
      ['Minsk', '', '', 'c'],
    ],
  ],
  [
    'two of a name in America',
    [
      town('1', 'Springfield', 'US', 150_000, [42.1, -72.6]),
      town('2', 'Springfield', 'US', 116_000, [39.8, -89.6]),
    ],
    [
      ['Springfield, Massachusetts', 'Springfield, Massachusetts', 'Springfield', 'c'],
      ['Springfield, Illinois', 'Springfield, Illinois', 'Springfield', 'c'],
    ],
  ],
])('towns: %s', (_, towns, rows) => {
  expect(rowsOf(...towns)).toEqual(rows);
});
