import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { layerThin } from './layer-thin';
import type { Person, Place } from './schema';

const PEOPLE = 'id,name,wikipedia,names,sex,born,died,terms\n';
const TOWNS = 'id,name,wikipedia,country,state,lat,lon,size,needs\n';
const COUNTRIES =
  'code,name,wikipedia,continent,adjectives,lat,lon,since\nIL,Israel,=,Asia,Israeli,31.8,35.2,1948';

const FIGURES = 'id,name,wikipedia,names,born,died,what,active,terms,source\n';

const layer = (people: string, towns = '', figures = '') =>
  layerThin(WORLD, {
    people: PEOPLE + people,
    figures: FIGURES + figures,
    towns: TOWNS + towns,
    countries: COUNTRIES,
    states: '',
  });
const find = <T extends Person | Place>(list: readonly T[], id: string) =>
  list.find((entry) => entry.id === id);

test.each([
  ['the article is the same', 'mk-x,Someone Else,Golda Meir,,f,,,K::Mapai:1949:1974'],
  ['name and birth agree', 'mk-x,Golda Meir,,,f,1898-05-03,,K::Mapai:1949:1974'],
  ['name and death agree', 'mk-x,Golda Meir,,,f,1903,1978-12-08,K::Mapai:1949:1974'],
  ['the name agrees and they lived then', 'mk-x,Golda Meir,,,f,,,K::Mapai:1949:1974'],
  ['a middle initial is all that differs', 'mk-x,Golda M. Meir,,,f,1898,,K::Mapai:1949:1974'],
])('a person is left out where %s', (_, row) => {
  const { knowledge, thin } = layer(row);
  expect(find(knowledge.people, 'mk-x')).toBeUndefined();
  expect(thin.people).toBe(PEOPLE);
});

test.each([
  ['was born at another time', 'mk-x,Golda Meir,,,f,1941-01-01,,K::Labor:1988:1992'],
  ['sat after the other had died', 'mk-x,Golda Meir,,,f,,,K::Labor:1988:1992'],
])('a namesake stays who %s', (_, row) => {
  expect(find(layer(row).knowledge.people, 'mk-x')).toBeDefined();
});

test('seats go to the authored person, where nothing was written of them', () => {
  const { knowledge } = layer('mk-x,Golda Meir,,,f,,,K::Mapai:1949:1974');
  expect(find(knowledge.people, 'golda-meir')?.roles).toEqual([
    { text: 'Member of the Knesset (Mapai)', from: '1949', until: '1974' },
  ]);
  const roles = [{ text: 'member of the Knesset', from: '1949' }];
  const people = [{ ...WORLD.people[1], id: 'g', name: 'Golda Meir', wikipedia: null, roles }];
  const world = {
    ...WORLD,
    people: people.map((person) => ({ gloss: '', sources: [], ...person })),
  };
  const kept = layerThin(world, {
    people: `${PEOPLE}mk-x,Golda Meir,,,f,,,K::Mapai:1949:1974`,
    figures: FIGURES,
    towns: TOWNS,
    countries: COUNTRIES,
    states: '',
  });
  expect(find(kept.knowledge.people, 'g')?.roles).toEqual(roles);
});

test.each([
  ['beside its authored twin', '7,Lviv,,IL,,49.8,24.1,c,'],
  ['far away, under the name of an authored entry', '7,Lviv,,IL,,31.0,35.0,c,'],
])('a town is left out %s', (_, row) => {
  const { knowledge, thin } = layer('', row);
  expect(find(knowledge.places, 'town-7')).toBeUndefined();
  expect(thin.towns).toBe(TOWNS);
});

test('a far namesake stays where it has its state behind it', () => {
  const { places } = layer('', '7,"Lviv, Israel",,IL,,31.0,35.0,c,Lviv').knowledge;
  expect(find(places, 'town-7')?.names).toEqual([
    { text: 'Lviv', mode: 'context', needs: ['israel'] },
  ]);
});

test('an alias that an authored entry goes by is theirs', () => {
  const { people } = layer(
    'us-x,Gold Meir Jr.,,Golda Meir;Gold M. Meir,m,1960,,H:NY::1990:1994',
  ).knowledge;
  expect(find(people, 'us-x')?.names).toEqual(['Gold M. Meir']);
});

test('a period name is a name as well', () => {
  expect(find(layer('', '7,Lwów,,IL,,49.8,24.1,c,').knowledge.places, 'town-7')).toBeUndefined();
});

test('what points to a country of the table points to the authored one', () => {
  const { places } = layer('', '7,Haderah,,IL,,32.4,34.9,t,Haderah').knowledge;
  expect(find(places, 'country-il')).toBeUndefined();
  expect(find(places, 'town-7')).toMatchObject({
    within: [{ id: 'israel' }],
    names: [{ text: 'Haderah', mode: 'context', needs: ['israel'] }],
  });
});

test.each([
  ['the name', 'Golda Meir'],
  ['the name but for a middle one', 'Golda R. Meir'],
  ['another spelling of the name', 'Goldah Mier'],
])('a figure is left out where an authored person has %s', (_, name) => {
  const { knowledge, thin } = layer('', '', `who-x,${name},,,1950,,writer,,,pantheon`);
  expect(find(knowledge.people, 'who-x')).toBeUndefined();
  expect(thin.figures).toBe(FIGURES);
});

test('a figure stays beside an authored person of the same surname', () => {
  const { knowledge } = layer('', '', 'who-x,Gustav Meir,,,1850,1920,writer,,,pantheon');
  expect(find(knowledge.people, 'who-x')?.gloss).toBe('writer, 1850–1920');
});
