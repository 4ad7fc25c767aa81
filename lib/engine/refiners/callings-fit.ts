import { titleBefore } from '../finders/people';
import type { CallingSpell } from '../lexicon';
import type { Cluster, Draft, Reading, Sense } from '../reading';
import { CALLING_SEAT, callingsOf, STRICT_CALLINGS } from '../text/callings';
import { foldWord } from '../text/letters';
import { GAP_BLANK, GAP_COMMA } from '../text/tokens';
import { CLASS_FUNCTION } from '../text/word-classes';

/** Titles are used some weeks before and after their time. */
const GRACE_DAYS = 60;

/** What a title gives that somebody bore on the day, as far as it is known from when to when. */
export const BORNE_THEN = 3;

/** The callings that the titles in front of a name tell, as bits. */
export function callingsBefore(reading: Reading, draft: Draft): number {
  return titlesBefore(reading, draft).bits;
}

/** Words between a name's comma and the calling behind it: `, the Republican senator from Ohio`. */
const APPOSITION_WORDS = 5;

/** The callings that the words behind a name and a comma tell (`, Chief Rabbi of Rome`), as bits. */
export function callingsBehind(reading: Reading, { to }: Draft): number {
  const { tokens } = reading;
  if ((reading.gap(to) & ~GAP_BLANK) !== GAP_COMMA) return 0;
  for (let token = to; token < Math.min(to + APPOSITION_WORDS, tokens.count); token++) {
    if (token > to && !reading.isJoined(token)) return 0;
    const word = foldWord(tokens.text(token));
    if (reading.is(token, CLASS_FUNCTION) && !/^(the|an?)$/.test(word)) return 0;
    const bits = callingsOf([word]);
    if (bits !== 0) return endsCalling(reading, token + 1) ? bits : 0;
  }
  return 0;
}

/** No name follows, whose title the calling would be: `, Rabbi Wise`. */
function endsCalling(reading: Reading, token: number): boolean {
  return (
    !reading.isJoined(token) || /^(of|in|at|for|from|to|and)$/.test(reading.tokens.text(token))
  );
}

/** The callings in front of a name, and the first token of the titles that tell them. */
function titlesBefore(reading: Reading, { from }: Draft): { bits: number; first: number } {
  let bits = 0;
  let first = from;
  while (titleBefore(reading, first) >= 0 && from - first < 4) {
    bits |= callingsOf([foldWord(reading.tokens.text(--first))]);
  }
  return { bits, first };
}

/**
 * How well what an entry says of a person goes with the titles of the text: 3 if they bore one of
 * them on the day, 2 if at some time nobody says, 1 if at another time, −2 if they never did and
 * nobody is given such a title by courtesy.
 */
export function callingsFit(
  { days }: Reading,
  { callings }: Pick<Cluster, 'callings'>,
  spells: readonly CallingSpell[],
): number {
  if (callings === 0 || spells.length === 0) return 0;
  let best = (callings & STRICT_CALLINGS) !== 0 ? -2 : 0;
  for (const spell of spells) {
    if ((spell.callings & callings) === 0) continue;
    const dated = spell.from > -1e6 || spell.until < 1e6;
    const then = days[1] >= spell.from - GRACE_DAYS && days[0] <= spell.until + GRACE_DAYS;
    best = Math.max(best, then ? (dated ? BORNE_THEN : 2) : 1);
  }
  return best;
}

/**
 * The one of those who may be meant who sat on the day in the house whose title stands before the
 * name (`Senator Keating` while one Keating was senator); null for none or several, and for
 * the houses of others (`State Senator`, `French Senator`).
 */
export function seatedAmong(
  reading: Reading,
  { opener }: Cluster,
  senses: Iterable<Sense>,
): Sense | null {
  const { bits, first } = titlesBefore(reading, opener);
  const seat = bits & CALLING_SEAT;
  if (seat === 0 || foldWord(reading.tokens.text(first - 1)) === 'state') return null;
  const countries = reading.adjectives.get(first)?.entities;
  let found: Sense | null = null;
  for (const sense of senses) {
    const { callings, related } = reading.lexicon.entity(sense.entity);
    if (countries && !countries.some((country) => related.includes(country))) continue;
    if (callingsFit(reading, { callings: seat }, callings) < BORNE_THEN) continue;
    if (found) return null;
    found = sense;
  }
  return found;
}
