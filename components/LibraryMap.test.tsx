import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PlacesMap } from '@/lib/knowledge/places-map';
import { onMessage } from '@/lib/messages';
import type { LibraryState } from '@/lib/state/library-state';
import { LibraryMap } from './LibraryMap';

const things = ['moscow', 'haifa'].map((id) => [id, { type: 'place', name: `${id}!` }] as const);
const state = {
  names: { things: signal(new Map(things)), add: vi.fn() },
  query: signal(''),
  toggle: vi.fn(),
} as unknown as LibraryState;
const named = [
  ['moscow', 3],
  ['haifa', 1],
] as const;
const drawn: PlacesMap = {
  path: 'M0 0',
  points: [
    { id: 'moscow', left: 400, top: 60 },
    { id: 'haifa', left: 380, top: 250 },
  ],
  beyond: [],
};

let answer: (() => PlacesMap) | undefined;
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  stop = onMessage('drawPlaces', () => {
    if (!answer) throw new Error('no answer');
    return answer();
  });
});
afterEach(() => {
  cleanup();
  stop();
});

const frame = () => document.querySelector('.drawn-map');

test('keeps its place while it comes, also where there were no places before', async () => {
  answer = () => drawn;
  const { rerender } = render(<LibraryMap state={state} named={[]} />);
  expect(frame()).toBeNull();
  rerender(<LibraryMap state={state} named={named} />);
  expect(frame()?.tagName).toBe('svg');
  expect(screen.queryByText(/could not be drawn/)).toBeNull();
  await screen.findByRole('button', { name: /^moscow!/ });
});

test('dots are as large as their places are often named, and no dot lies on a name', async () => {
  answer = () => drawn;
  render(<LibraryMap state={state} named={named} />);
  await screen.findByRole('button', { name: /^moscow!/ });
  const radii = [...document.querySelectorAll('circle')].map((dot) =>
    Number(dot.getAttribute('r')),
  );
  expect(radii).toEqual([7, 3.5]);
  const drawnLast = [...(frame()?.children ?? [])].slice(-2).map(({ tagName }) => tagName);
  expect(drawnLast).toEqual(['text', 'text']);
});

test('a map that failed says so in its place, and is asked for again', async () => {
  answer = undefined;
  render(<LibraryMap state={state} named={named} />);
  await screen.findByText('The map could not be drawn.');
  expect(frame()?.classList).toContain('map-failed');
  answer = () => drawn;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: /^moscow!/ });
});
