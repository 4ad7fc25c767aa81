import type { Draft, Reading } from '../reading';
import { CLASS_ANY_TITLE, CLASS_PARTICLE, CLASS_SUFFIX } from '../text/word-classes';

/** Token of the surname, or of its last part. */
export function surnameToken(reading: Reading, { from, to }: Draft): number {
  let token = to - 1;
  while (token > from && reading.is(token, CLASS_SUFFIX)) token--;
  return token;
}

/** Token of the first given name or initial; −1 for a bare surname. */
export function givenToken(reading: Reading, draft: Draft): number {
  let first = draft.from;
  while (first < draft.to && reading.is(first, CLASS_ANY_TITLE) && !reading.isGivenName(first))
    first++;
  const surname = surnameStart(reading, draft);
  return first < surname ? first : -1;
}

/** First token of the surname, particles in front included. */
function surnameStart(reading: Reading, draft: Draft): number {
  let token = surnameToken(reading, draft);
  const known = knownSurnameStart(reading, draft, token);
  if (known >= 0) return known;
  while (
    token > draft.from &&
    reading.is(token - 1, CLASS_PARTICLE) &&
    !reading.isInitial(token - 1)
  )
    token--;
  return token;
}

function knownSurnameStart(reading: Reading, draft: Draft, last: number): number {
  for (let token = draft.from; token < last; token++) {
    if (reading.surnames.get(token)?.to === last + 1) return token;
  }
  return -1;
}
