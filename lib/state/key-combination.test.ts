import { expect, test } from 'vitest';
import { combinationOf, type KeyPress } from './key-combination';

const press = (key: string, code: string, held: Partial<KeyPress> = {}) => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  ['h', press('h', 'KeyH')],
  ['Alt+J', press('j', 'KeyJ', { altKey: true })],
  ['Alt+J', press('∆', 'KeyJ', { altKey: true })],
  ['h', press('י', 'KeyH')],
  ['h', press('h', 'KeyJ')],
  ['Ctrl+Shift+H', press('H', 'KeyH', { ctrlKey: true, shiftKey: true })],
  ['Shift+H', press('H', 'KeyH', { shiftKey: true })],
  ['Escape', press('Escape', 'Escape')],
  ['Alt+ArrowDown', press('ArrowDown', 'ArrowDown', { altKey: true })],
])('%s', (combination, pressed) => {
  expect(combinationOf(pressed)).toBe(combination);
});
