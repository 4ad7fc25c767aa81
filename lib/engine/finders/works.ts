import type { Draft, Reading } from '../reading';
import { GAP_BLANK, GAP_HYPHEN, GAP_QUOTE } from '../text/tokens';
import { CLASS_BODY, CLASS_FUNCTION } from '../text/word-classes';
import { WordSet } from '../text/word-set';

const LONGEST = 10;

/** Finds titles in quotation marks: all their words but small ones have capitals. */
export function findWorks(reading: Reading): void {
  for (let from = 0; from < reading.tokens.count; from++) {
    if (!reading.isCapital(from)) continue;
    const to = (reading.gap(from) & GAP_QUOTE) === 0 ? 0 : endOfTitle(reading, from);
    // `“Prisoners of Conscience”`: what the list knows it knows better.
    if (to > from && reading.listed.get(from)?.to !== to)
      reading.drafts.push(draftOf(reading, from, to));
    const suit = endOfSuit(reading, from);
    if (suit > from) reading.drafts.push(suitOf(from, suit));
  }
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
  let capitals = 0;
  for (let token = from; token < from + LONGEST && token < reading.tokens.count; token++) {
    if (!continuesTitle(reading, token, from)) return 0;
    if (reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION)) capitals++;
    if (closesQuote(reading, token)) {
      return isTitle(reading, from, token, capitals) ? token + 1 : 0;
    }
  }
  return 0;
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

function closesQuote({ tokens }: Reading, token: number): boolean {
  const text = tokens.paragraphs[tokens.paragraph[token] ?? 0] ?? '';
  const end = tokens.end[token] ?? 0;
  return /^[,.;]?["”’]/.test(text.slice(end, end + 2));
}

function draftOf(reading: Reading, from: number, to: number): Draft {
  return {
    from,
    to,
    type: reading.is(to - 1, CLASS_BODY) ? 'organization' : 'document',
    origin: 'shape',
    strength: 8 + (to - from),
    senses: [],
    because: ['a title in quotation marks'],
  };
}
