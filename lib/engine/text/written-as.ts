import { NAME_ACRONYM, NAME_LOWER, NAME_OWNED, NAME_POSSESSIVE } from '../lexicon';
import type { Reading } from '../reading';
import {
  GAP_HYPHEN,
  GAP_STOP,
  SHAPE_CAPITAL,
  SHAPE_CAPITALS,
  SHAPE_INITIAL,
  SHAPE_LOWER,
  SHAPE_NUMBER,
} from './tokens';
import { CLASS_BODY, CLASS_DIRECTION, CLASS_EVENT, CLASS_FUNCTION } from './word-classes';

/** Whether the words stand in the capitals that a name of this kind needs. */
export function isWrittenAs(reading: Reading, from: number, to: number, kind: number): boolean {
  if ((kind & NAME_POSSESSIVE) !== 0 && !reading.isPossessive(to - 1)) return false;
  if ((kind & NAME_ACRONYM) !== 0) return isAcronym(reading, from, to);
  if ((kind & NAME_OWNED) === 0 && holdsPossessive(reading, from, to)) return false;
  if ((kind & NAME_LOWER) !== 0) return true;
  if (!hasCapitals(reading, from, to)) return false;
  // `The new Palestine law`: a leading article is no word of a name.
  const article = reading.tokens.text(from).toLowerCase() === 'the' ? 1 : 0;
  return !isPlainAdjective(reading, from + article, to);
}

/** Few words may be in lower case: one, or two of a long name. */
function hasCapitals(reading: Reading, from: number, to: number): boolean {
  let lower = 0;
  let capital = 0;
  for (let token = from; token < to; token++) {
    if (isWithoutCapital(reading, token, from, to)) continue;
    if (reading.shape(token) !== SHAPE_LOWER) capital++;
    // `Thirty-fourth street`: one word with the one in front of the hyphen.
    else if (token === from || (reading.gap(token) & GAP_HYPHEN) === 0) lower++;
  }
  if (capital === 0 || isStrayStop(reading, from, to)) return false;
  return lower <= (capital > 2 || isBodyInSmall(reading, from, to) ? 2 : 1);
}

/** Whether a word of a name tells nothing by its first letter. */
function isWithoutCapital(reading: Reading, token: number, from: number, to: number): boolean {
  // `a group of 35`: a figure has no capital.
  if (reading.shape(token) === SHAPE_NUMBER) return true;
  if (token > from) return reading.is(token, CLASS_FUNCTION);
  // `The deputy`: an article has its capital from the sentence.
  return to > from + 1 && reading.tokens.text(token).toLowerCase() === 'the';
}

/** `the world Jewish congress`, `the first Zionist congress`: three words that end like a body. */
function isBodyInSmall(reading: Reading, from: number, to: number): boolean {
  return (
    to - from === 3 &&
    reading.isCapital(from + 1) &&
    reading.is(to - 1, CLASS_BODY | CLASS_EVENT) &&
    reading.tokens.text(from - 1).toLowerCase() === 'the'
  );
}

/** `new` in *its new Palestine policy*; in *eastern Europe* it belongs to the name. */
function isPlainAdjective(reading: Reading, from: number, to: number): boolean {
  if (to - from !== 2 || reading.shape(from) !== SHAPE_LOWER) return false;
  return reading.isEnglish(from) && !reading.is(from, CLASS_DIRECTION);
}

/** `Israel's Defense Forces` is an owner and a body. */
function holdsPossessive(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to - 1; token++) if (reading.isPossessive(token)) return true;
  return false;
}

/** A stop inside a name is a slip only where the words before it could not end a sentence. */
function isStrayStop(reading: Reading, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 2) return false;
  return (reading.gap(from + 1) & GAP_STOP) !== 0 && !reading.isShortened(from);
}

function isAcronym(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    const shape = reading.shape(token);
    // In a line of capitals a word is mostly just that: `WHO TESTIFIED`.
    if (shape === SHAPE_CAPITALS && reading.inCapitals(token) && reading.isEnglish(token))
      return false;
    if (shape === SHAPE_CAPITALS || shape === SHAPE_INITIAL) continue;
    // `Hias`, `Ort`: from three letters on, where it is no word.
    const long = (reading.tokens.end[token] ?? 0) - (reading.tokens.start[token] ?? 0) > 2;
    if (shape !== SHAPE_CAPITAL || !long || reading.isEnglish(token)) return false;
  }
  return true;
}
