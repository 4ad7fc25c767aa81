/** Longest pattern, in UTF-16 code units: the bits of a word. */
export const LONGEST_PATTERN = 32;
/** Longest stretch of text that is compared with one pattern. */
export const LONGEST_STRETCH = 255;

/** For each code unit the places of the pattern where it stands, as bits. Zero between scans. */
const places = new Int32Array(65_536);
const scores = new Uint8Array(LONGEST_STRETCH + 1);

/**
 * Compares a pattern with a stretch of text: element j of the answer is the number of edits
 * (Levenshtein) between the pattern and the first j units of the stretch or, with `anywhere`,
 * whatever piece of it ends there. The array is the same at each call.
 *
 * The columns of the matrix are kept as bits, all rows at once: G. Myers, “A Fast Bit-Vector
 * Algorithm for Approximate String Matching”, J. ACM 46 (1999), in H. Hyyrö's form (2003).
 *
 * @param pattern 1 to 32 units
 * @param at where the stretch begins
 * @param width its length, at most 255
 * @param step 1 to the right; −1 to the left, where the pattern too is read from its end
 */
export function scanEdits(
  pattern: string,
  text: string,
  at: number,
  width: number,
  step: 1 | -1,
  anywhere = false,
): Uint8Array {
  const { length } = pattern;
  for (let i = 0; i < length; i++) {
    const unit = pattern.charCodeAt(step === 1 ? i : length - 1 - i);
    places[unit] = (places[unit] ?? 0) | (1 << i);
  }

  const last = length - 1;
  const enter = anywhere ? 0 : 1;
  const first = step === 1 ? at - 1 : at;
  let plus = -1;
  let minus = 0;
  let score = length;
  scores[0] = score;
  for (let j = 1; j <= width; j++) {
    const equal = places[text.charCodeAt(first + step * j)] ?? 0;
    const diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
    let up = minus | ~(diagonal | plus);
    let down = plus & diagonal;
    // Without branches: which way it goes cannot be foretold.
    score += ((up >>> last) & 1) - ((down >>> last) & 1);
    scores[j] = score;
    up = (up << 1) | enter;
    down <<= 1;
    plus = down | ~(diagonal | up);
    minus = up & diagonal;
  }

  for (let i = 0; i < length; i++) places[pattern.charCodeAt(i)] = 0;
  return scores;
}
