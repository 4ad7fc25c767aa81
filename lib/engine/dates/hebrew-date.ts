import { civilDate } from './civil-date';

/** A day of the Hebrew calendar; it begins on the evening before its civil day. */
export interface HebrewDate {
  readonly year: number;
  readonly month: HebrewMonth;
  /** 1 to 30. */
  readonly day: number;
}

/** In the order of the year; `Adar` is the month of a common year, `Adar I` and `II` of a leap year. */
export const HEBREW_MONTHS = [
  ...(['Tishri', 'Heshvan', 'Kislev', 'Tevet', 'Shevat', 'Adar', 'Adar I'] as const),
  ...(['Adar II', 'Nisan', 'Iyar', 'Sivan', 'Tamuz', 'Av', 'Elul'] as const),
] as const;
export type HebrewMonth = (typeof HEBREW_MONTHS)[number];

const isLeap = (year: number) => (7 * year + 1) % 19 < 7;

/** Parts of an hour, of which there are 1080; a month of the moon has 29 days and 13753 of them. */
const PARTS_PER_DAY = 25_920;

/**
 * Days from the epoch to the new year as the mean moon gives it, moved off Sunday, Wednesday and
 * Friday. Source of the reckoning: E. M. Reingold, N. Dershowitz, Calendrical Calculations.
 */
function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const days = 29 * months + Math.floor((12_084 + 13_753 * months) / PARTS_PER_DAY);
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/** Day number before the first day of the year 1. */
const EPOCH = -2_092_590;

/** Day number of 1 Tishri: a year may be neither 356 nor 382 days long. */
function newYear(year: number): number {
  const start = elapsedDays(year);
  const next = elapsedDays(year + 1);
  const shift = next - start === 356 ? 2 : start - elapsedDays(year - 1) === 382 ? 1 : 0;
  return EPOCH + start + shift;
}

/** Length of each month of {@link HEBREW_MONTHS} in days; 0 for those that the year has not. */
function monthLengths(year: number): readonly number[] {
  const days = newYear(year + 1) - newYear(year);
  const leap = isLeap(year);
  const adar = leap ? [0, 30, 29] : [29, 0, 0];
  const moving = [days % 10 === 5 ? 30 : 29, days % 10 === 3 ? 29 : 30];
  return [30, ...moving, 29, 30, ...adar, 30, 29, 30, 29, 30, 29];
}

/** The Hebrew date whose daylight hours fall on a civil day. */
export function hebrewDate(number: number): HebrewDate {
  const year = hebrewYear(number);
  let left = number - newYear(year);
  const lengths = monthLengths(year);
  let index = 0;
  while (left >= (lengths[index] ?? Number.POSITIVE_INFINITY)) left -= lengths[index++] ?? 0;
  return { year, month: HEBREW_MONTHS[index] ?? 'Elul', day: left + 1 };
}

/**
 * Day number of the civil day that holds the daylight hours of a Hebrew date.
 *
 * `Adar` in a leap year is taken as Adar II, `Adar I` and `Adar II` in a common year as Adar.
 *
 * @returns null where the month has no such day in that year
 */
export function dayOfHebrewDate({ year, month, day }: HebrewDate): number | null {
  const lengths = monthLengths(year);
  const index = HEBREW_MONTHS.indexOf(monthIn(year, month));
  if (day < 1 || day > (lengths[index] ?? 0)) return null;
  return lengths.slice(0, index).reduce((sum, length) => sum + length, newYear(year) + day - 1);
}

function monthIn(year: number, month: HebrewMonth): HebrewMonth {
  if (isLeap(year)) return month === 'Adar' ? 'Adar II' : month;
  return month === 'Adar I' || month === 'Adar II' ? 'Adar' : month;
}

/** Hebrew year that has begun by a civil day. */
export function hebrewYear(number: number): number {
  const year = civilDate(number).year + 3760;
  return number >= newYear(year + 1) ? year + 1 : year;
}
