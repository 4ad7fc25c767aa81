import { expect, test } from 'vitest';
import { parseThin } from './parse-thin';

const TABLES = {
  people: [
    'id,name,wikipedia,names,sex,born,died,terms',
    'us-h1,Hazel Abel,=,Hazel Hempel Abel,f,1888-07-10,,H:NE:Republican:1951-01-03:1953-01-03;S:NE:Republican:1954-01-01:1955-01-03',
    'mk-x,Abba Hushi,,,,,1969-03-24,K::Mapai:1949:1951-02-12',
  ].join('\n'),
  figures: [
    'id,name,wikipedia,names,born,died,what,active,terms,source',
    'who-alban-berg,Alban Berg,=,,1885,1935,composer,,,pantheon',
    'who-laurence-steinhardt,Laurence Steinhardt,,Laurence Adolph Steinhardt,1892,1950,U.S. Ambassador to Canada,1933/1950,U.S. Minister to Sweden:1933-08-28:1937-06-29;U.S. Ambassador to Canada:1948-11-01:1950-03-28,us-diplomats',
    'who-ali-aneizi,Ali Aneizi,,,,,"Libyan Minister of Finance, as of 1952–54",1952/1954,,frus-people',
  ].join('\n'),
  towns: [
    'id,name,wikipedia,country,state,lat,lon,size,needs,names',
    '1,"Syracuse, New York","Syracuse, New York",US,NY,43.05,-76.15,c,Syracuse',
    '2,Lida,,BY,,53.89,25.3,t,',
    '3,Flatbush,,US,NY,40.65,-73.96,New York City,',
    '4,"Bury St Edmunds, England",Bury St Edmunds,BY,,52.25,0.71,t,Bury;Saint Edmunds,Bury St. Edmunds',
  ].join('\n'),
  countries: [
    'code,name,wikipedia,continent,adjectives,lat,lon,since',
    'US,United States,=,North America,American,38.9,-77.0,',
    'BY,Belarus,=,Europe,Belarusian;Byelorussian,53.9,27.6,1991',
  ].join('\n'),
  states: 'code,name,wikipedia,names,lat,lon\nNY,New York State,New York (state),N.Y.,42.8,-75.8',
};

const { people, places } = parseThin(TABLES);
const placeOf = (id: string) => places.find((place) => place.id === id);

test('a member of Congress has the seats as roles', () => {
  expect(people[0]).toEqual({
    id: 'us-h1',
    name: 'Hazel Abel',
    wikipedia: 'Hazel Abel',
    names: ['Hazel Hempel Abel'],
    sex: 'f',
    born: '1888-07-10',
    fame: 1,
    roles: [
      {
        text: 'U.S. Representative from Nebraska (Republican)',
        from: '1951-01-03',
        until: '1953-01-03',
      },
      { text: 'U.S. Senator from Nebraska (Republican)', from: '1954-01-01', until: '1955-01-03' },
    ],
    gloss: 'U.S. Senator from Nebraska, 1954–1955',
    sources: ['us-congress'],
    thin: true,
  });
});

test('what a table does not say is left open', () => {
  expect(people[1]).not.toHaveProperty('sex');
  expect(people[1]).not.toHaveProperty('born');
  expect(people[1]).toMatchObject({
    wikipedia: null,
    gloss: 'Member of the Knesset, 1949–1951',
    sources: ['knesset-members'],
  });
});

test('a town that shares its name counts only beside its state', () => {
  expect(placeOf('town-1')).toMatchObject({
    names: [{ text: 'Syracuse', mode: 'context', needs: ['state-ny'] }],
    within: [{ id: 'state-ny' }],
    gloss: 'city in New York',
  });
});

test('a town has forms that count by themselves, and others', () => {
  expect(placeOf('town-4')?.names).toEqual([
    'Bury St. Edmunds',
    { text: 'Bury', mode: 'context', needs: ['country-by'] },
    { text: 'Saint Edmunds', mode: 'context', needs: ['country-by'] },
  ]);
});

test.each([
  ['town-2', 'town, now in Belarus'],
  ['town-3', 'suburb or district of New York City'],
  ['country-by', 'country in Europe'],
  ['state-ny', 'state of the United States'],
])('%s is a %s', (id, gloss) => {
  expect(placeOf(id)?.gloss).toBe(gloss);
});

test('empty tables give nothing', () => {
  const empty = { people: '', figures: '', towns: '', countries: '', states: '' };
  expect(parseThin(empty)).toEqual({ people: [], places: [] });
});

test('a figure has a gloss with years, and is known by full names alone', () => {
  const [composer, envoy, minister] = people.slice(2);
  expect(composer).toEqual({
    id: 'who-alban-berg',
    name: 'Alban Berg',
    wikipedia: 'Alban Berg',
    born: '1885',
    died: '1935',
    fame: 3,
    fullNameOnly: {},
    gloss: 'composer, 1885–1935',
    sources: ['pantheon'],
    thin: true,
  });
  expect(envoy).toMatchObject({
    names: ['Laurence Adolph Steinhardt'],
    gloss: 'U.S. Ambassador to Canada, 1948–1950',
    fullNameOnly: { active: '1933/1950' },
    fame: 1,
  });
  expect(envoy?.roles?.[0]).toEqual({
    text: 'U.S. Minister to Sweden',
    from: '1933-08-28',
    until: '1937-06-29',
  });
  expect(minister?.gloss).toBe('Libyan Minister of Finance, as of 1952–54');
});
