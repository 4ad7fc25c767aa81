import type { Reading } from '../reading';
import { GAP_BLANK, GAP_BRACKET, GAP_COMMA, GAP_QUOTE, GAP_STOP } from './tokens';
import {
  CLASS_ANY_HEAD,
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_DIRECTION,
  CLASS_FUNCTION,
  CLASS_INSTITUTION,
  CLASS_PARTICLE,
  CLASS_PEOPLE,
  CLASS_ROLE,
  CLASS_STRICT_PREPOSITION,
  CLASS_SUFFIX,
  CLASS_TITLE,
} from './word-classes';

const LONGEST = 7;

/** Words that have the form of a person's name. */
export interface PersonShape {
  readonly from: number;
  readonly to: number;
  /** Last word that is no suffix (*Jr.*): the surname or its last part. */
  readonly surname: number;
  /** Words that are neither initials nor particles nor suffixes. */
  readonly words: number;
  /** A head noun follows at once, so that the whole is the name of something else. */
  readonly blocked: boolean;
}

/** Reads a name of a person that begins at a token; null if none can begin there. */
export function readPersonShape(reading: Reading, from: number): PersonShape | null {
  if (!canOpen(reading, from)) return null;
  let to = from;
  while (to < from + LONGEST && continues(reading, from, to)) {
    to++;
    if (reading.isPossessive(to - 1)) break;
  }
  const blocked = to < reading.tokens.count && isBlocked(reading, to);
  while (to > from && isLooseEnd(reading, to - 1)) to--;
  to = withSuffix(reading, to);
  let surname = to - 1;
  while (surname > from && reading.is(surname, CLASS_SUFFIX)) surname--;
  let words = 0;
  for (let token = from; token < to; token++) if (isFullWord(reading, token)) words++;
  return words === 0 ? null : { from, to, surname, words, blocked };
}

function canOpen(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token)) {
    return reading.is(token, CLASS_PARTICLE) && followsParticle(reading, token);
  }
  if (reading.isInitial(token)) return isDottedInitial(reading, token);
  if (isListedElsewhere(reading, token) || reading.startsHead(token)) return false;
  if (reading.is(token, CLASS_CALENDAR | CLASS_FUNCTION)) return false;
  if (isBehindDirection(reading, token)) return false;
  if (opensLongSurname(reading, token)) return true;
  if (reading.is(token, CLASS_ANY_TITLE | CLASS_PEOPLE | CLASS_ANY_HEAD)) {
    return reading.isGivenName(token) && !reading.is(token, CLASS_PEOPLE);
  }
  return true;
}

/** `Mr. St. Laurent`: a known surname of two words or more, whatever the first means. */
export function opensLongSurname(reading: Reading, token: number): boolean {
  return (reading.surnames.get(token)?.to ?? 0) > token + 1;
}

/** `Southern Rhodesia` is no title and a surname. */
function isBehindDirection(reading: Reading, token: number): boolean {
  const before = token - 1;
  if (!reading.isJoined(token) || !reading.isCapital(before)) return false;
  return reading.is(before, CLASS_DIRECTION) && !reading.isGivenName(before);
}

/**
 * A listed name of something else begins here: of two words or more (`United States`), or a place
 * where a place must stand (`in Washington Reagan received …`).
 */
function isListedElsewhere(reading: Reading, token: number): boolean {
  const listed = reading.listed.get(token);
  if (listed === undefined || listed.type === 'person') return false;
  if (listed.to > token + 1) return true;
  if (listed.type !== 'place') return false;
  return reading.is(token - 1, CLASS_STRICT_PREPOSITION) || isPostOfEnvoy(reading, token);
}

/** `U.S. representative to Israel James G. McDonald` */
function isPostOfEnvoy(reading: Reading, token: number): boolean {
  return reading.tokens.reads(token - 1, 'to') && reading.is(token - 2, CLASS_TITLE | CLASS_ROLE);
}

/**
 * `I. Elbogen`, not the pronoun: a stop or another initial follows. Nor `(D. Mass.)`, `U.S.` or
 * the end of it.
 */
function isDottedInitial(reading: Reading, token: number): boolean {
  const next = token + 1;
  if (next >= reading.tokens.count || (reading.gap(token) & GAP_BRACKET) !== 0) return false;
  if (isListedElsewhere(reading, token)) return false;
  if (reading.gap(token) === GAP_STOP && reading.isInitial(token - 1)) return false;
  return (reading.gap(next) & GAP_STOP) !== 0 || reading.isInitial(next);
}

/** `J. May`; `Archbishop John May`, behind a title and a given name, with no figure behind it. */
function isCalendarSurname(reading: Reading, from: number, token: number): boolean {
  if (reading.isInitial(token - 1)) return true;
  if (token !== from + 1 || !reading.isGivenName(from)) return false;
  return reading.is(from - 1, CLASS_ANY_TITLE) && !/^\d/.test(reading.tokens.text(token + 1));
}

function continues(reading: Reading, from: number, token: number): boolean {
  if (token >= reading.tokens.count) return false;
  if (token === from) return true;
  if (isBracketed(reading, token) || isBracketed(reading, token - 1)) {
    return reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION | CLASS_ANY_TITLE);
  }
  if (!reading.isJoined(token)) return false;
  if (reading.is(token, CLASS_PARTICLE) && !reading.isInitial(token)) {
    return (
      reading.isJoined(token + 1) && (reading.isCapital(token) || followsParticle(reading, token))
    );
  }
  if (!reading.isCapital(token) || reading.startsHead(token)) return false;
  // `Henry A. Kissinger`: a letter that happens to be a small word too.
  if (reading.isInitial(token)) return true;
  // `Mrs. Albert J. May`
  if (reading.is(token, CLASS_CALENDAR)) return isCalendarSurname(reading, from, token);
  if (reading.is(token, CLASS_ANY_TITLE)) return canEnd(reading, token);
  const other = CLASS_FUNCTION | CLASS_ANY_HEAD | CLASS_PEOPLE | CLASS_INSTITUTION;
  return !reading.is(token, other);
}

/**
 * `Mr. (Meir) Kahane`, `Moshe (Sneh) Kleinbaum`, `Israel “Izzy” Asper`: one capital word between
 * round brackets, or between quotation marks behind a given name.
 */
function isBracketed(reading: Reading, token: number): boolean {
  if ((reading.gap(token) & (GAP_BRACKET | GAP_QUOTE)) === 0) return false;
  if (!reading.isCapital(token + 1)) return false;
  const before = reading.between(token - 1, token);
  const behind = reading.between(token, token + 1);
  if (/^ ["“‘']$/.test(before)) return /^["”’'] $/.test(behind) && reading.isGivenName(token - 1);
  return before.endsWith('(') && behind === ') ' && reading.isGivenName(token);
}

/** `Martin Luther King`: a title may be a surname, but not `U.S. Ambassador John Gronouski`. */
function canEnd(reading: Reading, token: number): boolean {
  if (reading.isGivenName(token)) return true;
  if (isOfficeOfCountry(reading, token)) return false;
  const before = token - 1;
  if (!reading.isGivenName(before) && !reading.isInitial(before)) return false;
  return !(reading.isJoined(token + 1) && reading.isCapital(token + 1));
}

/** `the Israel Premier`: Israel is a given name as well. */
function isOfficeOfCountry(reading: Reading, token: number): boolean {
  const adjective = reading.adjectives.get(token);
  if (adjective === undefined) return false;
  return reading.tokens.text(adjective.from - 1).toLowerCase() === 'the';
}

/** A particle in lower case needs a capital behind it, maybe after another particle (`de la`). */
function followsParticle(reading: Reading, token: number): boolean {
  const next =
    reading.is(token + 1, CLASS_PARTICLE) && !reading.isCapital(token + 1) ? token + 2 : token + 1;
  return reading.isCapital(next) && reading.isJoined(next);
}

function isBlocked(reading: Reading, token: number): boolean {
  if (!reading.isJoined(token) || !reading.isCapital(token)) return false;
  // `Israel Government`, `Nixon Administration`: the noun says that the words before it name no bearer.
  if (reading.is(token, CLASS_INSTITUTION)) return true;
  return reading.is(token, CLASS_ANY_HEAD) && !reading.is(token, CLASS_ANY_TITLE);
}

function isLooseEnd(reading: Reading, token: number): boolean {
  if (reading.isInitial(token)) return true;
  return reading.is(token, CLASS_PARTICLE) && !reading.is(token, CLASS_SUFFIX);
}

/** `Henry Morgenthau, Jr.`: a suffix may stand behind a comma. */
function withSuffix(reading: Reading, to: number): number {
  if (to >= reading.tokens.count || !reading.is(to, CLASS_SUFFIX)) return to;
  const gap = reading.gap(to);
  const near = (gap & ~(GAP_BLANK | GAP_COMMA | GAP_STOP)) === 0;
  return near && reading.isCapital(to) && (gap & GAP_STOP) === 0 ? to + 1 : to;
}

function isFullWord(reading: Reading, token: number): boolean {
  return !reading.isInitial(token) && !reading.is(token, CLASS_PARTICLE | CLASS_SUFFIX);
}
