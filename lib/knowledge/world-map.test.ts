import { expect, test } from 'vitest';
import { drawWorld, WORLD_WIDTH } from './world-map';

const JERUSALEM = [31.8, 35.2] as const;
const MOSCOW = [55.8, 37.6] as const;

test('all places lie inside the drawing, the northern above', () => {
  const { points, height } = drawWorld([], [JERUSALEM, MOSCOW]);
  for (const [left, top] of points) {
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(WORLD_WIDTH);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height);
  }
  expect(points[1]?.[1]).toBeLessThan(points[0]?.[1] ?? 0);
});

test('of a coast only what is in view is drawn', () => {
  // From the Atlantic to Jerusalem, and one in Australia.
  const coasts = [
    [-3000, 3180, 3000, 0, 3500, 0, 1000, 100],
    [15000, -3000, 100, 100],
  ];
  expect(drawWorld(coasts, [JERUSALEM]).path).toMatch(/^M[\d. -]+L[\d. -]+/);
  expect(drawWorld(coasts.slice(1), [JERUSALEM]).path).toBe('');
});
