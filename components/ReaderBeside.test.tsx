import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ReaderBeside } from './ReaderBeside';

const SHIPS = { url: 'https://www.jta.org/archive/ships', title: 'Ships Sail for Haifa' };

test('leads to the items before and after, by their headlines where they are known', () => {
  const previous = { url: 'https://www.jta.org/archive/envoys', title: null };
  const { container } = render(<ReaderBeside beside={{ previous, next: SHIPS }} />);
  const [back, on] = container.querySelectorAll('a');
  expect([back?.href, back?.rel, back?.textContent]).toEqual([
    previous.url,
    'prev',
    '← Previous item',
  ]);
  expect([on?.href, on?.rel]).toEqual([SHIPS.url, 'next']);
  expect(on?.textContent).toContain(SHIPS.title);
});

test('says only what the page linked', () => {
  const { container } = render(<ReaderBeside beside={{ previous: null, next: SHIPS }} />);
  expect([...container.querySelectorAll('a')].map(({ href }) => href)).toEqual([SHIPS.url]);
});
