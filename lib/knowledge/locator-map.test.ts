import { expect, test } from 'vitest';
import { compileMap } from '@/scripts/compile-map';
import { drawLocator, MAP_HEIGHT, MAP_WIDTH } from './locator-map';

test('the place is in the middle, north is up', () => {
  const lines = [[3480, 3200, 0, 100]];
  expect(drawLocator(lines, [32, 34.8], 'point')).toBe('M120 60L120 47');
});

test('a line is drawn over the edge and then left off', () => {
  const lines = [[-1000, 0, 1000, 0, 4000, 0, 4000, 0]];
  expect(drawLocator(lines, [0, 0], 'point')).toBe('M-13 60L120 60L653 60');
});

test.each([
  ['Jerusalem', [31.78, 35.22], 'point'],
  ['Poland', [52, 19], 'country'],
  ['Auckland', [-36.85, 174.76], 'point'],
] as const)('around %s there is something to see, and not too much', (_, at, precision) => {
  const path = drawLocator(compileMap(), at, precision);
  const points = [...path.matchAll(/(-?\d+) (-?\d+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
  const seen = points.filter(
    ([x = -1, y = -1]) => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT,
  );
  expect(seen.length).toBeGreaterThan(5);
  expect(path.length).toBeLessThan(20_000);
});
