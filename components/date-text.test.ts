import { expect, test } from 'vitest';
import { dateText, fullDateText, hebrewText, momentText } from './date-text';

test.each([
  ['1953-07-21', '21 July 1953'],
  ['1953-07', 'July 1953'],
  ['1953', '1953'],
  ['195X', '1950s'],
  ['19XX', '1900–1999'],
  ['1948/1949-07', '1948–July 1949'],
  ['1948-05-14/..', '14 May 1948–'],
  ['no date at all', 'no date at all'],
])('%s is read as “%s”', (edtf, text) => {
  expect(dateText(edtf)).toBe(text);
});

test('two days say their common parts once', () => {
  expect(dateText('1956-10-29/1956-11-07').replace(/\s/g, ' ')).toBe(
    '29 October – 7 November 1956',
  );
});

test('only a day has a weekday and a Hebrew date', () => {
  expect(fullDateText('1953-07-21').replace(',', '')).toBe('Tuesday 21 July 1953');
  expect(hebrewText('1953-07-21')).toBe('9 Av 5713');
  expect(fullDateText('1953-07')).toBe('July 1953');
  expect(hebrewText('1953/1954')).toBeNull();
});

test('a moment is a day where the reader is', () => {
  expect(momentText('2026-11-24T12:00:00.000Z')).toBe('24 Nov 2026');
});
