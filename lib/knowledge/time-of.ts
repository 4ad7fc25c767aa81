import { DAY_MAX, DAY_MIN, daysOfEdtf } from '@/lib/engine/calendar-day';
import type { Edtf } from './schema';

/** First and last day as day numbers, both included. */
export type Days = readonly [first: number, last: number];

export const ALWAYS: Days = [DAY_MIN, DAY_MAX];

/** The days that an EDTF value can mean; null where it is none. */
export function daysOf(edtf: Edtf | null | undefined): Days | null {
  return edtf === null || edtf === undefined ? null : daysOfEdtf(edtf);
}

/** From the first day that `from` can mean to the last that `until` can; open where absent. */
export function daysOfSpell({
  from,
  until,
}: {
  readonly from?: Edtf;
  readonly until?: Edtf;
}): Days {
  return [daysOf(from)?.[0] ?? DAY_MIN, daysOf(until)?.[1] ?? DAY_MAX];
}

/** Whether two spells share a day. */
export function overlaps(a: Days, b: Days): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
