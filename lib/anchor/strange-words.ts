import type { Candidate } from './judge';
import { fitWithin } from './likeness';
import type { Question } from './question';

/** Pieces of about a word and a half. */
const PIECE = 10;
/** Fewer letters are no piece. */
const LEAST_PIECE = 6;
/** How far a piece may be from where it should be. */
const DRIFT = 7;
/** Of longer quotes as many pieces as this are looked at, evenly spread. */
const MOST_PIECES = 16;

/**
 * Share of the pieces of quote and paragraph that are not there at all, 0 to 1.
 *
 * Misprints, whatever their number, are spread evenly over a text; a different sentence of the
 * same make (*the Sejm met in Warsaw today*, *the Knesset met in Jerusalem yesterday*) agrees word
 * for word in some places and in others not at all. The mere count of edits cannot tell the two.
 */
export function strangeShare(candidate: Candidate, text: string, question: Question): number {
  const { quote, before, after } = question;
  const { start, end } = candidate;
  const left = before.text.slice(before.text.length - before.near);
  const right = after.text.slice(0, after.near);
  const parts = [
    countStrange(left, text, start - left.length, start),
    countStrange(quote, text, start, end),
    countStrange(right, text, end, end + right.length),
  ];
  const pieces = parts.reduce((sum, part) => sum + part.pieces, 0);
  const strange = parts.reduce((sum, part) => sum + part.strange, 0);
  return pieces === 0 ? 0 : strange / pieces;
}

/** A piece may be as far from the start as it was, or from the end: something may lie between. */
function countStrange(pattern: string, text: string, start: number, end: number) {
  const size = Math.min(PIECE, pattern.length);
  if (size < LEAST_PIECE) return { pieces: 0, strange: 0 };
  const pieces = Math.min(Math.ceil(pattern.length / PIECE), MOST_PIECES);
  const between = pieces === 1 ? 0 : (pattern.length - size) / (pieces - 1);
  const shift = end - start - pattern.length;
  let strange = 0;
  // With half of its letters others, a piece is another word and no misprint of the same.
  for (let i = 0; i < pieces; i++) {
    const offset = Math.round(i * between);
    const piece = pattern.slice(offset, offset + size);
    const isStrangeAt = (place: number) =>
      fitWithin(piece, text, place - DRIFT, place + size + DRIFT).edits * 2 >= size;
    const place = start + offset;
    if (isStrangeAt(place) && (shift === 0 || isStrangeAt(place + shift))) strange++;
  }
  return { pieces, strange };
}
