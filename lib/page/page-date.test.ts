import { expect, test } from 'vitest';
import { readLongDate } from './page-date';

test.each([
  ['January 10, 1924', '1924-01-10'],
  ['Thursday, January 10, 1924', '1924-01-10'],
  ['Jan. 10, 1924', '1924-01-10'],
  ['Sept. 3 1939', '1939-09-03'],
  ['May 1, 1948', '1948-05-01'],
  ['21 July 1953', '1953-07-21'],
  ['February 29, 1948', '1948-02-29'],
  ['1924See Original', null],
  ['July 21, 1953See Original Daily Bulletin From This Date', '1953-07-21'],
])('%s', (text, day) => {
  expect(readLongDate(text)).toBe(day);
});

test.each([
  'February 29, 1949',
  'July 0, 1953',
  'July 32, 1953',
  'July 21, 1922',
  'March 3, 2016',
  'July 1953',
  'July 21',
  'July 21, 19530',
  '1953-07-21',
  'Marchers of 3, 1953',
])('leaves alone: %s', (text) => {
  expect(readLongDate(text)).toBeNull();
});
