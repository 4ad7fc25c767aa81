import type { Candidate } from './judge';
import { fitWithin } from './likeness';
import type { Question } from './question';

/** Pieces of about a word and a half. */
const PIECE = 10;
/** Fewer letters are no piece. */
const LEAST_PIECE = 6;
/** Short texts are cut into pieces that overlap, so that no name falls between two. */
const SHORT = 60;
/** How far a piece may be from where the one before leads, and if that one was not found. */
const DRIFT = 9;
const DRIFT_IF_LOST = 20;
/** Of longer texts as many pieces as this are looked at, evenly spread. */
const MOST_PIECES = 16;
/** With this share of its letters others, a piece is another word, however bad the print. */
const OTHER = 0.5;
/** With this share it is one where the print is good: where so few of the letters are others. */
const OTHER_IN_GOOD = 0.4;
const GOOD = 0.05;

/** Share of the letters of each piece that are others; 1 for those not found. */
type Errors = number[];

/**
 * Share of the pieces of quote and paragraph that are not there at all, 0 to 1.
 *
 * Misprints, whatever their number, are spread evenly over a text; a different sentence of the
 * same make (*the Sejm met in Warsaw today*, *the Knesset met in Jerusalem yesterday*) agrees word
 * for word in some places and in others not at all. The mere count of edits cannot tell the two.
 */
export function strangeShare(place: Candidate, text: string, question: Question): number {
  const { before, after } = question;
  const left = before.text.slice(before.text.length - before.near);
  const right = after.text.slice(0, after.near);
  return shareOf([
    ...errorsAlong(left, text, place.start - left.length, -1),
    ...errorsOfQuote(place, text, question),
    ...errorsAlong(right, text, place.end, 1),
  ]);
}

/** The same of the quote alone. */
export function strangeShareOfQuote(place: Candidate, text: string, question: Question): number {
  return shareOf(errorsOfQuote(place, text, question));
}

function shareOf(errors: Errors): number {
  if (errors.length === 0) return 0;
  const found = errors.filter((share) => share < OTHER_IN_GOOD);
  const mean = found.reduce((sum, share) => sum + share, 0) / Math.max(1, found.length);
  const least = mean <= GOOD ? OTHER_IN_GOOD : OTHER;
  return errors.filter((share) => share >= least).length / errors.length;
}

function errorsOfQuote({ start, end }: Candidate, text: string, { quote }: Question): Errors {
  return errorsAlong(quote, text, start, 1, end - start - quote.length);
}

/**
 * Goes along pattern and text together, from the start or, with `step` −1, from the end, so that
 * what words came in or got lost on the way does not matter to what comes after them.
 *
 * @param surplus what the text has more than the pattern: a piece may also be as far from the end
 * of both as it was
 */
function errorsAlong(
  pattern: string,
  text: string,
  start: number,
  step: 1 | -1,
  surplus = 0,
): Errors {
  const size = Math.min(PIECE, pattern.length);
  if (size < LEAST_PIECE) return [];
  const stride = pattern.length <= SHORT ? PIECE / 2 : PIECE;
  const pieces = Math.min(1 + Math.ceil((pattern.length - size) / stride), MOST_PIECES);
  const between = pieces === 1 ? 0 : (pattern.length - size) / (pieces - 1);
  const errors: Errors = [];
  let shift = 0;
  let drift = DRIFT;
  for (let i = 0; i < pieces; i++) {
    const offset = Math.round((step === 1 ? i : pieces - 1 - i) * between);
    const piece = pattern.slice(offset, offset + size);
    const place = start + offset;
    const here = findPiece(piece, text, place + shift, drift);
    const isThere = here.error < OTHER || surplus <= DRIFT;
    const found = isThere ? here : findPiece(piece, text, place + surplus, DRIFT);
    const isLost = found.error >= OTHER;
    errors.push(found.error);
    drift = isLost ? DRIFT_IF_LOST : DRIFT;
    shift = isLost ? shift : found.start - place;
  }
  return errors;
}

function findPiece(piece: string, text: string, place: number, drift: number) {
  const { length } = piece;
  const { edits, end } = fitWithin(piece, text, place - drift, place + length + drift);
  return { error: edits / length, start: end - length };
}
