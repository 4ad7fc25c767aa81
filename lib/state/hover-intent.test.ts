import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHoverIntent } from './hover-intent';

const log: string[] = [];
const after = (callback: () => void, ms: number) => {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
};

function hover() {
  const intent = createHoverIntent<string>(
    { dwell: 300, grace: 300 },
    after,
    (target) => {
      log.push(`open ${target}`);
      intent.opened(target, false);
    },
    () => {
      log.push('close');
      intent.opened(null, false);
    },
  );
  return intent;
}

beforeEach(() => {
  vi.useFakeTimers();
  log.length = 0;
});
afterEach(() => vi.useRealTimers());

test('resting opens, passing over does not', () => {
  const intent = hover();
  intent.move('a');
  vi.advanceTimersByTime(200);
  intent.move(null);
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);

  intent.move('b');
  vi.advanceTimersByTime(200);
  intent.move('b');
  vi.advanceTimersByTime(100);
  expect(log).toEqual(['open b']);
});

test('leaving closes after the grace; coming back in time does not', () => {
  const intent = hover();
  intent.move('a');
  vi.advanceTimersByTime(300);
  intent.move(null);
  vi.advanceTimersByTime(250);
  intent.move('inside');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open a']);

  intent.move(null);
  vi.advanceTimersByTime(100);
  intent.move(null);
  vi.advanceTimersByTime(200);
  expect(log).toEqual(['open a', 'close']);
});

test('crossing a neighbour on the way to the card changes nothing', () => {
  const intent = hover();
  intent.move('a');
  vi.advanceTimersByTime(300);
  intent.move('b');
  vi.advanceTimersByTime(150);
  intent.move('inside');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open a']);
});

test('resting on a neighbour shows it without closing in between', () => {
  const intent = hover();
  intent.move('a');
  vi.advanceTimersByTime(300);
  intent.move('b');
  vi.advanceTimersByTime(100);
  intent.move('b');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['open a', 'open b']);
});

test('what is pinned neither closes nor gives way', () => {
  const intent = hover();
  intent.opened('a', true);
  intent.move(null);
  intent.move('b');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);
});

test('nothing happens after it was cancelled', () => {
  const intent = hover();
  intent.move('a');
  intent.cancel();
  vi.advanceTimersByTime(1000);
  expect(log).toEqual([]);
});
