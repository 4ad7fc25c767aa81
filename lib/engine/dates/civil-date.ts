/**
 * A day of the Gregorian calendar with no clock and no time zone. Elsewhere such a day is counted:
 * a *day number* is the whole number of days since 1 January 1970, negative before it.
 */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** Day number of a date. A month or day out of range runs over, as in a calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC reads 0 to 99 as 1900 to 1999; four hundred years are a whole number of weeks and days
  return Date.UTC(year + 400, month - 1, day) / MS_PER_DAY - 146_097;
}

/** The date of a day number. */
export function civilDate(number: number): CivilDate {
  // Counted from 1 March, so that the leap day ends the year. Source of the reckoning: H. Hinnant,
  // chrono-compatible low-level date algorithms.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return { year, month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether the calendar has such a day: 30 February has none. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
