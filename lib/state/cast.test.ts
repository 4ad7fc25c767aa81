import { expect, test } from 'vitest';
import type { Mention } from '../engine/model';
import type { Card } from '../knowledge/card';
import { castOf } from './cast';

function mention(surface: string, more: Partial<Mention> = {}): Mention {
  return {
    kind: 'mention',
    type: 'person',
    paragraph: 0,
    start: 0,
    end: surface.length,
    surface,
    entity: null,
    wikipedia: null,
    confidence: 1,
    because: [],
    ...more,
  };
}

const molotov: Card = {
  id: 'molotov',
  type: 'person',
  name: 'Vyacheslav Molotov',
  onTheDay: ['Foreign Minister of the Soviet Union'],
  gloss: 'Soviet statesman',
  lifespan: '1890–1986',
  note: null,
  wikipedia: null,
  sources: [],
  part: [],
  at: null,
};
const cards = new Map([['molotov', molotov]]);

test('names everyone once, office holders included, with their role that day', () => {
  const cast = castOf(
    [
      mention('Soviet Foreign Minister', { type: 'office', entity: 'molotov' }),
      mention('Jane Roe', { described: 'a teacher' }),
      mention('Molotov', { entity: 'molotov' }),
      mention('Roe'),
      mention('Doe'),
    ],
    cards,
  );
  expect(cast).toMatchObject([
    {
      name: 'Vyacheslav Molotov',
      roles: ['Foreign Minister of the Soviet Union'],
      annotation: 0,
      times: 2,
    },
    { name: 'Jane Roe', roles: ['a teacher'], annotation: 1, times: 2 },
    { name: 'Doe', roles: [], annotation: 4, times: 1 },
  ]);
});

test('whoever held no office is told by what they were', () => {
  const idle = new Map([['molotov', { ...molotov, onTheDay: [] }]]);
  const [member] = castOf([mention('Molotov', { entity: 'molotov' })], idle);
  expect(member?.roles).toEqual(['Soviet statesman']);
});

test('tells what was that day apart from what was before and after', () => {
  const lines = ['Member of the Politburo', 'Earlier Premier (1930 – 1941)', 'Later ambassador'];
  const known = new Map([['molotov', { ...molotov, onTheDay: lines }]]);
  expect(castOf([mention('Molotov', { entity: 'molotov' })], known)).toMatchObject([
    { roles: lines.slice(0, 1), otherDays: lines.slice(1) },
  ]);
});

test.each([
  ['places', mention('Moscow', { type: 'place', entity: 'moscow' })],
  ['offices without a known holder', mention('Consul', { type: 'office' })],
  ['dates', { ...mention('today'), kind: 'date' as const, edtf: '1953-07-20' }],
])('leaves out %s', (_, annotation) => {
  expect(castOf([annotation], cards)).toEqual([]);
});
