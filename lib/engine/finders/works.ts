import type { MentionType } from '../model';
import type { Draft, Reading } from '../reading';
import { closesQuote, opensQuote, textBehind } from '../text/quotations';
import {
  GAP_BLANK,
  GAP_BRACKET,
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_QUOTE,
  SHAPE_NUMBER,
} from '../text/tokens';
import {
  CLASS_BODY,
  CLASS_FUNCTION,
  CLASS_PLACE,
  CLASS_SPEECH,
  CLASS_STRICT_PREPOSITION,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

const LONGEST = 10;

/** Finds titles, in quotation marks or before their publisher: all their words but small ones have capitals. */
export function findWorks(reading: Reading): void {
  for (let from = 0; from < reading.tokens.count; from++) {
    const isNumber = reading.shape(from) === SHAPE_NUMBER;
    if (!isNumber && !reading.isCapital(from)) continue;
    if (opensQuote(reading, from)) readQuoted(reading, from);
    if (isNumber) continue;
    const plain = endOfPlainTitle(reading, from);
    if (plain > from + 1)
      reading.drafts.push(draftOf(reading, from, plain, 'a title before its publisher'));
    const suit = endOfSuit(reading, from);
    if (suit > from) reading.drafts.push(suitOf(from, suit));
  }
}

function readQuoted(reading: Reading, from: number): void {
  const called = endOfCalled(reading, from);
  const to = called > 0 ? called : endOfTitle(reading, from);
  if (to <= from) return;
  const listed = reading.listed.get(from);
  // `“Prisoners of Conscience”`: what the list knows it knows better, but the play “Jacob” is no man.
  if (listed?.to === to && (called === 0 || listed.type === 'document')) return;
  const draft = draftOf(reading, from, to);
  if (called > 0) reading.listed.delete(from);
  reading.drafts.push(called > 0 ? { ...draft, strength: draft.strength + 4 } : draft);
}

/** Before the title of a work. */
const WORKS = new WordSet(
  'play plays novel book film picture movie painting opera operetta song poem drama comedy tragedy ballet symphony oratorio pamphlet brochure musical cantata documentary',
);

const AUTHORS = new WordSet('author authors');

/** `the play “Jacob”`, `a film called “Masada”`: the noun before the quotation says what it is. */
function endOfCalled(reading: Reading, from: number): number {
  const before = from - 1;
  const noun = /^(called|entitled|titled|named)$/.test(reading.tokens.text(before))
    ? before - 1
    : before;
  if ((reading.gap(from) & ~(GAP_BLANK | GAP_QUOTE | GAP_COMMA)) !== 0) return 0;
  if (reading.isCapital(noun) || !WORKS.has(reading.tokens, noun)) return 0;
  for (let token = from; token < from + LONGEST && token < reading.tokens.count; token++) {
    if (!continuesTitle(reading, token, from) && !isPartOfNumber(reading, token)) return 0;
    if (closesQuote(reading, token)) return reading.inCapitals(from) ? 0 : token + 1;
  }
  return 0;
}

/** The token behind `author of Souls on Fire (Random House)`; 0 where no title ends at a bracket. */
function endOfPlainTitle(reading: Reading, from: number): number {
  if (reading.gap(from) !== GAP_BLANK || !isWriter(reading, from - 1)) return 0;
  for (let next = from + 1; next < from + LONGEST + 6; next++) {
    if ((reading.gap(next) & GAP_BRACKET) !== 0) return next;
    if (!continuesTitle(reading, next, from) && !opensPart(reading, next)) return 0;
  }
  return 0;
}

/** `author of`, `her book` */
function isWriter(reading: Reading, before: number): boolean {
  if (reading.isCapital(before)) return false;
  return reading.tokens.reads(before, 'of')
    ? AUTHORS.has(reading.tokens, before - 1)
    : WORKS.has(reading.tokens, before);
}

/** `40` and `000` of *40,000 Steps*. */
function isPartOfNumber(reading: Reading, token: number): boolean {
  if (reading.shape(token) !== SHAPE_NUMBER) return false;
  return reading.gap(token) === GAP_COMMA || (reading.gap(token) & GAP_QUOTE) !== 0;
}

const VERSUS = new WordSet('v vs');

/** The token behind `Engel v. Vitale`; 0 where no suit begins. */
function endOfSuit(reading: Reading, from: number): number {
  if (reading.gap(from + 1) !== GAP_BLANK || reading.isCapital(from + 1)) return 0;
  if (!VERSUS.has(reading.tokens, from + 1)) return 0;
  const next = from + 2;
  if ((reading.gap(next) & GAP_BLANK) === 0 || !reading.isCapital(next)) return 0;
  let to = next + 1;
  while (to < next + 4 && reading.isJoined(to) && reading.isCapital(to)) to++;
  return to;
}

function suitOf(from: number, to: number): Draft {
  return {
    ...{ from, to, type: 'document', origin: 'shape', strength: 9 + (to - from) },
    ...{ senses: [], because: ['named by its parties'] },
  };
}

/** The token behind a title that fills its quotation marks; 0 where none does. */
function endOfTitle(reading: Reading, from: number): number {
  let parts = 1;
  let last = from;
  if (reading.shape(from) === SHAPE_NUMBER && !reading.isCapital(from + 1)) return 0;
  while (!closesQuote(reading, last)) {
    last++;
    if (last >= from + LONGEST + 6 || last >= reading.tokens.count) return 0;
    if (opensPart(reading, last)) parts++;
    else if (!continuesTitle(reading, last, from) || isSaying(reading, last)) return 0;
  }
  if (isSpeech(reading, from, last)) return 0;
  const whole = parts > 1 || last >= from + LONGEST ? isPartedTitle : isTitle;
  return whole(reading, from, last, weightOf(reading, from, last)) ? last + 1 : 0;
}

const MODALS = new WordSet('will would shall should can could may might must');

/** A verb that says or wills, in lower case: somebody speaks, and names no work. */
function isSaying(reading: Reading, token: number): boolean {
  if (reading.isCapital(token)) return false;
  return reading.is(token, CLASS_SPEECH) || MODALS.has(reading.tokens, token);
}

/** `His answer was: “Jerusalem is Israel.”`: behind a colon and with a stop of its own. */
function isSpeech(reading: Reading, from: number, last: number): boolean {
  if (!/^: ?["“]/.test(reading.between(from - 1, from))) return false;
  if (WORKS.has(reading.tokens, from - 1)) return false;
  return /^[.!?]/.test(textBehind(reading.tokens, last));
}

/** How many words of a title have capitals, small words left out. */
function weightOf(reading: Reading, from: number, last: number): number {
  let capitals = 0;
  for (let token = from; token <= last; token++) {
    if (reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION)) capitals++;
  }
  return capitals;
}

/** `Shoah: An Oral History`, `Israel, My Country`, `1870-2000`: behind a colon or comma. */
function opensPart(reading: Reading, token: number): boolean {
  const between = reading.between(token - 1, token);
  if (reading.shape(token) === SHAPE_NUMBER) return /^[,:]? ?[-–]?$/.test(between);
  return reading.isCapital(token) && /^(:|,|\.) ?$/.test(between) && !isSentenceEnd(reading, token);
}

function isSentenceEnd(reading: Reading, token: number): boolean {
  return (
    reading.between(token - 1, token).startsWith('.') &&
    !/^vs?$/i.test(reading.tokens.text(token - 1))
  );
}

/** Speech has commas too (`Peace, Black Peace`), but seldom a colon or a year among its capitals. */
function isPartedTitle(reading: Reading, from: number, last: number, capitals: number): boolean {
  return capitals > (/[:\d]/.test(reading.tokens.slice(from, last + 1)) ? 1 : 3);
}

/** Two words of weight, or capitals on small words too (`A Girl Like You`). */
function isTitle(reading: Reading, from: number, last: number, capitals: number): boolean {
  if (reading.inCapitals(from)) return false;
  if (capitals > 1) return true;
  if (last - from < 2 || capitals === 0) return false;
  for (let token = from; token <= last; token++) if (!reading.isCapital(token)) return false;
  return true;
}

function continuesTitle(reading: Reading, token: number, from: number): boolean {
  const gap = reading.gap(token);
  if (token > from && (gap & ~(GAP_BLANK | GAP_HYPHEN)) !== 0) return false;
  if (reading.isCapital(token)) return true;
  return token > from && (reading.is(token, CLASS_FUNCTION) || (gap & GAP_HYPHEN) !== 0);
}

function draftOf(
  reading: Reading,
  from: number,
  to: number,
  reason = 'a title in quotation marks',
): Draft {
  return {
    from,
    to,
    type: typeOf(reading, from, to - 1),
    origin: 'shape',
    strength: 8 + (to - from),
    senses: [],
    because: [reason],
  };
}

function typeOf(reading: Reading, from: number, last: number): MentionType {
  if (reading.is(last, CLASS_BODY)) return 'organization';
  // `trees planted in “Hadassah Wood”`
  const place =
    reading.is(last, CLASS_PLACE) || /^(wood|woods|grove)$/i.test(reading.tokens.text(last));
  return place && reading.is(from - 1, CLASS_STRICT_PREPOSITION) ? 'place' : 'document';
}
