import type { Draft, Reading } from '../reading';
import { SHAPE_CAPITALS } from '../text/tokens';
import { CLASS_FUNCTION } from '../text/word-classes';

/** Reads capitals as the short form of a body that the article names in full: *AJC*, *NCSJ*. */
export function bindAcronyms(reading: Reading): void {
  const short = freeCapitals(reading);
  if (short.length === 0) return;
  const long = longForms(reading);
  for (const token of short) {
    const full = long.get(reading.tokens.text(token));
    if (full) reading.drafts.push(shortOf(reading, full, token));
  }
  reading.drafts.sort((a, b) => a.from - b.from);
}

/** Words of capitals in the text that no draft claims. */
function freeCapitals(reading: Reading): number[] {
  const taken = new Uint8Array(reading.tokens.count);
  for (const { from, to } of reading.drafts) taken.fill(1, from, to);
  const free: number[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.shape(token) !== SHAPE_CAPITALS || taken[token] === 1) continue;
    if (!reading.inCapitals(token)) free.push(token);
  }
  return free;
}

/** The first draft of more than one word for each row of initials. */
function longForms(reading: Reading): ReadonlyMap<string, Draft> {
  const long = new Map<string, Draft>();
  for (const draft of reading.drafts) {
    if (draft.type === 'person' || draft.to - draft.from < 2) continue;
    const letters = initialsOf(reading, draft);
    if (letters.length > 1 && !long.has(letters)) long.set(letters, draft);
  }
  return long;
}

function initialsOf(reading: Reading, { from, to }: Draft): string {
  let letters = '';
  for (let token = from; token < to; token++) {
    if (reading.isCapital(token) && !reading.is(token, CLASS_FUNCTION)) {
      letters += reading.tokens.text(token).slice(0, 1).toUpperCase();
    }
  }
  return letters;
}

function shortOf(reading: Reading, full: Draft, token: number): Draft {
  return {
    from: token,
    to: token + 1,
    type: full.type,
    origin: 'shape',
    strength: 8,
    senses: full.senses.map((sense) => ({ ...sense })),
    because: [`short for ${reading.tokens.slice(full.from, full.to)}`],
  };
}
