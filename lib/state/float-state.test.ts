import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFloatState } from './float-state';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const shown = (state: ReturnType<typeof createFloatState>) => {
  const float = state.float.value;
  return float?.kind === 'card' ? float.annotation : (float?.kind ?? null);
};

test('a card opens after a rest, not in passing', () => {
  const state = createFloatState();
  state.hover(3);
  vi.advanceTimersByTime(200);
  state.hover(null);
  vi.advanceTimersByTime(1000);
  expect(shown(state)).toBeNull();

  state.hover(3);
  vi.advanceTimersByTime(400);
  expect(shown(state)).toBe(3);
});

test('the way from the word to its card does not close it', () => {
  const state = createFloatState();
  state.hover(3);
  vi.advanceTimersByTime(400);
  state.hover(null);
  vi.advanceTimersByTime(200);
  state.hold();
  vi.advanceTimersByTime(5000);
  expect(shown(state)).toBe(3);

  state.hover(null);
  vi.advanceTimersByTime(400);
  expect(shown(state)).toBeNull();
});

test('between neighbours the change is quick and without a gap', () => {
  const state = createFloatState();
  state.hover(3);
  vi.advanceTimersByTime(400);
  state.hover(null);
  state.hover(4);
  vi.advanceTimersByTime(130);
  expect(shown(state)).toBe(4);
});

test.each([
  ['a pinned card', { kind: 'card', annotation: 1, pinned: true }, 1],
  ['an editor', { kind: 'editor', highlight: 'a', focus: undefined }, 'editor'],
  ['a toolbar', { kind: 'toolbar', start: 0, end: 4 }, 'toolbar'],
] as const)('%s is left alone by the pointer', (_, float, expected) => {
  const state = createFloatState();
  state.open(float);
  state.hover(5);
  state.hover(null);
  vi.advanceTimersByTime(5000);
  expect(shown(state)).toBe(expected);
  state.close();
  expect(shown(state)).toBeNull();
});
