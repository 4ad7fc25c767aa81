import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { regionalName, regionsByName, regionsOf } from './regional-names';
import type { Place } from './schema';

const common = { wikipedia: null, at: [0, 0] as const, gloss: 'for tests', sources: [] };
const state: Place = {
  ...common,
  id: 'massachusetts',
  name: 'Massachusetts',
  names: ['Mass.'],
  precision: 'region',
};
const regions = regionsByName([...WORLD.places, state]);

test.each([
  ['Worcester, Massachusetts', 'Worcester', 'massachusetts'],
  ['Worcester, Mass.', 'Worcester', 'massachusetts'],
  ['Haifa, Israel', 'Haifa', 'israel'],
])('“%s” is a town of a region', (text, town, region) => {
  expect(regionalName(text, regions)).toEqual({ town, region });
});

test.each(['Worcester', 'Worcester, Mars', 'Rome, Lviv', 'Worcester, Mass., Israel'])(
  '“%s” is not',
  (text) => {
    expect(regionalName(text, regions)).toBeNull();
  },
);

test('a place is in the regions that it is written with', () => {
  const worcester = { ...common, id: 'worcester', name: 'Worcester', names: ['Worcester, Mass.'] };
  expect(regionsOf(worcester, regions)).toEqual(['massachusetts']);
});
