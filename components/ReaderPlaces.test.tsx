import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/messages';
import { ReaderPlaces } from './ReaderPlaces';

const places = ['Moscow', 'Tel Aviv', 'Washington'].map((name, annotation) => ({
  id: name,
  name,
  about: `what ${name} was`,
  annotation,
}));
const asked: unknown[] = [];
let stop: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  stop = onMessage('drawPlaces', ({ data }) => {
    asked.push(data);
    return {
      path: 'M0 0L9 9',
      points: [
        { id: 'Moscow', left: 400, top: 60 },
        { id: 'Tel Aviv', left: 380, top: 250 },
      ],
      beyond: [{ id: 'Washington', left: 0, top: 180, arrow: '←' }],
    };
  });
});
afterEach(() => {
  cleanup();
  stop();
});

test('a place far off is told at the edge of the map of the others, and of whose borders it is', async () => {
  render(<ReaderPlaces places={places} onShow={() => undefined} />);
  const map = await screen.findByRole('img', {
    name: 'Map with today’s borders: Moscow, Tel Aviv. Beyond its edge: Washington',
  });
  expect(asked).toEqual([{ ids: ['Moscow', 'Tel Aviv', 'Washington'], fit: 'most' }]);
  expect([...map.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    '1',
    '2',
    '← 3 Washington',
  ]);
  expect(map.closest('figure')?.querySelector('figcaption')?.textContent).toBe('Borders of today');
});
