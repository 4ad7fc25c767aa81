import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIntervalIndex } from './interval-index';

const place = (start: number, end: number, value: string, paragraph = 0) => ({
  paragraph,
  start,
  end,
  value,
});
const index = createIntervalIndex([
  place(20, 25, 'later'),
  place(3, 7, 'word'),
  place(0, 30, 'passage'),
  place(3, 7, 'elsewhere', 2),
]);

test.each([
  [0, 0, ['passage']],
  [0, 3, ['passage', 'word']],
  [0, 7, ['passage', 'word']],
  [0, 8, ['passage']],
  [0, 31, []],
  [1, 4, []],
  [2, 4, ['elsewhere']],
])('in paragraph %i at %i: %j', (paragraph, offset, expected) => {
  expect(index.at(paragraph, offset)).toEqual(expected);
});

test('agrees with looking at each one', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 30 });
  fc.assert(
    fc.property(spans, fc.nat(80), (list, offset) => {
      const placed = list.map(([start, length], i) => place(start, start + length, String(i)));
      const expected = placed.filter(({ start, end }) => start <= offset && offset <= end);
      const found = createIntervalIndex(placed).at(0, offset);
      expect(found.toSorted()).toEqual(expected.map(({ value }) => value).toSorted());
    }),
  );
});
