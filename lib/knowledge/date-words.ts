import { type EdtfDate, parseEdtf } from '@/lib/engine/dates/edtf';
import type { Edtf } from './schema';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** Joins what a line must not part. */
const TIED = '\u00a0';

/**
 * An EDTF value as a reader writes it: `9 February 1953`, `February 1953`, `1953`, `the 1950s`,
 * `about 1953`, `28 May – 3 June 1945`. Anything else comes back as it is. Lines may part only behind
 * the dash.
 */
export function dateInWords(edtf: Edtf): string {
  const [left = '', right] = edtf.split('/');
  if (right === undefined) return pointInWords(left);
  if (right === '' || right === '..') return `from ${pointInWords(left)}`;
  if (left === '' || left === '..') return `until ${pointInWords(right)}`;
  return joinDates(pointInWords(left), pointInWords(right));
}

/**
 * A time in office in words, as exact as months: `June 1949 – June 1956`, `since May 2002`; to the
 * day where it began and ended in one month or the next: `26 January – 2 February 1954`.
 */
export function spanInWords(from: Edtf | undefined, until: Edtf | undefined): string {
  const first = isOpen(from) ? undefined : from;
  const last = isOpen(until) ? undefined : until;
  if (first === undefined) return last === undefined ? '' : `until ${pointInWords(toMonth(last))}`;
  if (last === undefined) return `since ${pointInWords(toMonth(first))}`;
  const cut = isShort(parseEdtf(first), parseEdtf(last)) ? (edtf: Edtf) => edtf : toMonth;
  const [a, b] = [pointInWords(cut(first)), pointInWords(cut(last))];
  return a === b ? a : joinDates(a, b);
}

/** The same in years: `1949–1956`, `from 1949`, `until 1956`; empty where nothing is known. */
export function yearsInWords(from: Edtf | undefined, until: Edtf | undefined): string {
  const first = isOpen(from) ? '' : yearOf(from);
  const last = isOpen(until) ? '' : yearOf(until);
  if (first === '') return last === '' ? '' : `until ${last}`;
  if (last === '') return `from ${first}`;
  return first === last ? first : `${first}–${last}`;
}

/** The year as written, `about 1894` and `1890s` included. */
export function yearOf(edtf: Edtf): string {
  const [point = ''] = edtf.split('/');
  return pointInWords(point.replace(/^(\d{4})(?:-\d\d){0,2}/u, '$1')).replace(/^the /u, '');
}

function pointInWords(edtf: Edtf): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/u.exec(edtf);
  if (!match)
    return edtf.replace(/^(\d{3})X([?~%]?)$/u, 'the $10s').replace(/^(\d\d)XX$/u, 'the $100s');
  const [, year = '', month, day, doubt] = match;
  const words = [day && Number(day), month && MONTHS[Number(month) - 1], Number(year)];
  const date = words.filter(Boolean).join(TIED);
  return doubt ? `about${TIED}${date}` : date;
}

/** Says a shared year or month once: `28 May – 3 June 1945`, `9–12 February 1953`. */
function joinDates(left: string, right: string): string {
  const [a, b] = [left.split(TIED), right.split(TIED)];
  if (a.length !== b.length || a.at(-1) !== b.at(-1) || a.length === 1) {
    return a.length === 1 && b.length === 1 ? `${left}–${right}` : `${left}${TIED}– ${right}`;
  }
  const shared = a.length === 3 && a[1] === b[1] ? 2 : 1;
  const start = a.slice(0, a.length - shared).join(TIED);
  return shared === 2 ? `${start}–${right}` : `${start}${TIED}– ${right}`;
}

function isShort(first: EdtfDate | null, last: EdtfDate | null): boolean {
  if (first?.precision !== 'day' || last?.precision !== 'day') return false;
  return (last.last ?? 0) - (first.first ?? 0) <= 45;
}

function toMonth(edtf: Edtf): Edtf {
  return edtf.replace(/^(\d{4}-\d\d)-\d\d/u, '$1');
}

function isOpen(edtf: Edtf | undefined): edtf is undefined | '..' {
  return edtf === undefined || edtf === '..' || edtf === '';
}
