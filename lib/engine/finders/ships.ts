import type { Reading } from '../reading';
import { GAP_BLANK, GAP_QUOTE, GAP_STOP, SHAPE_CAPITALS, SHAPE_INITIAL } from '../text/tokens';
import {
  CLASS_ANY_HEAD,
  CLASS_ANY_TITLE,
  CLASS_FUNCTION,
  CLASS_INSTITUTION,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

/** Before the name of a ship. */
const SHIPS = new WordSet(
  'steamer steamship liner freighter vessel motorship schooner ship ships boat steamers liners',
);

/**
 * Ships have no kind of their own: what their names were taken for is dropped (`the S. S. Asia` is
 * neither a continent nor the Schutzstaffel). What is listed as an event stays, as *Struma* does.
 */
export function dropShips(reading: Reading): void {
  const ships: { readonly from: number; readonly to: number }[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    const from = nameStart(reading, token);
    if (from === 0) continue;
    let to = from + 1;
    while (to < from + 4 && reading.isJoined(to) && isNameWord(reading, to)) to++;
    ships.push({ from: token, to });
  }
  if (ships.length === 0) return;
  reading.drafts = reading.drafts.filter(
    ({ from, to, type }) =>
      type === 'event' || !ships.some((ship) => from < ship.to && ship.from < to),
  );
}

/** The first word of the ship's name, if a token leads up to one; else 0. */
function nameStart(reading: Reading, token: number): number {
  let next = 0;
  if (reading.isCapital(token)) next = behindLetters(reading, token);
  else if (reading.isCapital(token + 1) && SHIPS.has(reading.tokens, token)) next = token + 1;
  if (next === 0 || next >= reading.tokens.count) return 0;
  const gap = reading.gap(next);
  if ((gap & ~(GAP_BLANK | GAP_STOP | GAP_QUOTE)) !== 0) return 0;
  if (reading.opensSentence(next) && (gap & GAP_QUOTE) === 0) return 0;
  return isNameWord(reading, next) && !reading.inCapitals(next) ? next : 0;
}

/** Behind `SS` or `S. S.`, unless ranks and units follow. */
function behindLetters(reading: Reading, token: number): number {
  const shape = reading.shape(token);
  if (shape !== SHAPE_CAPITALS && shape !== SHAPE_INITIAL) return 0;
  let next = 0;
  if (reading.tokens.reads(token, 'SS')) next = token + 1;
  else if (reading.tokens.reads(token, 'S') && reading.tokens.reads(token + 1, 'S'))
    next = token + 2;
  if (next === 0 || reading.tokens.reads(next, 'S')) return 0;
  // `the U.S.S.R.`, but `the U.S.S. Haifa`
  if (reading.isInitial(token - 1) && reading.isInitial(next)) return 0;
  const rank = CLASS_ANY_TITLE | CLASS_ANY_HEAD | CLASS_INSTITUTION;
  if (reading.is(next, rank) || /(f(ue|ü|u)hrer|mann)$/i.test(reading.tokens.text(next))) return 0;
  return reading.isEnglish(next) && !reading.listed.has(next) ? 0 : next;
}

function isNameWord(reading: Reading, token: number): boolean {
  return reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION);
}
