import { titleBefore } from '../finders/people';
import type { CallingSpell } from '../lexicon';
import type { Cluster, Draft, Reading } from '../reading';
import { callingsOf, STRICT_CALLINGS } from '../text/callings';
import { foldWord } from '../text/letters';

/** Titles are used some weeks before and after their time. */
const GRACE_DAYS = 60;

/** The callings that the titles in front of a name tell, as bits. */
export function callingsBefore(reading: Reading, { from }: Draft): number {
  let bits = 0;
  for (let token = from; titleBefore(reading, token) >= 0 && from - token < 4; token--) {
    bits |= callingsOf([foldWord(reading.tokens.text(token - 1))]);
  }
  return bits;
}

/**
 * How well what an entry says of a person goes with the titles of the text: 3 if they bore one of
 * them on the day, 2 if at some time nobody says, 1 if at another time, −2 if they never did and
 * nobody is given such a title by courtesy.
 */
export function callingsFit(
  { days }: Reading,
  { callings }: Cluster,
  spells: readonly CallingSpell[],
): number {
  if (callings === 0 || spells.length === 0) return 0;
  let best = (callings & STRICT_CALLINGS) !== 0 ? -2 : 0;
  for (const spell of spells) {
    if ((spell.callings & callings) === 0) continue;
    const dated = spell.from > -1e6 || spell.until < 1e6;
    const then = days[1] >= spell.from - GRACE_DAYS && days[0] <= spell.until + GRACE_DAYS;
    best = Math.max(best, then ? (dated ? 3 : 2) : 1);
  }
  return best;
}
