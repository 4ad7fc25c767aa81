import { expect, test } from 'vitest';
import { kilometres } from './kilometres';

test.each([
  ['Jerusalem to Tel Aviv', [31.77, 35.22], [32.08, 34.78], 54],
  ['New York to London', [40.71, -74.01], [51.51, -0.13], 5570],
  ['over the date line', [0, 179.5], [0, -179.5], 111],
  ['nowhere', [49.84, 24.03], [49.84, 24.03], 0],
] as const)('%s', (_, a, b, distance) => {
  expect(Math.abs(kilometres(a, b) - distance)).toBeLessThan(3);
});
