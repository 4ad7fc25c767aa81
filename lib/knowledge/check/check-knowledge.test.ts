import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import type { Entry, Holder, Knowledge, Office, Organization, Person, Place } from '../schema';
import { checkKnowledge } from './check-knowledge';

const NO_TABLES = { lives: '', ministers: '', days: '', boxes: '', towns: '' };
const findingsOf = (world: Knowledge, tables: Partial<typeof NO_TABLES> = {}) =>
  checkKnowledge(world, { ...NO_TABLES, ...tables }, []).map(
    ({ rule, about }) => `${rule}: ${about}`,
  );

/** The sound world with a change to its first entry of a kind. */
const person = (change: Partial<Person>): Knowledge => ({
  ...WORLD,
  people: WORLD.people.map((entry, index) => (index === 0 ? { ...entry, ...change } : entry)),
});
const place = (change: Partial<Place>): Knowledge => ({
  ...WORLD,
  places: WORLD.places.map((entry, index) => (index === 1 ? { ...entry, ...change } : entry)),
});
const organization = (change: Partial<Organization>): Knowledge => ({
  ...WORLD,
  organizations: WORLD.organizations.map((entry, index) =>
    index === 1 ? { ...entry, ...change } : entry,
  ),
});
const office = (change: Partial<Office>): Knowledge => ({
  ...WORLD,
  offices: WORLD.offices.map((entry) => ({ ...entry, ...change })),
});
const holders = (...list: readonly Holder[]) => office({ holders: list });

test('a sound world has no findings', () => {
  expect(findingsOf(WORLD)).toEqual([]);
});

test.each<[string, Knowledge, string[]]>([
  [
    'two entries of one id',
    { ...WORLD, terms: [...WORLD.terms, ...WORLD.terms] },
    ['same-id: aliyah'],
  ],
  ['an unknown relative', person({ related: ['nobody'] }), ['unknown-id: moshe-sharett nobody']],
  [
    'an unknown source',
    person({ sources: ['hearsay'] }),
    ['unknown-source: moshe-sharett hearsay'],
  ],
  ['an address as source', person({ sources: ['https://example.org/x'] }), []],
  [
    'one article for two people',
    person({ wikipedia: 'Golda Meir' }),
    ['same-title: golda-meir moshe-sharett'],
  ],
  [
    'an office of nowhere',
    office({ body: 'atlantis' }),
    ['unknown-id: foreign-minister-israel atlantis'],
  ],
  [
    'an unknown thread',
    { ...WORLD, threads: [] },
    ['break-1953', 'resumption-1953', 'break-1967'].map((id) => `unknown-id: ${id} relations`),
  ],
])('ids: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test.each<[string, Knowledge, string[]]>([
  [
    'death before birth',
    person({ died: '1890' }),
    expect.arrayContaining(['ends-before-begin: moshe-sharett']),
  ],
  [
    'a child in office',
    person({ born: '1935' }),
    [
      'before-grown-up: moshe-sharett head of the Political Department',
      'before-grown-up: foreign-minister-israel moshe-sharett 1948-05-15',
    ],
  ],
  [
    'office after death',
    person({ died: '1955-03-01' }),
    ['after-death: foreign-minister-israel moshe-sharett 1948-05-15'],
  ],
  ['death within the year that the office ended', person({ died: '1956' }), []],
  [
    'an event after death',
    person({ died: '1952', roles: [] }),
    expect.arrayContaining(['not-alive: break-1953 moshe-sharett']),
  ],
  [
    'an organization that ends before it begins',
    organization({ dissolved: '1940' }),
    ['ends-before-begin: new-union'],
  ],
])('times: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test.each<[string, Knowledge, string[]]>([
  [
    'one person under two names of the same first and last word',
    {
      ...WORLD,
      people: WORLD.people.map((entry, index) =>
        index === 0
          ? { ...entry, names: ['Golda Mabovitch Meir'], born: '1898', died: '1978', roles: [] }
          : entry,
      ),
    },
    expect.arrayContaining(['same-person: golda-meir moshe-sharett']),
  ],
  ['namesakes of other years', person({ names: ['Golda M. Meir'] }), []],
  [
    'one place twice',
    { ...WORLD, places: WORLD.places.map((entry) => ({ ...entry, at: [49.8, 24], name: 'Lviv' })) },
    expect.arrayContaining(['same-place: israel lviv']),
  ],
])('doubles: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

const FIRST: Holder = ['moshe-sharett', '1948-05-15', '1956-06-18'];

test.each<[string, Knowledge, string[]]>([
  ['handed over on the day', holders(FIRST, ['golda-meir', '1956-06-18', '1966-01-12']), []],
  [
    'two at a time',
    holders(FIRST, ['golda-meir', '1956-01-01', '1966-01-12']),
    ['two-holders: foreign-minister-israel golda-meir 1956-01-01'],
  ],
  [
    'two at a time where there are two seats',
    office({ seats: 2, holders: [FIRST, ['golda-meir', '1956-01-01', '1966-01-12']] }),
    [],
  ],
  [
    'standing in meanwhile',
    holders(
      FIRST,
      ['golda-meir', '1955-01-01', '1955-02-01', 'acting'],
      ['golda-meir', '1956-06-18', '1966-01-12'],
    ),
    [],
  ],
  [
    'nobody for months',
    holders(FIRST, ['golda-meir', '1957-01-01', '1966-01-12']),
    ['office-gap: foreign-minister-israel golda-meir 1957-01-01'],
  ],
  [
    'nobody for months, and why',
    office({
      holders: [FIRST, ['golda-meir', '1957-01-01', '1966-01-12']],
      gaps: [{ text: 'vacant', from: '1956-06', until: '1957-01' }],
    }),
    [],
  ],
  ['nobody for some weeks', holders(FIRST, ['golda-meir', '1956-08-01', '1966-01-12']), []],
  [
    'known to the year only',
    holders(['moshe-sharett', '1948', '1956'], ['golda-meir', '1956', '1966-01-12']),
    [],
  ],
  [
    'out of order',
    holders(['golda-meir', '1956-06-18', '1966-01-12'], FIRST),
    ['holder-order: foreign-minister-israel moshe-sharett 1948-05-15'],
  ],
  ['a list that breaks off', holders(FIRST), ['office-end: foreign-minister-israel']],
  ['held to this day', holders(FIRST, ['golda-meir', '1956-06-18', '..']), []],
])('offices: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test.each<[string, Knowledge, string[]]>([
  [
    'a successor that began long after',
    organization({ founded: '1960' }),
    ['chain-break: old-union new-union'],
  ],
  [
    'a successor that is older',
    organization({ founded: '1890' }),
    ['chain-order: old-union new-union'],
  ],
  [
    'each the successor of the other',
    organization({ successor: 'old-union' }),
    [
      'chain-order: old-union new-union',
      'chain-circle: old-union',
      'chain-order: new-union old-union',
      'chain-circle: new-union',
    ],
  ],
])('chains: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test.each<[string, Knowledge, string[]]>([
  ['one name for two', person({ names: ['Golda Meir'] }), ['shared-name: golda meir']],
  ['one name at different times', place({ names: [{ text: 'Israel', until: '1940' }] }), []],
  [
    'a name that the table settles',
    person({ names: ['Israel', 'Lemberg'] }),
    ['shared-name: israel'],
  ],
  [
    'a name that needs company',
    person({ names: [{ text: 'Israel', mode: 'context', needs: ['lviv'] }] }),
    [],
  ],
])('names: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test.each<[string, Knowledge, string[]]>([
  [
    'a gloss of 13 words',
    person({ gloss: 'a b c d e f g h i j k l m' }),
    ['gloss-length: moshe-sharett'],
  ],
  [
    'a gloss with a full stop',
    person({ gloss: 'Israeli statesman.' }),
    ['gloss-stop: moshe-sharett'],
  ],
  ['a gloss that ends in an abbreviation', person({ gloss: 'envoy to the U.S.' }), []],
  ['a note of three words', person({ note: 'A short note.' }), ['note-length: moshe-sharett']],
  [
    'a word that judges',
    person({ gloss: 'notorious statesman' }),
    ['tone: moshe-sharett notorious'],
  ],
  ['a word that judges within a name', person({ name: 'The Savage', gloss: 'The Savage' }), []],
  [
    'a word that depends on the day',
    person({ gloss: 'currently in office' }),
    ['tone: moshe-sharett currently'],
  ],
])('texts: %s', (_, world, findings) => {
  expect(findingsOf(world)).toEqual(findings);
});

test('a term, a body, a place, a work or a lesser event may do with its gloss, a person may not', () => {
  const bare = <T extends Entry>(entries: readonly T[]) =>
    entries.map(({ note: _, ...entry }) => entry as T);
  const { terms, organizations, places, people, documents, events } = WORLD;
  const weighed = (weight: 1 | 2) => bare(events).map((event) => ({ ...event, weight }));
  const silent = {
    ...WORLD,
    terms: bare(terms),
    organizations: bare(organizations),
    places: bare(places),
    people: bare(people),
    documents: bare(documents),
    events: weighed(1),
  };
  const known = ['no-note: moshe-sharett', 'no-note: golda-meir'];
  expect(findingsOf(silent)).toEqual(known);
  const loud = events.map(({ id }) => `no-note: ${id}`);
  expect(findingsOf({ ...silent, events: weighed(2) })).toEqual([...known, ...loud]);
});

test.each<[Person['fame'], boolean]>([
  [1, false],
  [2, false],
  [3, true],
  [undefined, true],
])('a person of fame %s without a note is a finding: %s', (fame, isFinding) => {
  const people = WORLD.people.map(({ note, fame: _, ...entry }) => ({
    ...entry,
    ...(fame && { fame }),
  }));
  const [first] = people;
  expect(findingsOf({ ...WORLD, people }).includes(`no-note: ${first?.id}`)).toBe(isFinding);
});

test.each<[string, Partial<typeof NO_TABLES>, string[]]>([
  [
    'another year of birth',
    { lives: 'title,born,died\nMoshe Sharett,1895,1965' },
    ['life-differs: moshe-sharett born'],
  ],
  ['the same years', { lives: 'title,born,died\nMoshe Sharett,1894,' }, []],
  [
    'terms within weeks',
    { ministers: ministers('Moshe Sharet,1948-06-20,1956-06-18') },
    ['term-differs: foreign-minister-israel golda-meir 1956-06-18'],
  ],
  [
    'other terms',
    {
      ministers: ministers(
        'Moshe Sharett,1950-01-01,1956-06-18',
        'Golda Meir,1956-06-18,1966-01-12',
      ),
    },
    ['term-differs: foreign-minister-israel moshe-sharett 1948-05-15'],
  ],
  [
    'a minister we lack',
    {
      ministers: ministers(
        'Moshe Sharett,1948-05-15,1956-06-18',
        'Golda Meir,1956-06-18,1966-01-12',
        'Abba Eban,1966-01-13,1974-06-03',
      ),
    },
    ['term-missing: foreign-minister-israel Abba Eban 1966-01-13'],
  ],
  ['a day that was looked up', { days: lookedUp('1948-05-15') }, []],
  [
    'a day that is another now',
    { days: lookedUp('1948-05-14') },
    ['day-differs: foreign-minister-israel moshe-sharett 1948-05-14/'],
  ],
  ['a town elsewhere', { towns: 'name,lat,lon\nLviv,50.2,24.03' }, ['coordinates-differ: lviv']],
  ['a far namesake', { towns: 'name,lat,lon\nLwow,30,0' }, []],
  ['the same town', { towns: 'name,lat,lon\nLviv,49.83,24.02\nLviv,60,60' }, []],
  [
    'a state around itself',
    { boxes: 'title,south,west,north,east\nIsrael,29.5,34.2,33.3,35.9' },
    [],
  ],
  [
    'a state elsewhere',
    { boxes: 'title,south,west,north,east\nIsrael,40,34.2,43,35.9' },
    ['outside-country: israel'],
  ],
])('open data: %s', (_, tables, findings) => {
  expect(findingsOf(WORLD, tables)).toEqual(findings);
});

function lookedUp(from: string): string {
  const row = `foreign-minister-israel,moshe-sharett,${from},,https://example.org/lists`;
  return `office,holder,from,until,source\n${row}`;
}

function ministers(...rows: readonly string[]): string {
  const lines = rows.map((row) => `foreign-minister-israel,${row}`);
  return ['office,person,from,until', ...lines].join('\n');
}

test('an exception settles its finding; one that settles nothing is a finding', () => {
  const exceptions = [
    { rule: 'gloss-length', about: 'moshe-sharett', reason: 'a test' },
    { rule: 'tone', about: 'moshe-sharett vile', reason: 'a test' },
  ];
  const world = person({ gloss: 'a b c d e f g h i j k l m' });
  expect(
    checkKnowledge(world, NO_TABLES, exceptions).map(({ rule, about }) => [rule, about]),
  ).toEqual([['idle-exception', 'tone moshe-sharett vile']]);
});
