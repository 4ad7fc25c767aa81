import { expect, test } from 'vitest';
import { isBareDateline, readDateline } from './read-dateline';

test.each([
  ['JERUSALEM, July 20 (JTA) – The Cabinet met.', 'Jerusalem', 'July 20'],
  ['TEL AVIV, Feb. 11 (JTA) — The Cabinet met.', 'Tel Aviv', 'Feb. 11'],
  ['NEW YORK, N. Y., Dec. 1 (J. T. A.) -- The board met.', 'New York, N. Y.', 'Dec. 1'],
  ['ST. LOUIS, Mo., May 3 (Jewish Telegraphic Agency) The board met.', 'St. Louis, Mo.', 'May 3'],
  ['WASHINGTON (JTA) – The Senate met.', 'Washington', null],
  ['PARIS, Nov. 3 – The Chamber met.', 'Paris', 'Nov. 3'],
  ['JERUSALEM (Jan. 29)', 'Jerusalem', 'Jan. 29'],
  ['KFAR-SABA, June 1 (Palcor) – The council met.', 'Kfar-Saba', 'June 1'],
])('%s', (text, place, day) => {
  expect(readDateline(text)).toEqual({ place, day });
});

test.each([
  'The Cabinet met in JERUSALEM, July 20 (JTA) – as always.',
  'Jerusalem, July 20 saw rain.',
  'JERUSALEM is quiet.',
  'THE WHITE PAPER AND THE JEWS',
  'JTA – The Cabinet met.',
  'U.N. – The Assembly met.',
  '',
])('leaves alone: %s', (text) => {
  expect(readDateline(text)).toBeNull();
});

test('a line that is nothing but a dateline', () => {
  expect(isBareDateline('JERUSALEM (Jan. 29)')).toBe(true);
  expect(isBareDateline('JERUSALEM, July 20 (JTA) –')).toBe(true);
  expect(isBareDateline('JERUSALEM, July 20 (JTA) – The Cabinet met.')).toBe(false);
  expect(isBareDateline('')).toBe(false);
});
