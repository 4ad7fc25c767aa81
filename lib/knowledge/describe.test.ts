import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { cardFileOf, openCards } from './cards';
import { describeEntity } from './describe';
import type { Office, Place } from './schema';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const HOLON: Place = {
  id: 'holon',
  name: 'Holon',
  wikipedia: 'Holon',
  at: [32, 34.8],
  within: [{ id: 'israel' }],
  gloss: 'for tests',
  sources: [],
};
const cards = openCards(cardFileOf({ ...WORLD, places: [...WORLD.places, HOLON] }, NO_TABLES));
const plain = (line: string) => line.replaceAll('\u00a0', ' ');
const linesOf = (id: string, day: string | null) =>
  describeEntity(cards, id, day)?.onTheDay.map(plain);

test.each([
  [
    '1953-07-20',
    [
      'Foreign Minister of Israel (May 1948 – June 1956)',
      'Earlier head of the Political Department (1933 – May 1948)',
    ],
  ],
  [
    '1940',
    [
      'Then called Moshe Shertok',
      'head of the Political Department (1933 – May 1948)',
      'Later Foreign Minister of Israel (May 1948 – June 1956)',
    ],
  ],
  ['1960-01', ['Earlier Foreign Minister of Israel (May 1948 – June 1956)']],
  ['1970-01-01', ['Died 7 July 1965', 'Earlier Foreign Minister of Israel (May 1948 – June 1956)']],
  ['1890', ['Born 15 October 1894']],
  [
    null,
    [
      'head of the Political Department (1933 – May 1948)',
      'Foreign Minister of Israel (May 1948 – June 1956)',
    ],
  ],
])('Moshe Sharett in %s', (day, lines) => {
  expect(linesOf('moshe-sharett', day)).toEqual(lines);
});

test.each([
  ['lviv', '1930', true],
  ['holon', '1950', true],
  ['israel', '1950', false],
  ['israel', '1936', true],
])('whether %s was on %s what it was not always: %s', (id, day, changed) => {
  expect(describeEntity(cards, id, day)?.changed).toBe(changed);
});

test('a place that was always in one state was on no day what it was not always', () => {
  const holon: Place = { ...HOLON, within: [], status: [{ text: 'in America' }] };
  const still = openCards(cardFileOf({ ...WORLD, places: [holon] }, NO_TABLES));
  const card = describeEntity(still, 'holon', '1936');
  expect(card).toMatchObject({ onTheDay: ['in America'], changed: false });
});

test.each([
  [
    'lviv',
    '1930',
    [
      'Then called Lwow',
      'in Poland (1919 – September 1939)',
      'Later in the Soviet Union (1945 – August 1991)',
    ],
  ],
  ['lviv', '1950-05-05', ['in the Soviet Union (1945 – August 1991)']],
  ['holon', '1936-04-15', ['Later in Israel (since May 1948)']],
  ['holon', '1950', ['in Israel (since May 1948)']],
  ['israel', '1936-04-15', ['Came into being 14 May 1948']],
  ['old-union', '1900', ['Not yet founded: 1901']],
  ['old-union', '1950', ['Dissolved 14 May 1948', 'Succeeded by New Union', 'Seat in Lviv']],
  ['new-union', '1950', ['Successor of Old Union']],
  [
    'foreign-minister-israel',
    '1955',
    [
      'Held by Moshe Sharett (May 1948 – June 1956)',
      'After: Golda Meir (June 1956 – January 1966)',
    ],
  ],
  ['foreign-minister-israel', '1970', ['Before: Golda Meir (June 1956 – January 1966)']],
  ['break-1953', '1953-07-20', ['12 February 1953, Israel: 5 months earlier']],
  ['break-1953', '1953-02-10', ['12 February 1953, Israel: 2 days later']],
  ['break-1953', '1953-02-12', ['12 February 1953, Israel: on this day']],
  ['break-1953', '1953', ['12 February 1953, Israel']],
  ['treaty', '1952-09-11', ['10 September 1952: 1 day earlier', 'Parties: Israel']],
  ['aliyah', '1952', []],
])('%s in %s', (id, day, lines) => {
  expect(linesOf(id, day)).toEqual(lines);
});

test('a card has what a reader needs beside the day', () => {
  expect(describeEntity(cards, 'lviv', null)).toMatchObject({
    type: 'place',
    at: [49.84, 24.03],
    lifespan: '',
    sources: ['Worked out by the editors'],
    wikipedia: { title: 'Lviv', url: 'https://en.wikipedia.org/wiki/Lviv' },
  });
  expect(describeEntity(cards, 'lviv', null)?.note).toMatch(/A third of its people were Jews\.$/u);
  expect(describeEntity(cards, 'break-1953', null)?.note).toMatch(/They were resumed in July\.$/u);
});

test.each([
  ['moshe-sharett', '1894–1965'],
  ['old-union', '1901–1948'],
  ['new-union', 'founded 1948'],
  ['israel', 'from 1948'],
  ['break-1953', '12 February 1953'],
  ['treaty', '10 September 1952'],
  ['foreign-minister-israel', ''],
])('the life of %s is “%s”', (id, lifespan) => {
  expect(plain(describeEntity(cards, id, '1953')?.lifespan ?? '?')).toBe(lifespan);
});

test.each([
  ['Nostra aetate', 'Nostra_aetate'],
  ['Jonathan Pollard (spy), 1985', 'Jonathan_Pollard_(spy),_1985'],
  ['Who is a Jew?', 'Who_is_a_Jew%3F'],
  ['Łódź', '%C5%81%C3%B3d%C5%BA'],
])('the article “%s” is at %s', (wikipedia, path) => {
  const terms = [{ id: 'x', name: 'x', gloss: 'x', sources: [], wikipedia }];
  const other = openCards(cardFileOf({ ...WORLD, terms }, NO_TABLES));
  expect(describeEntity(other, 'x', null)?.wikipedia?.url).toBe(
    `https://en.wikipedia.org/wiki/${path}`,
  );
});

test('nothing is said of who is unknown', () => {
  expect(describeEntity(cards, 'nobody', '1953')).toBeNull();
});

test('terms of one post that follow one another are one', () => {
  const offices = WORLD.offices.map(
    (office): Office => ({
      ...office,
      holders: [
        ['moshe-sharett', '1948-05-15', '1951-10-08'],
        ['moshe-sharett', '1951-10-08', '1956-06-18'],
      ],
    }),
  );
  const joined = openCards(cardFileOf({ ...WORLD, offices }, NO_TABLES));
  expect(describeEntity(joined, 'moshe-sharett', '1950')?.onTheDay[0]).toBe(
    'Foreign Minister of Israel (May\u00a01948\u00a0– June\u00a01956)',
  );
});
