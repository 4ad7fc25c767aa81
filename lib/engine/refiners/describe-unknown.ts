import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA, GAP_HYPHEN, GAP_STOP } from '../text/tokens';
import { CLASS_PEOPLE, CLASS_ROLE, CLASS_TITLE } from '../text/word-classes';

/** Longest description, in words. */
const LONGEST = 25;
const LONGEST_TITLE = 6;

/**
 * What the article itself says of a name that nobody listed, in its own words: the apposition
 * behind the name, else the calling before it. Null where it says nothing.
 */
export function describeUnknown(reading: Reading, draft: Draft): string | null {
  const subject = draft.cluster?.opener ?? draft;
  return (
    appositionOf(reading, subject) ?? (draft.type === 'person' ? callingOf(reading, subject) : null)
  );
}

function appositionOf(reading: Reading, { from, to, type }: Draft): string | null {
  const { tokens } = reading;
  if (to >= tokens.count || (reading.gap(to) & ~(GAP_BLANK | GAP_COMMA)) !== 0) return null;
  if ((reading.gap(to) & GAP_COMMA) === 0 || !opensApposition(reading, to, type)) return null;
  let end = to + 1;
  while (end < tokens.count && end - to < LONGEST && isInside(reading, end)) end++;
  const cut = end < tokens.count && isInside(reading, end);
  return tokens.paragraph[from] === tokens.paragraph[end - 1]
    ? `${tokens.slice(to, end)}${cut ? ' …' : ''}`
    : null;
}

/** `a village close to …`, `who presides over …`, `president of …` */
function opensApposition(reading: Reading, token: number, type: Draft['type']): boolean {
  const word = reading.tokens.text(token).toLowerCase();
  if (/^(a|an|the|one)$/.test(word)) return true;
  if (type !== 'person') return /^(which|its|then|now)$/.test(word);
  return /^(who|whose|his|her|its|their|aged)$/.test(word) || reading.is(token, CLASS_ROLE);
}

function isInside(reading: Reading, token: number): boolean {
  const gap = reading.gap(token);
  if ((gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP)) !== 0) return false;
  return (gap & GAP_STOP) === 0 || reading.isShortened(token - 1);
}

/** `Chief Prosecutor`, `the cantor`: words for a calling; *Mr.* and *Dr.* say too little. */
function callingOf(reading: Reading, { from }: Draft): string | null {
  let start = from;
  let telling = false;
  while (start > 0 && from - start < LONGEST_TITLE && isCalling(reading, start - 1)) {
    start--;
    telling ||= reading.is(start, CLASS_ROLE) || reading.inHead(start);
  }
  return telling && start < from ? reading.tokens.slice(start, from) : null;
}

function isCalling(reading: Reading, token: number): boolean {
  const gap = reading.gap(token + 1);
  if ((gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP)) !== 0 || (gap & GAP_BLANK) === 0) return false;
  if ((gap & GAP_STOP) !== 0 && !reading.isShortened(token)) return false;
  return reading.is(token, CLASS_ROLE | CLASS_TITLE | CLASS_PEOPLE) || reading.inHead(token);
}
