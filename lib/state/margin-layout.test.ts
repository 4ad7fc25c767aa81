import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutMargin, type MarginItem } from './margin-layout';

const COLUMN = { gap: 10, reach: 60 };

function item(key: string, line: number, more: Partial<MarginItem> = {}): MarginItem {
  return { key, line, height: 50, weight: 1, pinned: false, ...more };
}

test.each([
  ['apart: each at its line', [item('a', 0), item('b', 100)], { a: 0, b: 100 }],
  ['close: the second slips', [item('a', 0), item('b', 20)], { a: 0, b: 60 }],
  [
    'crowded: the lightest is left out',
    [item('a', 0), item('b', 0, { weight: 3 }), item('c', 0, { weight: 2 })],
    { b: 0, c: 60 },
  ],
  [
    'the reader’s own note stays and pushes others out',
    [item('a', 0, { weight: 9, height: 100 }), item('b', 0, { pinned: true, weight: 0 })],
    { b: 0, a: 60 },
  ],
  ['nothing to place', [], {}],
])('%s', (_, items, tops) => {
  expect(Object.fromEntries(layoutMargin(items, COLUMN))).toEqual(tops);
});

test('notes never overlap, never rise, and pinned ones are never lost', () => {
  const items = fc.uniqueArray(
    fc.record({
      key: fc.uuid(),
      line: fc.integer({ min: 0, max: 500 }),
      height: fc.integer({ min: 1, max: 120 }),
      weight: fc.integer({ min: 0, max: 5 }),
      pinned: fc.boolean(),
    }),
    { selector: ({ key }) => key, maxLength: 25 },
  );
  fc.assert(
    fc.property(items, (all) => {
      const tops = layoutMargin(all, COLUMN);
      const placed = all
        .flatMap((one) => {
          const top = tops.get(one.key);
          return top === undefined ? [] : [{ ...one, top }];
        })
        .sort((a, b) => a.top - b.top);

      expect(all.filter(({ pinned }) => pinned).every(({ key }) => tops.has(key))).toBe(true);
      for (const { top, line, pinned } of placed) {
        expect(top).toBeGreaterThanOrEqual(line);
        if (!pinned) expect(top - line).toBeLessThanOrEqual(COLUMN.reach);
      }
      placed.slice(1).forEach((next, i) => {
        const before = placed[i];
        expect(next.top).toBeGreaterThanOrEqual(
          (before?.top ?? 0) + (before?.height ?? 0) + COLUMN.gap,
        );
      });
    }),
  );
});
