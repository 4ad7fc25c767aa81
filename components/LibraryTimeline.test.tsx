import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { LibraryState } from '@/lib/state/library-state';
import { LibraryTimeline } from './LibraryTimeline';

afterEach(cleanup);

const state = { query: signal(''), toggle: vi.fn() } as unknown as LibraryState;
const show = (years: Parameters<typeof LibraryTimeline>[0]['years']) =>
  render(<LibraryTimeline state={state} years={years} />);

test('a year has a bar for its articles, and in it one for the highlights with their number', () => {
  show([
    ['1938', 1, 0],
    ['1953', 1, 2],
  ]);
  const [older, newer] = screen.getAllByRole('button');
  const barsOf = (year?: HTMLElement) =>
    [...(year?.querySelectorAll('i') ?? [])].map(({ style, textContent }) => [
      style.height,
      textContent,
    ]);
  expect(barsOf(older)).toEqual([['50%', '']]);
  expect(barsOf(newer)).toEqual([
    ['50%', ''],
    ['100%', '2'],
  ]);
  expect(newer?.getAttribute('aria-label')).toBe('1953: articles: 1, highlights: 2');
  fireEvent.click(newer as HTMLElement);
  expect(state.toggle).toHaveBeenCalledExactlyOnceWith({ field: 'on', value: '1953', not: false });
});

test('years with a bar are written before decades, as far as there is room', () => {
  show([
    ['1938', 1, 0],
    ['1951', 1, 0],
    ['1952', 3, 0],
    ['1962', 1, 0],
  ]);
  const written = [...document.querySelectorAll('li > span')].map(({ textContent }) => textContent);
  expect(written).toEqual(['1938', '1951', '1962']);
});
