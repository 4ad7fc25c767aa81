import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { cardFileOf, openCards } from './cards';
import { curlyQuotes } from './curly-quotes';
import { describeEntity } from './describe';
import type { Place } from './schema';

test.each([
  ["Stalin's closest aide", 'Stalin’s closest aide'],
  ["Doctors' plot", 'Doctors’ plot'],
  ["Ta'anit, at seven o'clock", 'Ta’anit, at seven o’clock'],
  ["W. A. Visser 't Hooft", 'W. A. Visser ’t Hooft'],
  ["the class of '76", 'the class of ’76'],
  ['"gate of Zion" of emigrants', '“gate of Zion” of emigrants'],
  ['trial ("plot") of "Zionists".', 'trial (“plot”) of “Zionists”.'],
  ['“set” already, it’s so', '“set” already, it’s so'],
])('%s is printed %s', (typed, printed) => {
  expect(curlyQuotes(typed)).toBe(printed);
});

const BEER_SHEVA: Place = {
  id: 'beer-sheva',
  name: "Be'er Sheva",
  wikipedia: "Be'er Sheva",
  names: [{ text: "B'er Saba", until: '1953' }],
  at: [32, 34.8],
  gloss: 'the "capital" of the country\'s south',
  note: "It isn't old.",
  community: "Most of them weren't born there.",
  status: [{ text: "in the Sultan's realm", until: '1917' }],
  sources: ["O'Hara"],
};
const TABLES = {
  ...{ people: '', figures: '', countries: '', states: '' },
  towns: "id,name,wikipedia,country,state,lat,lon,size\n7,Ryazan',=,,,54,39,Moscow's south\n",
};
const file = cardFileOf({ ...WORLD, places: [...WORLD.places, BEER_SHEVA] }, TABLES);
const cards = openCards(file);

test('all that is read on a card is printed so, and titles and sources stay as they are', () => {
  const card = describeEntity(cards, 'beer-sheva', null);
  const then = describeEntity(cards, 'beer-sheva', '1910');
  expect(card).toMatchObject({
    name: 'Be’er Sheva',
    gloss: 'the “capital” of the country’s south',
    note: 'It isn’t old. Most of them weren’t born there.',
    onTheDay: ['in the Sultan’s realm (until 1917)'],
    wikipedia: { title: "Be'er Sheva" },
    sources: ["O'Hara"],
  });
  expect(then?.onTheDay[0]).toBe('Then called B’er Saba');
});

test('so are entries of the tables, whose titles stay as they are', () => {
  expect(describeEntity(cards, 'town-7', null)).toMatchObject({
    name: 'Ryazan’',
    gloss: 'suburb or district of Moscow’s south',
    wikipedia: { title: "Ryazan'" },
  });
});
