import type { Draft, Reading } from '../reading';
import { CLASS_ANY_TITLE, CLASS_FUNCTION, CLASS_PEOPLE } from '../text/word-classes';
import { WordSet } from '../text/word-set';
import { isOfOthers } from './of-others';

/**
 * Settles listed names inside names found by their form, where length alone would decide wrongly:
 * *British House of Commons* is the listed body, *Union of Orthodox Rabbis of the United States*
 * the whole name of the listed one, *Dr. Chaim Weizmann* one person found twice.
 */
export function mergeNested(reading: Reading): void {
  for (const draft of reading.listed.values()) cutPlace(reading, draft);
  reading.drafts = reading.drafts.filter((draft) => {
    if (draft.origin !== 'shape') return true;
    const longer = reading.listed.get(draft.from);
    if (draft.type === 'person' && longer?.type === 'person' && longer.to > draft.to) return false;
    for (let token = draft.from; token < draft.to; token++) {
      const listed = reading.listed.get(token);
      if (!listed || listed.to > draft.to) continue;
      if (isAbsorbed(reading, draft, listed)) return false;
    }
    return true;
  });
}

/** `Soviet Legation in Tel Aviv`: a body and the place where it is. */
function cutPlace(reading: Reading, draft: Draft): void {
  if (draft.type !== 'organization') return;
  for (let token = draft.from + 1; token < draft.to - 1; token++) {
    const place = reading.listed.get(token + 1);
    if (!reading.tokens.reads(token, 'in') || place?.type !== 'place') continue;
    if (place.to === draft.to) draft.to = token;
  }
}

/** Whether the listed name makes the shaped one superfluous; hands its senses on where it does not. */
function isAbsorbed(reading: Reading, shape: Draft, listed: Draft): boolean {
  const sameEnd = shape.to === listed.to;
  const sameStart = shape.from === listed.from;
  if (sameStart && sameEnd) return absorbEqual(reading, shape, listed);
  if (shape.type !== listed.type) return false;
  if (sameStart && shape.type === 'organization' && isOfPlace(reading, listed.to)) {
    shape.senses = [...listed.senses];
    return false;
  }
  if (!sameEnd || shape.type === 'person') return false;
  if (
    (shape.type === 'place' && isSettlement(reading, shape.from, listed.from)) ||
    isOfUnitedNations(reading, shape.from, listed.from)
  ) {
    shape.senses = [...listed.senses];
    return false;
  }
  if (listed.senses.every((sense) => isOfOthers(reading, listed, sense))) return false;
  return isDecoration(reading, shape.from, listed.from);
}

/** The same words: a person with a title stays one, everything else is what the list says. */
function absorbEqual(reading: Reading, shape: Draft, listed: Draft): boolean {
  if (listed.type === 'term' && shape.type !== 'person') {
    // A term written as a name: the card is the term's, the kind what the form says.
    shape.senses = [...listed.senses];
    shape.strength = Math.max(shape.strength, listed.strength + 1);
    return false;
  }
  if (shape.type === listed.type) {
    listed.strength = Math.max(listed.strength, shape.strength);
    return true;
  }
  const titled = reading.is(shape.from - 1, CLASS_ANY_TITLE) && reading.gap(shape.from) !== 0;
  return !(shape.type === 'person' && titled);
}

const SETTLEMENTS = new WordSet('kibbutz moshav moshava colony settlement');

/** `Kibbutz Degania`: the noun says what kind of place the listed one is. */
function isSettlement(reading: Reading, from: number, to: number): boolean {
  return to === from + 1 && SETTLEMENTS.has(reading.tokens, from);
}

/** `UN Food and Agriculture Organization` */
function isOfUnitedNations({ tokens }: Reading, from: number, to: number): boolean {
  return /^(U\.?N|United Nations)$/.test(tokens.slice(from, to));
}

/** Only a people or small words stand before the listed name. */
function isDecoration(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (!reading.is(token, CLASS_PEOPLE | CLASS_FUNCTION)) return false;
  }
  return true;
}

/** `… of the United States and Canada`, `… of Inquiry on Palestine` */
function isOfPlace(reading: Reading, token: number): boolean {
  const word = reading.tokens.text(token);
  if (!/^(of|in|on|for)$/.test(word)) return false;
  const next = reading.tokens.reads(token + 1, 'the') ? token + 2 : token + 1;
  return reading.listed.get(next)?.type === 'place';
}
