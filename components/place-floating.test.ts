import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, placeFloating } from './place-floating';

const viewport = { width: 1280, height: 800 };
const size = { width: 360, height: 240 };
const line = (top: number, left = 300) => ({ top, bottom: top + 20, left, right: left + 80 });

test.each([
  ['below its words', line(100), 'below', { left: 300, top: 128 }],
  ['above them near the foot', line(700), 'below', { left: 300, top: 452 }],
  ['above them where that is asked', line(400), 'above', { left: 300, top: 152 }],
  ['below them where above is no room', line(40), 'above', { left: 300, top: 68 }],
  ['inside the right edge', line(100, 1200), 'below', { left: 912, top: 128 }],
  ['inside the left edge', line(100, -50), 'below', { left: 8, top: 128 }],
] as const)('it stands %s', (_, words, preferred, expected) => {
  expect(placeFloating(words, words, size, viewport, preferred)).toMatchObject(expected);
});

test('below several lines it stands where the last of them ends', () => {
  const around = { top: 100, bottom: 150, left: 40, right: 840 };
  const last = (right: number) => ({ top: 130, bottom: 150, left: 40, right });
  expect(placeFloating(around, last(120), size, viewport)).toMatchObject({ left: 40, top: 158 });
  expect(placeFloating(around, last(840), size, viewport)).toMatchObject({ left: 480, top: 158 });
});

test('beside words that fill the viewport, or over its lower edge', () => {
  const filled = (left: number, right: number) => {
    const around = { top: -100, bottom: 900, left, right };
    return placeFloating(around, line(880), size, viewport).left;
  };
  expect(filled(40, 840)).toBe(848);
  expect(filled(440, 1240)).toBe(72);
  expect(filled(40, 1240)).toBe(460);
});

test('it never covers its words and never grows over the edge', () => {
  const number = fc.integer({ min: 0, max: 780 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 10, max: 2000 }), (top, left, height) => {
      const anchor = line(top, left);
      const place = placeFloating(anchor, anchor, { width: 360, height }, viewport);
      const shown = Math.min(height, place.maxHeight);
      const bottom = place.top + shown;
      expect(bottom <= anchor.top || place.top >= anchor.bottom).toBe(true);
      expect(place.top >= 0 && bottom <= viewport.height).toBe(true);
    }),
  );
});

test('the box around several lines', () => {
  expect(boxAround([line(100, 500), line(120, 40)])).toEqual({
    top: 100,
    bottom: 140,
    left: 40,
    right: 580,
  });
  expect(boxAround([])).toBeNull();
});
