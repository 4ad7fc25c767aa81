import type { Draft, Reading } from '../reading';
import { bodyOf } from '../text/body-draft';
import { GAP_BLANK, GAP_BREAK, GAP_COMMA } from '../text/tokens';
import {
  CLASS_ANY_HEAD,
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_PEOPLE,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

const FIRM_ENDS = new WordSet('co sons bros brothers company');
const AMPERSAND = /^ ?& ?$/;

/** A firm whose name ends at a token: `R. H. Macy & Co.`, `Warner Bros.`, `Simon & Schuster`. */
export function firmAt(reading: Reading, last: number): Draft | null {
  if (last === 0 || !reading.isCapital(last)) return null;
  if ((reading.gap(last) & GAP_BREAK) === 0 && !reading.tokens.reads(last, 'Bros')) return null;
  return FIRM_ENDS.has(reading.tokens, last) ? firm(reading, last) : partners(reading, last);
}

function firm(reading: Reading, head: number): Draft | null {
  const tied = AMPERSAND.test(reading.between(head - 1, head));
  const bros = reading.tokens.reads(head, 'Bros') && reading.isJoined(head);
  if (!tied && !(bros && isFirmWord(reading, head - 1))) return null;
  const from = firmStart(reading, head - 1);
  if (!reading.isCapital(from)) return null;
  const draft = bodyOf(reading, from, head + 1, head);
  return /^(co|bros)$/i.test(reading.tokens.text(head)) ? { ...draft, tail: 'stop' } : draft;
}

/** `Simon & Schuster`: two names and no other tie. */
function partners(reading: Reading, second: number): Draft | null {
  if (!AMPERSAND.test(reading.between(second - 1, second))) return null;
  if (!isPartner(reading, second) || !isPartner(reading, second - 1)) return null;
  if (reading.isEnglish(second) && reading.isEnglish(second - 1)) return null;
  // `Lehman & Katz & Co.` is read from its end.
  if (AMPERSAND.test(reading.between(second, second + 1))) return null;
  return bodyOf(reading, firmStart(reading, second - 1), second + 1, second);
}

function isPartner(reading: Reading, token: number): boolean {
  if (!isFirmWord(reading, token) || reading.isInitial(token) || reading.inCapitals(token))
    return false;
  return !reading.is(token, CLASS_PEOPLE | CLASS_CALENDAR | CLASS_ANY_HEAD);
}

function firmStart(reading: Reading, token: number): number {
  let from = token;
  while (from > 0 && isFirmTied(reading, from) && isFirmWord(reading, from - 1)) from--;
  return from;
}

/** `Kuhn, Loeb & Co.`, `J. & W. Katz & Co.`, but not `in Berlin, Bleichroeder & Co.` */
function isFirmTied(reading: Reading, token: number): boolean {
  if (reading.isJoined(token)) return true;
  const before = token - 1;
  if (reading.isInitial(token) && reading.isInitial(before)) {
    return /^\.? ?& ?$/.test(reading.between(before, token));
  }
  if ((reading.gap(token) & ~(GAP_BLANK | GAP_COMMA)) !== 0) return false;
  if (reading.listed.get(before)?.type === 'place' || reading.isEnglish(before)) return false;
  return !(reading.isJoined(before) && isFirmWord(reading, before - 1));
}

function isFirmWord(reading: Reading, token: number): boolean {
  return reading.isCapital(token) && !reading.is(token, CLASS_ANY_TITLE | CLASS_FUNCTION);
}
