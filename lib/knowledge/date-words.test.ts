import { expect, test } from 'vitest';
import { dateInWords, spanInWords, yearOf, yearsInWords } from './date-words';

/** A tie as TeX writes it, so that it can be seen. */
const visible = (words: string) => words.replaceAll('\u00a0', '~');

test.each([
  ['1953-02-09', '9~February~1953'],
  ['1953-02', 'February~1953'],
  ['1953', '1953'],
  ['195X', 'the 1950s'],
  ['1929~', 'about~1929'],
  ['1948-05-15/1949-07-20', '15~May~1948~– 20~July~1949'],
  ['1945-05-28/1945-06-03', '28~May~– 3~June~1945'],
  ['1967-06-05/1967-06-10', '5–10~June~1967'],
  ['1939-02/1939-03', 'February~– March~1939'],
  ['1936/1939', '1936–1939'],
  ['1933/..', 'from 1933'],
  ['../1948', 'until 1948'],
])('%s reads %s', (edtf, words) => {
  expect(visible(dateInWords(edtf))).toBe(words);
});

test.each([
  ['1949-06-15', '1956-06-18', 'June~1949~– June~1956'],
  ['1953-03-05', '1953-12-01', 'March~– December~1953'],
  ['1954-01-26', '1954-02-02', '26~January~– 2~February~1954'],
  ['1948', '1956-06-18', '1948~– June~1956'],
  ['1948', '1956', '1948–1956'],
  ['2002-05', '..', 'since May~2002'],
  [undefined, '1949-02-10', 'until February~1949'],
  [undefined, undefined, ''],
  ['1953', '1953', '1953'],
])('from %s until %s reads %s', (from, until, words) => {
  expect(visible(spanInWords(from, until))).toBe(words);
});

test.each([
  ['1894-10-15', '1965-07-07', '1894–1965'],
  ['1915-02-02', undefined, 'from 1915'],
  [undefined, '1940', 'until 1940'],
  ['189X', '1942~', '1890s–about~1942'],
  [undefined, undefined, ''],
])('in years, from %s until %s reads %s', (from, until, words) => {
  expect(visible(yearsInWords(from, until))).toBe(words);
});

test('a year is as exact as it was', () => {
  expect(yearOf('1894-10-15')).toBe('1894');
  expect(yearOf('1948-05-15/1949-07-20')).toBe('1948');
});
