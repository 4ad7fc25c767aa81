import { expect, test } from 'vitest';
import { isoDay } from '@/lib/engine/calendar-day';
import type { Holder } from './schema';
import { daysInOffice } from './tenures';

test.each<[string, Holder[], string[]]>([
  [
    'a successor’s day ends a year',
    [
      ['tekoah', '1968', '1975'],
      ['herzog', '1975-08-19', '1978'],
    ],
    ['1968-01-01/1975-08-19', '1975-08-19/1978-12-31'],
  ],
  [
    'a predecessor’s day opens a month',
    [
      ['yershov', '1948', '1953-02-12'],
      ['abramov', '1953-02', '1958'],
    ],
    ['1948-01-01/1953-02-12', '1953-02-12/1958-12-31'],
  ],
  [
    'two as uncertain stay so',
    [
      ['meir', '1948', '1949'],
      ['namir', '1949', '1950'],
    ],
    ['1948-01-01/1949-12-31', '1949-01-01/1950-12-31'],
  ],
  [
    'who came in the year that the other came and went',
    [
      ['barak', '1999-07-06', '1999'],
      ['shahak', '1999-08', '2001'],
    ],
    ['1999-07-06/1999-08-31', '1999-08-01/2001-12-31'],
  ],
])('%s', (_, holders, expected) => {
  const spells = daysInOffice(holders).map(([from, until]) => `${isoDay(from)}/${isoDay(until)}`);
  expect(spells).toEqual(expected);
});
