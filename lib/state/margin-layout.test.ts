import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutMargin, type MarginItem } from './margin-layout';

const COLUMN = { gap: 10, reach: 40 };

function item(key: string, line: number, more: Partial<MarginItem> = {}): MarginItem {
  return { key, line, height: 50, extra: 0, weight: 1, pinned: false, ...more };
}

const layout = (items: readonly MarginItem[]) => [...layoutMargin(items, COLUMN)];
const topsOf = (items: readonly MarginItem[]) =>
  Object.fromEntries(layout(items).map(([key, { top }]) => [key, top]));

test.each([
  ['apart: each at its line', [item('a', 0), item('b', 100)], { a: 0, b: 100 }],
  ['close: spread about their lines', [item('a', 100), item('b', 120)], { a: 80, b: 140 }],
  ['a stack: none is farther than another', [item('a', 0), item('b', 40)], { a: -10, b: 50 }],
  [
    'crowded: the lightest is left out',
    [item('a', 0), item('b', 0, { weight: 3 }), item('c', 0, { weight: 2 })],
    { b: -30, c: 30 },
  ],
  [
    'the reader’s own note stands at its line, whatever is weightier',
    [item('a', 80, { weight: 9 }), item('b', 100, { pinned: true, weight: 0 })],
    { a: 40, b: 100 },
  ],
  [
    'what would stand too far from its line beside an own note is left out',
    [item('a', 90, { weight: 9 }), item('b', 100, { pinned: true, weight: 0 })],
    { b: 100 },
  ],
  [
    'what has no room between two own notes is left out',
    [item('a', 0, { pinned: true }), item('b', 50), item('c', 100, { pinned: true })],
    { a: 0, c: 100 },
  ],
  ['nothing to place', [], {}],
])('%s', (_, items, tops) => {
  expect(topsOf(items)).toEqual(tops);
});

test('a note is whole where that costs no note its place', () => {
  const map = item('map', 0, { extra: 60 });
  expect(layout([map, item('b', 150)])).toEqual([
    ['map', { top: 0, whole: true }],
    ['b', { top: 150, whole: false }],
  ]);
  expect(layout([map, item('b', 30)])).toEqual([
    ['map', { top: -15, whole: false }],
    ['b', { top: 45, whole: false }],
  ]);
});

test('notes never overlap or change places, and pinned ones are never lost', () => {
  const items = fc.uniqueArray(
    fc.record({
      key: fc.uuid(),
      line: fc.double({ min: 0, max: 500, noNaN: true }),
      height: fc.integer({ min: 1, max: 120 }),
      extra: fc.constantFrom(0, 70),
      weight: fc.integer({ min: 0, max: 5 }),
      pinned: fc.boolean(),
    }),
    { selector: ({ key }) => key, maxLength: 25 },
  );
  fc.assert(
    fc.property(items, (all) => {
      const places = layoutMargin(all, COLUMN);
      const placed = all
        .toSorted((a, b) => a.line - b.line)
        .flatMap((one) => {
          const place = places.get(one.key);
          if (!place) return [];
          return [{ ...one, ...place, tall: one.height + (place.whole ? one.extra : 0) }];
        });

      expect(all.filter(({ pinned }) => pinned).every(({ key }) => places.has(key))).toBe(true);
      for (const { top, line, pinned } of placed) {
        if (!pinned) expect(Math.abs(top - line)).toBeLessThanOrEqual(COLUMN.reach);
      }
      placed.slice(1).forEach((next, i) => {
        const before = placed[i];
        const free = (before?.top ?? 0) + (before?.tall ?? 0) + COLUMN.gap;
        expect(next.top).toBeGreaterThanOrEqual(free - 0.01);
      });
      const bare = layoutMargin(
        all.map((one) => ({ ...one, extra: 0 })),
        COLUMN,
      );
      expect([...places.keys()]).toEqual([...bare.keys()]);
    }),
  );
});
