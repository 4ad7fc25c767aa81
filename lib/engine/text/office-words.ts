import type { Reading } from '../reading';
import { GAP_BLANK } from './tokens';
import { CLASS_CALENDAR, CLASS_FUNCTION } from './word-classes';
import { WordSet } from './word-set';

/** Offices of states that are one word. */
const SINGLE = new Set(
  'premier king sultan emir shah regent chancellor mayor governor ambassador president khedive caliph queen'.split(
    ' ',
  ),
);

/** Second words of offices, with what may stand before them. */
const PAIRS: ReadonlyMap<string, RegExp> = new Map([
  ['minister', /^(prime|[A-Z][a-z]+)$/],
  ['secretary', /^(colonial|foreign|home|chief|general)$/i],
  ['commissioner', /^high$/i],
  ['mufti', /^grand$/i],
  ['rabbi', /^chief$/i],
  ['vizier', /^grand$/i],
  ['general', /^(secretary|governor|attorney)$/i],
]);

const PAIR_WORDS = new WordSet([...PAIRS.keys()].join(' '));

/** First words of offices that *of* continues: `Minister of the Interior`, `Secretary of State`. */
const OPENERS = new Set(['minister', 'secretary', 'commissar']);

const FIRST_WORDS = new WordSet([...SINGLE, ...OPENERS].join(' '));

/**
 * Reads words for an office of state that no entry lists, as texts use them after naming the
 * holder. Returns the token behind them, or 0.
 */
export function readOfficeWords(reading: Reading, token: number): number {
  if (!reading.isCapital(token) || reading.inCapitals(token)) return 0;
  const pair = readPair(reading, token);
  if (pair > 0) return pair;
  if (!FIRST_WORDS.has(reading.tokens, token)) return 0;
  const word = reading.tokens.text(token).toLowerCase();
  if (OPENERS.has(word)) return readDepartment(reading, token) || readMinister(reading, token);
  return SINGLE.has(word) && !reading.isPossessive(token - 1) ? token + 1 : 0;
}

function readPair(reading: Reading, token: number): number {
  const next = token + 1;
  if (!PAIR_WORDS.has(reading.tokens, next)) return 0;
  if (!reading.isJoined(next) || !reading.isCapital(next)) return 0;
  if (reading.is(token, CLASS_CALENDAR | CLASS_FUNCTION)) return 0;
  const first = PAIRS.get(reading.tokens.text(next).toLowerCase());
  return first?.test(reading.tokens.text(token)) ? next + 1 : 0;
}

function readDepartment(reading: Reading, token: number): number {
  let to = token + 1;
  if (!reading.tokens.reads(to, 'of') || reading.gap(to) !== GAP_BLANK) return 0;
  to++;
  if (reading.tokens.reads(to, 'the')) to++;
  const first = to;
  while (to < first + 4 && reading.gap(to) === GAP_BLANK && isDepartmentWord(reading, to)) to++;
  return to > first ? to : 0;
}

/** `The Minister said`: the one named before. */
function readMinister(reading: Reading, token: number): number {
  if (!reading.tokens.reads(token, 'Minister') || reading.gap(token) !== GAP_BLANK) return 0;
  if (reading.tokens.text(token - 1).toLowerCase() !== 'the') return 0;
  const next = token + 1;
  return /^(of|for|to|in)$/.test(reading.tokens.text(next)) || reading.isCapital(next) ? 0 : next;
}

function isDepartmentWord(reading: Reading, token: number): boolean {
  // `Minister of Interior Raczkiewicz`: departments are plain words, holders mostly not.
  if (reading.isCapital(token)) return reading.isEnglish(token);
  return reading.tokens.reads(token, 'and') && reading.isCapital(token + 1);
}
