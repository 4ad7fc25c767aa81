import type { Reading } from '../reading';

/**
 * Takes back a country that only says whose government acts: *the Israel Government* is neither
 * the country nor a body with a name of its own.
 */
export function dropGovernments(reading: Reading): void {
  reading.drafts = reading.drafts.filter(
    ({ type, to }) => type !== 'place' || !isGovernmentBehind(reading, to),
  );
}

function isGovernmentBehind(reading: Reading, to: number): boolean {
  if (!reading.isJoined(to) || !reading.isCapital(to)) return false;
  return /^governments?$/i.test(reading.tokens.text(to));
}
