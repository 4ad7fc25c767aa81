import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA, GAP_HYPHEN, GAP_STOP, SHAPE_LOWER } from './tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_BODY,
  CLASS_BODY_OPENER,
  CLASS_CALENDAR,
  CLASS_DOCUMENT,
  CLASS_EVENT,
  CLASS_FUNCTION,
  CLASS_PEOPLE,
  CLASS_PLACE,
  CLASS_SPEECH,
} from './word-classes';

/** Ends the name of a body, an event or a document. */
export const HEADS = CLASS_BODY | CLASS_EVENT | CLASS_DOCUMENT;
/** No such name is longer on either side of its head, in words. */
export const LONGEST = 14;

/** Words that tie parts of a body's name behind its head. */
const TIES = /^(of|for|on|to|and|the|a|an|&)$/;

/** The token behind the name of a body, an event or a document whose noun stands at `head`. */
export function rightEnd(reading: Reading, head: number, hasLeft: boolean): number {
  let to = head + 1;
  if (reading.isPossessive(head)) return to;
  if (!hasLeft && !reading.is(head, CLASS_BODY_OPENER | CLASS_DOCUMENT | CLASS_EVENT)) return to;
  let end = to;
  while (to < reading.tokens.count && to - head < LONGEST && continuesRight(reading, to, head)) {
    if (isBehindListed(reading, to, head)) break;
    to++;
    if (reading.isCapital(to - 1)) end = to;
    if (reading.isPossessive(to - 1)) break;
  }
  const isCut = endsInAdjective(reading, end) || isInRow(reading, end);
  return isCut ? tieBefore(reading, end, head) : end;
}

/** `League of Nations Mandate`: what follows a listed body of several words, and is no body's noun. */
function isBehindListed(reading: Reading, token: number, head: number): boolean {
  const listed = reading.listed.get(head);
  if (listed?.type !== 'organization' || listed.to !== token || token - head < 3) return false;
  return reading.isCapital(token) && !reading.is(token, HEADS);
}

/** `the Statute of Limitations on Nazi crimes`: an adjective whose noun is no part of the name. */
function endsInAdjective(reading: Reading, end: number): boolean {
  if (!reading.is(end - 1, CLASS_PEOPLE) || reading.gap(end) !== GAP_BLANK) return false;
  if (reading.shape(end) !== SHAPE_LOWER || reading.is(end, CLASS_FUNCTION | CLASS_SPEECH))
    return false;
  return !/s$/.test(reading.tokens.text(end - 1)) && !reading.isPossessive(end - 1);
}

/** The end of the name before the small word that led to an adjective. */
function tieBefore(reading: Reading, end: number, head: number): number {
  let to = end - 1;
  while (to > head + 1 && reading.shape(to - 1) === SHAPE_LOWER) to--;
  return to;
}

function continuesRight(reading: Reading, token: number, head: number): boolean {
  const gap = reading.gap(token);
  if ((gap & ~(GAP_BLANK | GAP_HYPHEN)) !== 0 || gap === 0) return false;
  if (reading.isCapital(token)) {
    // Directly behind the head only a small word leads on.
    return token > head + 1 && !reading.is(token, CLASS_CALENDAR | CLASS_ANY_TITLE);
  }
  return TIES.test(reading.tokens.text(token)) && isTie(reading, token, head);
}

function isTie(reading: Reading, token: number, head: number): boolean {
  const word = reading.tokens.text(token);
  if (leadsToBody(reading, token) && !isCircle(reading, head)) return false;
  if (word === 'to') return leadsToAim(reading, token + 1);
  if (word === 'on' && leadsToStreet(reading, token + 1)) return false;
  if (word === 'and' && isOtherBody(reading, token + 1)) return false;
  if (token === head + 1) return /^(of|for|on)$/.test(word);
  if (/^an?$/.test(word)) return reading.tokens.reads(token - 1, 'for');
  if (word === 'and') return reading.isCapital(token - 1) && reading.isCapital(token + 1);
  return true;
}

/** A listed body of two words or more. */
function isOtherBody(reading: Reading, token: number): boolean {
  const next = reading.listed.get(token);
  return next?.type === 'organization' && next.to > token + 1;
}

/** `American Friends of the Hebrew University`: the body is part of the name. */
function isCircle(reading: Reading, head: number): boolean {
  return /^(friends|veterans|alumni|women|sons|daughters)$/i.test(reading.tokens.text(head));
}

/** `Mandates Commission of the League of Nations`: two bodies, one the other's organ. */
function leadsToBody(reading: Reading, tie: number): boolean {
  const next = reading.tokens.reads(tie + 1, 'the') ? tie + 2 : tie + 1;
  const listed = reading.listed.get(next);
  if (!listed || !reading.tokens.reads(tie, 'of')) return false;
  return listed.type === 'organization' || isTownAndState(reading, listed);
}

/** `Rowing Club on Staten Island`, `… on Fifth Avenue`: where it is; *on Palestine* is what it deals with. */
function leadsToStreet(reading: Reading, from: number): boolean {
  let to = from;
  while (to < from + 4 && reading.isCapital(to) && (to === from || reading.isJoined(to))) {
    if (reading.is(to++, CLASS_PLACE)) return to > from + 1;
  }
  return false;
}

/** `Committee to Save the Children`, `Aid to War Orphans`; not `… to Chicago` nor `… to Mr. Levy`. */
function leadsToAim(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || !reading.isEnglish(token) || reading.isGivenName(token)) {
    return false;
  }
  if (reading.listed.has(token) || (reading.is(token, HEADS) && !isCompoundPart(reading, token))) {
    return false;
  }
  return !reading.is(token, CLASS_ANY_TITLE | CLASS_CALENDAR | CLASS_PEOPLE | CLASS_FUNCTION);
}

/** Another capital word follows as part of the same name. */
function isCompoundPart(reading: Reading, token: number): boolean {
  return reading.isJoined(token + 1) && reading.isCapital(token + 1);
}

/** `Action for Soviet Jewry of Waltham, Mass.`: where a body is, not what it is called. */
function isTownAndState(reading: Reading, { type, to }: Draft): boolean {
  if (type !== 'place' || (reading.gap(to) & GAP_COMMA) === 0) return false;
  return reading.listed.get(to)?.type === 'place';
}

/** Behind the first of a row of initials: `R` of *I.R.O.* */
export function isInRow(reading: Reading, token: number): boolean {
  return (
    reading.isInitial(token) && reading.isInitial(token - 1) && reading.gap(token) === GAP_STOP
  );
}
