import { expect, test } from 'vitest';
import { civilDate, dayNumber, daysInMonth, isCivilDate, weekdayOf } from './civil-date';

test.each([
  [1970, 1, 1, 0, 4],
  [1953, 7, 21, -6008, 2],
  [1923, 1, 1, -17167, 1],
  [2000, 2, 29, 11016, 2],
  [70, 9, 8, -693710, 1],
])('%i-%i-%i is a day number and back', (year, month, day, number, weekday) => {
  expect(dayNumber(year, month, day)).toBe(number);
  expect(civilDate(number)).toEqual({ year, month, day });
  expect(weekdayOf(number)).toBe(weekday);
});

test('every day from 1900 to 2010 survives the round trip, and weekdays follow one another', () => {
  for (let number = dayNumber(1900, 1, 1); number < dayNumber(2010, 1, 1); number++) {
    const { year, month, day } = civilDate(number);
    expect(dayNumber(year, month, day)).toBe(number);
    expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7);
  }
});

test('a month out of range runs over', () => {
  expect(civilDate(dayNumber(1953, 13, 1))).toEqual({ year: 1954, month: 1, day: 1 });
  expect(civilDate(dayNumber(1953, 3, 0))).toEqual({ year: 1953, month: 2, day: 28 });
});

test.each([
  [1952, 2, 29],
  [1900, 2, 28],
  [1953, 12, 31],
])('%i has month %i with %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  [1953, 2, 29],
  [1953, 0, 1],
  [1953, 13, 1],
  [1953, 4, 31],
  [1953, 4, 0],
])('there is no %i-%i-%i', (year, month, day) => {
  expect(isCivilDate(year, month, day)).toBe(false);
});
