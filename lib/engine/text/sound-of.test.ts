import { expect, test } from 'vitest';
import { soundsAlike } from './sound-of';

test.each([
  ['ginsburg', 'ginzberg'],
  ['schwartzbard', 'schwarzbart'],
  ['arlossoroff', 'arlosorov'],
  ['alechim', 'aleichem'],
  ['lahey', 'leahy'],
])('%s may be %s', (a, b) => {
  expect(soundsAlike(a, b)).toBe(true);
});

test.each([
  ['jabotinsky', 'zhabotinski'],
  ['wise', 'weiss'],
  ['cohen', 'kahn'],
  ['gorin', 'gurney'],
  ['sharett', 'sharon'],
  ['goldmann', 'goldstein'],
])('%s is not %s', (a, b) => {
  expect(soundsAlike(a, b)).toBe(false);
});
