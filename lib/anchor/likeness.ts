/** Longest pattern, in UTF-16 code units. */
export const LONGEST_PATTERN = 64;
/** How far the compared text may be longer than the pattern. */
const SLACK = 24;

const row = new Uint8Array(LONGEST_PATTERN + SLACK + 1);

/**
 * How well a pattern agrees with what a text has from `at` on, to the right or, with `step` −1, to
 * the left (the pattern is then read from its end): 1 less the share of edits (Levenshtein) to the
 * best fitting length of text. Unrelated English has about 0.35.
 */
export function likeness(pattern: string, text: string, at: number, step: 1 | -1): number {
  const { length } = pattern;
  if (length === 0) return 0;
  const from = step === 1 ? at : at - length;
  if (from >= 0 && text.startsWith(pattern, from)) return 1;

  const width = Math.min(length + SLACK, step === 1 ? text.length - at : at);
  compare(pattern, text, at, width, step);
  let least = length;
  for (let j = 0; j <= width; j++) least = Math.min(least, row[j] ?? length);
  return 1 - least / length;
}

/** How well a pattern agrees with the whole of a piece of text; 0 for one that is far longer. */
export function likenessBetween(pattern: string, text: string, start: number, end: number): number {
  const width = end - start;
  if (width <= 0 || width > pattern.length + SLACK) return 0;
  compare(pattern, text, start, width, 1);
  return Math.max(0, 1 - (row[width] ?? 0) / Math.max(pattern.length, width));
}

/** Leaves in `row[j]` the edits between the pattern and the first j code units of the text. */
function compare(pattern: string, text: string, at: number, width: number, step: 1 | -1): void {
  const { length } = pattern;
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= length; i++) {
    const unit = pattern.charCodeAt(step === 1 ? i - 1 : length - i);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= width; j++) {
      const above = row[j] ?? 0;
      const other = text.charCodeAt(step === 1 ? at + j - 1 : at - j);
      let edits = unit === other ? diagonal : diagonal + 1;
      if (above + 1 < edits) edits = above + 1;
      if (left + 1 < edits) edits = left + 1;
      diagonal = above;
      left = edits;
      row[j] = edits;
    }
  }
}
