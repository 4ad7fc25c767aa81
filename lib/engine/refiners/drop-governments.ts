import type { Reading } from '../reading';
import { CLASS_PEOPLE } from '../text/word-classes';

/**
 * Takes back a country that only says whose government acts: *the Israel Government* is neither
 * the country nor a body with a name of its own.
 */
export function dropGovernments(reading: Reading): void {
  reading.drafts = reading.drafts.filter(({ type, from, to }) => {
    if (type === 'place') return !isGovernmentBehind(reading, to);
    return type !== 'organization' || !isCountryAndGovernment(reading, from, to);
  });
}

function isGovernmentBehind(reading: Reading, to: number): boolean {
  return reading.isJoined(to) && reading.isCapital(to) && isGovernment(reading, to);
}

function isGovernment(reading: Reading, token: number): boolean {
  return /^governments?$/i.test(reading.tokens.text(token));
}

/** `Israel Government`, `British Government` as one draft. */
function isCountryAndGovernment(reading: Reading, from: number, to: number): boolean {
  const last = to - 1;
  if (last <= from || !isGovernment(reading, last)) return false;
  return reading.is(last - 1, CLASS_PEOPLE) || reading.adjectives.get(last)?.from === from;
}
