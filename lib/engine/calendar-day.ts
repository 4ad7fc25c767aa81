import { dayNumber } from './dates/civil-date';

/** Days are whole numbers: days since 1 January 1970 in the Gregorian calendar, UTC. */
export const DAY_MIN = -0x7fffffff;
export const DAY_MAX = 0x7fffffff;

const MS_PER_DAY = 86_400_000;

/**
 * The first and last day that an EDTF value of `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYX` or an
 * interval of two of them can mean; `..` and an empty side are open. Null for anything else.
 */
export function daysOfEdtf(edtf: string): readonly [first: number, last: number] | null {
  const [left = '', right] = edtf.replace(/[?~%]/g, '').split('/');
  if (right === undefined) return left === '..' ? [DAY_MIN, DAY_MAX] : daysOfDate(left);
  const from = isOpen(left) ? [DAY_MIN, DAY_MIN] : daysOfDate(left);
  const until = isOpen(right) ? [DAY_MAX, DAY_MAX] : daysOfDate(right);
  const first = from?.[0];
  const last = until?.[1];
  return first === undefined || last === undefined ? null : [first, last];
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function isOpen(side: string): boolean {
  return side === '' || side === '..';
}

function daysOfDate(text: string): readonly [first: number, last: number] | null {
  const match = /^(-?\d{3})(\d|X)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return null;
  const [, decade = '', unit = '', month, day] = match;
  if (unit === 'X')
    return [dayNumber(Number(`${decade}0`), 1, 1), dayNumber(Number(`${decade}9`), 12, 31)];
  const year = Number(decade + unit);
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day === undefined)
    return [dayNumber(year, Number(month), 1), dayNumber(year, Number(month) + 1, 0)];
  const exact = dayNumber(year, Number(month), Number(day));
  return [exact, exact];
}
