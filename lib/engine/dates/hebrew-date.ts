import { civilDate, dayNumber } from './civil-date';

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

let formatter: Intl.DateTimeFormat | undefined;

/** The Hebrew date whose daylight hours fall on a civil day, by the platform's own calendar. */
export function hebrewDate(number: number): HebrewDate {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-hebrew', {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
  });
  const parts = formatter.formatToParts(number * 86_400_000);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const name = part('month');
  const month = HEBREW_MONTHS.find((each) => each === name);
  if (!month) throw new Error(`Intl calls a Hebrew month "${name}"`);
  return { year: Number(part('year')), month, day: Number(part('day')) };
}

/** Mean length of a Hebrew month in days, which the calendar reckons exactly so. */
const MEAN_MONTH = 29 + (12 + 793 / 1080) / 24;

const isLeap = (year: number) => (7 * year + 1) % 19 < 7;

const newYears = new Map<number, number>();

/** Day number of 1 Tishri. Kept: it costs some calls of Intl. */
function newYear(year: number): number {
  const known = newYears.get(year);
  if (known !== undefined) return known;
  // the months since the first Tishri, of which 5731 began on 1 October 1970, give it within two days
  const months = (y: number) => Math.floor((235 * y - 234) / 19);
  const guess = Math.round(dayNumber(1970, 10, 1) + (months(year) - months(5731)) * MEAN_MONTH);
  const found = [0, 1, -1, 2, -2, 3, -3].find((shift) => {
    const { month, day } = hebrewDate(guess + shift);
    return month === 'Tishri' && day === 1;
  });
  if (found === undefined) throw new RangeError(`no Hebrew new year found for ${year}`);
  newYears.set(year, guess + found);
  return guess + found;
}

/**
 * Day number of the civil day that holds the daylight hours of a Hebrew date.
 *
 * `Adar` in a leap year is taken as Adar II, `Adar I` and `Adar II` in a common year as Adar.
 *
 * @returns null where the month has no such day in that year
 */
export function dayOfHebrewDate({ year, month, day }: HebrewDate): number | null {
  const wanted = monthIn(year, month);
  // months have 29 or 30 days, so counting them as 29.53 lands within the right one or beside it
  const index = monthsOf(year).indexOf(wanted);
  const guess = newYear(year) + Math.round(index * MEAN_MONTH) + day - 1;
  for (const shift of [0, 1, -1, 2, -2]) {
    const found = hebrewDate(guess + shift);
    if (found.year === year && found.month === wanted && found.day === day) return guess + shift;
  }
  return null;
}

function monthIn(year: number, month: HebrewMonth): HebrewMonth {
  if (isLeap(year)) return month === 'Adar' ? 'Adar II' : month;
  return month === 'Adar I' || month === 'Adar II' ? 'Adar' : month;
}

function monthsOf(year: number): readonly HebrewMonth[] {
  const leap = isLeap(year);
  return HEBREW_MONTHS.filter((month) =>
    leap ? month !== 'Adar' : month !== 'Adar I' && month !== 'Adar II',
  );
}

/** Hebrew year that has begun by a civil day. */
export function hebrewYear(number: number): number {
  const year = civilDate(number).year + 3760;
  return number >= newYear(year + 1) ? year + 1 : year;
}
