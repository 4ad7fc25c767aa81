import { isCivilDate } from '@/lib/engine/dates/civil-date';
import { formatMonth } from '@/lib/engine/dates/edtf';

/** The bulletins that the archive holds. Any other year is that of a web site, not of a bulletin. */
const FIRST_YEAR = 1923;
const LAST_YEAR = 2008;

/** The day of a bulletin as `YYYY-MM-DD`; null where there is no such day or the archive has none. */
export function bulletinDay(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && isCivilDate(year, month, day))) return null;
  return `${formatMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/**
 * What a day is worth that a machine wrote down: 1 January stands for *some day of that year*
 * (articles filed under it tell of later months), so only the year is kept.
 */
export function trustFiledDay(day: string): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : day;
}
