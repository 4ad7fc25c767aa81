import type { Candidate } from './judge';
import { fitWithin } from './likeness';
import type { Question } from './question';

/** Pieces of about a word and a half. */
const PIECE = 10;
/** Fewer letters are no piece. */
const LEAST_PIECE = 6;
/** How far a piece may be from where the one before leads. */
const DRIFT = 9;
/** Of longer quotes as many pieces as this are looked at, evenly spread. */
const MOST_PIECES = 16;

interface Count {
  readonly pieces: number;
  readonly strange: number;
}

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
    countStrange(left, text, place.start - left.length, -1),
    countQuote(place, text, question),
    countStrange(right, text, place.end, 1),
  ]);
}

/** The same of the quote alone. */
export function strangeShareOfQuote(place: Candidate, text: string, question: Question): number {
  return shareOf([countQuote(place, text, question)]);
}

function shareOf(counts: readonly Count[]): number {
  const pieces = counts.reduce((sum, count) => sum + count.pieces, 0);
  const strange = counts.reduce((sum, count) => sum + count.strange, 0);
  return pieces === 0 ? 0 : strange / pieces;
}

function countQuote({ start, end }: Candidate, text: string, { quote }: Question): Count {
  return countStrange(quote, text, start, 1, end - start - quote.length);
}

/**
 * Goes along pattern and text together, from the start or, with `step` −1, from the end, so that
 * what words came in or got lost on the way does not matter to what comes after them.
 *
 * @param surplus what the text has more than the pattern: a piece may also be as far from the end
 * of both as it was
 */
function countStrange(
  pattern: string,
  text: string,
  start: number,
  step: 1 | -1,
  surplus = 0,
): Count {
  const size = Math.min(PIECE, pattern.length);
  if (size < LEAST_PIECE) return { pieces: 0, strange: 0 };
  const pieces = Math.min(Math.ceil(pattern.length / PIECE), MOST_PIECES);
  const between = pieces === 1 ? 0 : (pattern.length - size) / (pieces - 1);
  let shift = 0;
  let strange = 0;
  for (let i = 0; i < pieces; i++) {
    const offset = Math.round((step === 1 ? i : pieces - 1 - i) * between);
    const piece = pattern.slice(offset, offset + size);
    const found =
      findShift(piece, text, start + offset, shift) ??
      (surplus > DRIFT ? findShift(piece, text, start + offset, surplus) : null);
    if (found === null) strange++;
    else shift = found;
  }
  return { pieces, strange };
}

/** By how much a piece is shifted; null if half of its letters are others: it is another word. */
function findShift(piece: string, text: string, place: number, shift: number): number | null {
  const { length } = piece;
  const from = place + shift;
  const { edits, end } = fitWithin(piece, text, from - DRIFT, from + length + DRIFT);
  return edits * 2 < length ? end - length - place : null;
}
