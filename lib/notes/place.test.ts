import { expect, test } from 'vitest';
import { byPlace, overlapping } from './place';

const at = (start: number, end: number, created = '2026-01-01T00:00:00.000Z') => ({
  target: { exact: '', prefix: '', suffix: '', start, end },
  created,
});

test('highlights are sorted by start, then end, then age', () => {
  const younger = at(0, 5, '2026-01-02T00:00:00.000Z');
  const sorted = [at(9, 12), younger, at(0, 9), at(0, 5)].toSorted(byPlace);
  expect(sorted).toEqual([at(0, 5), younger, at(0, 9), at(9, 12)]);
});

test.each([
  [4, 6, 1],
  [0, 100, 2],
  [10, 20, 0],
  [9, 21, 2],
])('from %i to %i lie parts of %i', (start, end, count) => {
  expect(overlapping([at(0, 10), at(20, 30)], start, end)).toHaveLength(count);
});
