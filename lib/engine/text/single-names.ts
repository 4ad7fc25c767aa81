import type { Draft, Reading } from '../reading';
import type { PersonShape } from './person-shape';
import { GAP_BLANK, GAP_COMMA, GAP_STOP, SHAPE_LOWER } from './tokens';
import {
  CLASS_ABBREVIATION,
  CLASS_FEMALE,
  CLASS_MALE,
  CLASS_ROLE,
  CLASS_TITLE,
} from './word-classes';
import { WordSet } from './word-set';

/** Evidence that a name of a person needs before it counts. */
export const ENOUGH = 3;

const CALLED = new WordSet('named called');
const HUMANS = new WordSet('man woman youth boy girl jew jewess merchant peasant worker');

/** What speaks for a single word as the name of a person, besides its title's own weight. */
export function aloneEvidence(
  reading: Reading,
  shape: PersonShape,
  title: number,
  last: Draft | null,
): number {
  return (
    singleEvidence(reading, shape, title) +
    nounEvidence(reading, shape) +
    pairEvidence(reading, shape, last)
  );
}

/** `Chief Executives`: a plain word needs more than a role before it to be a surname. */
function singleEvidence(reading: Reading, { surname, from }: PersonShape, title: number): number {
  if (!reading.isEnglish(surname)) return 0;
  const before = from - 1;
  const strong = reading.is(before, CLASS_MALE | CLASS_FEMALE | CLASS_ABBREVIATION);
  return title >= 4 && (strong || reading.surnames.has(from)) ? 0 : -4;
}

/** `student Zelniker`, `a man named Zelniker`: a word that can hardly be anything but a surname. */
function nounEvidence(reading: Reading, { from, to }: PersonShape): number {
  if (!isFree(reading, from, to) || reading.gap(from) !== GAP_BLANK) return 0;
  const before = from - 1;
  if (CALLED.has(reading.tokens, before)) return isPersonNoun(reading, before - 1) ? ENOUGH : 0;
  return reading.shape(before) === SHAPE_LOWER && reading.is(before, CLASS_TITLE) ? 1 : 0;
}

/** No plain word, nothing else that is listed, and no part of a longer name. */
function isFree(reading: Reading, from: number, to: number): boolean {
  if (reading.isEnglish(from) || reading.listed.has(from)) return false;
  return !(reading.isJoined(to) && reading.isCapital(to));
}

function isPersonNoun(reading: Reading, token: number): boolean {
  return reading.is(token, CLASS_TITLE | CLASS_ROLE) || HUMANS.has(reading.tokens, token);
}

/** `Waclaw Wislicki and Kaufman were elected`; `Messrs. Levin, Kaufman and Dinur`. */
function pairEvidence(reading: Reading, { from, to }: PersonShape, last: Draft | null): number {
  if (!last || !isFree(reading, from, to)) return 0;
  if (last.to === from) return isInRow(reading, last, reading.gap(from)) ? ENOUGH : 0;
  if (last.to !== from - 1 || !reading.tokens.reads(from - 1, 'and')) return 0;
  return reading.gap(from) === GAP_BLANK && reading.gap(from - 1) === GAP_BLANK ? ENOUGH : 0;
}

const PLURAL_TITLES = new WordSet(
  'messrs drs professors rabbis deputies senators congressmen councillors judges justices delegates',
);
const LONGEST_ROW = 20;

/** Names with nothing but commas between them, the first behind a title of several. */
function isInRow(reading: Reading, last: Draft, gap: number): boolean {
  if (gap !== (GAP_BLANK | GAP_COMMA)) return false;
  const border = GAP_BLANK | GAP_COMMA | GAP_STOP;
  for (let token = last.from; token > last.from - LONGEST_ROW && token > 0; token--) {
    if ((reading.gap(token) & ~border) !== 0) return false;
    if (PLURAL_TITLES.has(reading.tokens, token - 1)) return true;
    if (!reading.isCapital(token - 1)) return false;
  }
  return false;
}
