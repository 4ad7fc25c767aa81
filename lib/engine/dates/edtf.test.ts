import { expect, test } from 'vitest';
import { dayNumber } from './civil-date';
import {
  firstDay,
  formatDay,
  formatDecade,
  formatInterval,
  formatMonth,
  formatYear,
  isEdtf,
  lastDay,
  parseEdtf,
} from './edtf';

test.each([
  ['1953-07-20', 'day', '1953-07-20', '1953-07-20'],
  ['1952-02', 'month', '1952-02-01', '1952-02-29'],
  ['1936', 'year', '1936-01-01', '1936-12-31'],
  ['193X', 'decade', '1930-01-01', '1939-12-31'],
  ['18XX', 'century', '1800-01-01', '1899-12-31'],
  ['1953-07-12/1953-07-18', 'interval', '1953-07-12', '1953-07-18'],
  ['1936-06/1936-08', 'interval', '1936-06-01', '1936-08-31'],
  ['1948-05-14/..', 'interval', '1948-05-14', null],
  ['/1948', 'interval', null, '1948-12-31'],
  ['1929~', 'year', '1929-01-01', '1929-12-31'],
  ['0070', 'year', '0070-01-01', '0070-12-31'],
])('%s is a %s from %s to %s', (edtf, precision, first, last) => {
  expect(parseEdtf(edtf)?.precision).toBe(precision);
  expect(firstDay(edtf)).toBe(first);
  expect(lastDay(edtf)).toBe(last);
});

test('uncertainty is kept on either side of an interval', () => {
  expect(parseEdtf('1929?')?.qualified).toBe(true);
  expect(parseEdtf('1929/1930%')?.qualified).toBe(true);
  expect(parseEdtf('1929/1930')?.qualified).toBe(false);
});

test.each([
  ...['', '..', '53', '1953-13', '1953-02-29', '1953-7-6', '1953-07-20T10:00', '1953 ', '195X-02'],
  ...['1953/1952', '1953/1954/1955', 'today', '1953-07-20/x'],
])('“%s” is no value', (edtf) => {
  expect(isEdtf(edtf)).toBe(false);
  expect(firstDay(edtf)).toBeNull();
  expect(lastDay(edtf)).toBeNull();
});

test('values are written as they are read', () => {
  expect(formatDay(dayNumber(1953, 7, 6))).toBe('1953-07-06');
  expect(formatMonth(1953, 7)).toBe('1953-07');
  expect(formatYear(70)).toBe('0070');
  expect(formatDecade(1936)).toBe('193X');
  expect(formatInterval('1953-07-12', '1953-07-18')).toBe('1953-07-12/1953-07-18');
  expect(formatInterval('1953', '1953')).toBe('1953');
});
