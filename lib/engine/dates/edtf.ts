import { civilDate, dayNumber, daysInMonth, isCivilDate } from './civil-date';

/**
 * The part of the Extended Date/Time Format (ISO 8601-2, levels 0 and 1) that the archive needs:
 * `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `193X`, `19XX`, each with an optional `?`, `~` or `%` behind
 * it, and the interval of two of them, whose sides may be open (`..` or nothing).
 */
export interface EdtfDate {
  readonly precision: 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval';
  /** Day number of the first day it can mean; null where it is open. */
  readonly first: number | null;
  /** Day number of the last day it can mean; null where it is open. */
  readonly last: number | null;
  /** Marked uncertain (`?`, `%`) or approximate (`~`, `%`), on either side of an interval. */
  readonly qualified: boolean;
}

const POINT = /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d{3})X|(\d\d)XX)([?~%]?)$/u;

/** Reads an EDTF value; null where it is none of the forms above or no such day exists. */
export function parseEdtf(edtf: string): EdtfDate | null {
  const sides = edtf.split('/');
  const [left = '', right] = sides;
  if (right === undefined) return left === '..' || left === '' ? null : parsePoint(left);
  const from = parseSide(left);
  const until = parseSide(right);
  if (sides.length > 2 || !from || !until) return null;
  const { first } = from;
  const { last } = until;
  if (first !== null && last !== null && first > last) return null;
  return { precision: 'interval', first, last, qualified: from.qualified || until.qualified };
}

const OPEN: EdtfDate = { precision: 'interval', first: null, last: null, qualified: false };

function parseSide(side: string): EdtfDate | null {
  return side === '' || side === '..' ? OPEN : parsePoint(side);
}

function parsePoint(text: string): EdtfDate | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year, month, day, decade, century, qualifier] = match;
  const qualified = qualifier !== '';
  if (decade) return years('decade', Number(decade) * 10, 10, qualified);
  if (century) return years('century', Number(century) * 100, 100, qualified);
  const y = Number(year);
  if (!month) return years('year', y, 1, qualified);
  const m = Number(month);
  if (!isCivilDate(y, m, Number(day ?? 1))) return null;
  const first = dayNumber(y, m, Number(day ?? 1));
  if (day) return { precision: 'day', first, last: first, qualified };
  return { precision: 'month', first, last: first + daysInMonth(y, m) - 1, qualified };
}

function years(
  precision: EdtfDate['precision'],
  from: number,
  count: number,
  qualified: boolean,
): EdtfDate {
  const first = dayNumber(from, 1, 1);
  return { precision, first, last: dayNumber(from + count, 1, 1) - 1, qualified };
}

/** Whether `edtf` is a value that {@link parseEdtf} reads. */
export function isEdtf(edtf: string): boolean {
  return parseEdtf(edtf) !== null;
}

/** First day that `edtf` can mean, as `YYYY-MM-DD`; null where it is open or no EDTF at all. */
export function firstDay(edtf: string): string | null {
  const first = parseEdtf(edtf)?.first ?? null;
  return first === null ? null : formatDay(first);
}

/** Last day that `edtf` can mean, as `YYYY-MM-DD`; null where it is open or no EDTF at all. */
export function lastDay(edtf: string): string | null {
  const last = parseEdtf(edtf)?.last ?? null;
  return last === null ? null : formatDay(last);
}

/** A day number as `YYYY-MM-DD`. */
export function formatDay(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${formatMonth(year, month)}-${digits(day, 2)}`;
}

/** `YYYY-MM`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${digits(month, 2)}`;
}

/** `YYYY`. */
export function formatYear(year: number): string {
  return digits(year, 4);
}

/** `193X` for any year of the 1930s. */
export function formatDecade(year: number): string {
  return `${digits(Math.floor(year / 10), 3)}X`;
}

/** Two values as one interval; of equal sides, the value itself. */
export function formatInterval(from: string, until: string): string {
  return from === until ? from : `${from}/${until}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
