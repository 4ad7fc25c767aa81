import { civilDate } from '../dates/civil-date';
import { formatYear } from '../dates/edtf';
import type { Reading } from '../reading';

/** The time, in words, that a person held one of the offices on the article's day; null if none. */
export function heldOn(
  { lexicon, days }: Reading,
  offices: readonly number[],
  person: number,
): string | null {
  for (const office of offices) {
    for (const tenure of lexicon.office(office)?.holders ?? []) {
      if (tenure.person !== person || tenure.from > days[1] || tenure.until < days[0]) continue;
      return sayTenure(tenure.from, tenure.until);
    }
  }
  return null;
}

/** `from 6 March 1953`-like words for a card: years only, open ends left out. */
function sayTenure(from: number, until: number): string {
  const start = Math.abs(from) > 1e6 ? '' : formatYear(civilDate(from).year);
  const end = Math.abs(until) > 1e6 ? '' : formatYear(civilDate(until).year);
  if (start === '' && end === '') return 'then';
  if (end === '') return `from ${start}`;
  return start === end ? `in ${start}` : `${start}–${end}`;
}

/**
 * Number of the person who held an office on the day that the article speaks of, −1 for none or
 * more than one: on a day of change both are left out, and so is any change of an uncertain year.
 */
export function holderOn({ lexicon, day, days }: Reading, office: number): number {
  const exact = day !== null && days[1] - days[0] === 1;
  const [first, last] = exact ? [day, day] : days;
  let found = -1;
  for (const { person, from, until } of lexicon.office(office)?.holders ?? []) {
    if (from > last || until < first) continue;
    if (found >= 0 && found !== person) return -1;
    found = person;
  }
  return found;
}
