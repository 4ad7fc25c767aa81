/**
 * Two 32-bit numbers stand for a word wherever words are compared, so that no string is cut from
 * the text. Together they keep a clash among a million different words below one in a million.
 */
export const HASH_SEED = 0x811c9dc5 | 0;
export const CHECK_SEED = 0x2545f491 | 0;

/** Adds one folded code unit to the first number (FNV-1a). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Adds one folded code unit to the second number (a multiplicative hash with another factor). */
export function checkUnit(check: number, unit: number): number {
  return Math.imul(check + unit, 0x5bd1e995) ^ (check >>> 15);
}

/** The two numbers of a word that is already folded. */
export function hashWord(folded: string): readonly [hash: number, check: number] {
  let hash = HASH_SEED;
  let check = CHECK_SEED;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    hash = hashUnit(hash, unit);
    check = checkUnit(check, unit);
  }
  return [hash, check];
}
