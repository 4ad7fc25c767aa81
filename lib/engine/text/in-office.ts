import type { CallingSpell } from '../lexicon';
import type { Reading } from '../reading';
import { CALLING_OFFICE } from './callings';

/** Who left an office is news for about a year. */
const NEWS_DAYS = 400;

/** Whether a person held a listed office about the day, and so is known by the surname alone. */
export function isInOffice({ days }: Reading, spells: readonly CallingSpell[]): boolean {
  return spells.some(
    ({ callings, from, until }) =>
      (callings & CALLING_OFFICE) !== 0 && from <= days[1] && until >= days[0] - NEWS_DAYS,
  );
}
