import { expect, test } from 'vitest';
import { dayNumber } from './civil-date';
import { formatDay } from './edtf';
import { dayOfHebrewDate, hebrewDate, hebrewYear } from './hebrew-date';

test.each([
  ['1948-05-14', 5708, 'Iyar', 5],
  ['1953-09-19', 5714, 'Tishri', 10],
  ['1934-01-31', 5694, 'Shevat', 15],
  ['1954-03-19', 5714, 'Adar II', 14],
  ['1929-08-15', 5689, 'Av', 9],
  ['1973-10-06', 5734, 'Tishri', 10],
] as const)('%s is in %i %s, day %i', (iso, year, month, day) => {
  const number = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  expect(hebrewDate(number)).toEqual({ year, month, day });
  expect(formatDay(dayOfHebrewDate({ year, month, day }) ?? 0)).toBe(iso);
});

test('the reckoning is the platform’s', () => {
  const platform = new Intl.DateTimeFormat('en-u-ca-hebrew', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
  });
  for (let number = dayNumber(1800, 1, 1); number < dayNumber(2050, 1, 1); number += 11) {
    const parts = platform.formatToParts(number * 86_400_000);
    const part = (type: string) => parts.find((each) => each.type === type)?.value;
    const { year, month, day } = hebrewDate(number);
    expect([`${year}`, month, `${day}`]).toEqual([part('year'), part('month'), part('day')]);
  }
});

test('every day of 1923 to 2008 is found again', { timeout: 60_000 }, () => {
  for (let number = dayNumber(1923, 1, 1); number < dayNumber(2009, 1, 1); number += 13) {
    const date = hebrewDate(number);
    expect(dayOfHebrewDate(date)).toBe(number);
    expect(hebrewYear(number)).toBe(date.year);
  }
});

test('Adar is the second one in a leap year, and the only one in a common year', () => {
  const purim = (year: number, month: 'Adar' | 'Adar II') =>
    formatDay(dayOfHebrewDate({ year, month, day: 14 }) ?? 0);
  expect(purim(5714, 'Adar')).toBe('1954-03-19');
  expect(purim(5715, 'Adar II')).toBe('1955-03-08');
});

test('a day that the month does not have is null', () => {
  expect(dayOfHebrewDate({ year: 5714, month: 'Tevet', day: 30 })).toBeNull();
  expect(dayOfHebrewDate({ year: 5714, month: 'Tishri', day: 31 })).toBeNull();
});
