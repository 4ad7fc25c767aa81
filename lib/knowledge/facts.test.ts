import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { draw, factsOf } from './facts';

const claims = factsOf(WORLD).map(({ claim }) => claim);

test.each([
  'Moshe Sharett: has the article “Moshe Sharett”',
  'Moshe Sharett: born 1894-10-15',
  'Moshe Sharett: head of the Political Department, 1933 – 1948-05',
  'Lviv: lies at 49.84, 24.03',
  'Lviv: in Poland, 1919 – 1939-09',
  'Old Union: seat in Lviv',
  'Old Union: succeeded by New Union',
  'Break of relations: took place 1953-02-12',
  'Treaty: is of 1952-09-10',
  'Foreign Minister of Israel: held by Golda Meir, 1956-06-18 – 1966-01-12',
])('%s', (claim) => {
  expect(claims).toContain(claim);
});

test('thin entries and prose claim nothing', () => {
  const people = WORLD.people.map((person) => ({ ...person, thin: true as const }));
  expect(factsOf({ ...WORLD, people }).some(({ entry }) => entry === 'golda-meir')).toBe(false);
  expect(claims.some((claim) => claim.includes('A note of the length'))).toBe(false);
});

test('the same seed draws the same, without repeating', () => {
  const list = Array.from({ length: 100 }, (_, index) => index);
  expect(draw(list, 20, 1953)).toEqual(draw(list, 20, 1953));
  expect(draw(list, 20, 1953)).not.toEqual(draw(list, 20, 1954));
  expect(new Set(draw(list, 100, 7)).size).toBe(100);
  expect(draw(list, 500, 7)).toHaveLength(100);
});
