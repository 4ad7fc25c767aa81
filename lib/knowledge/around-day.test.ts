import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { aroundDay } from './around-day';
import { cardFileOf, openCards } from './cards';

const NO_TABLES = { people: '', figures: '', towns: '', countries: '', states: '' };
const cards = openCards(cardFileOf(WORLD, NO_TABLES));
const idsOf = (day: string | null, entities?: readonly string[]) => {
  const { before, thatWeek, after } = aroundDay(cards, day, entities);
  return [before, thatWeek, after].map((list) => list.map(({ event }) => event));
};

test('the thread of an article comes before, that week also what else was of weight', () => {
  expect(idsOf('1953-07-20', ['israel'])).toEqual([
    ['break-1953'],
    ['resumption-1953', 'armistice'],
    ['break-1967'],
  ]);
});

test.each([
  ['1953-04/1953-09', ['fair', 'resumption-1953', 'armistice']],
  ['1951/1955', ['resumption-1953', 'armistice']],
])('what goes on from %s is told that week, unless it goes on for long', (when, expected) => {
  const events = WORLD.events.map((event) =>
    event.id === 'fair' ? { ...event, when, threads: ['relations'] } : event,
  );
  const world = openCards(cardFileOf({ ...WORLD, events }, NO_TABLES));
  const { thatWeek } = aroundDay(world, '1953-07-20', ['israel']);
  expect(thatWeek.map(({ event }) => event)).toEqual(expected);
});

test('taking part is a reason as well', () => {
  const { before } = aroundDay(cards, '1960-01-01', ['moshe-sharett']);
  expect(before.map(({ event, thread }) => [event, thread])).toEqual([
    ['break-1953', 'Break of relations'],
  ]);
});

test('without entities the calendar decides', () => {
  expect(idsOf('1953-07-20')).toEqual([
    ['break-1953', 'coronation'],
    ['resumption-1953', 'fair', 'armistice'],
    ['break-1967'],
  ]);
});

test.each([['nobody'], ['aliyah']])('for %s only the week itself is told', (entity) => {
  expect(idsOf('1953-07-20', [entity])).toEqual([[], ['resumption-1953', 'armistice'], []]);
});

test.each([null, 'July', '19530720'])('nothing surrounds %s', (day) => {
  expect(idsOf(day, ['israel'])).toEqual([[], [], []]);
});

test('each occasion says when and why it is there', () => {
  expect(aroundDay(cards, '1953-07-20', ['israel']).before[0]).toEqual({
    event: 'break-1953',
    name: 'Break of relations',
    when: '1953-02-12',
    date: '12\u00a0February\u00a01953',
    gloss: 'about Break of relations',
    thread: 'Relations',
    weight: 3,
    score: expect.any(Number),
  });
});

test('of years later only the great turns of the thread are told', () => {
  const renewed = { ...(WORLD.events.find(({ id }) => id === 'break-1967') ?? WORLD.events[0]) };
  const later = (id: string, when: string, weight: 1 | 2 | 3) =>
    ({ ...renewed, id, when, weight }) as (typeof WORLD.events)[number];
  const events = [
    ...WORLD.events.filter(({ id }) => id !== 'break-1967'),
    ...['1954', '1955'].map((year) => later(`note-${year}`, `${year}-01-01`, 1)),
    later('break', '1967-06-10', 3),
    later('protest', '1967-06-12', 3),
    later('visit', '1980-01-01', 1),
    later('renewal', '1991-10-18', 3),
  ];
  const world = openCards(cardFileOf({ ...WORLD, events }, NO_TABLES));
  const { after } = aroundDay(world, '1953-07-20', ['israel', 'soviet-union']);
  expect(after.map(({ event }) => event)).toEqual(['note-1954', 'note-1955', 'break', 'renewal']);
});
