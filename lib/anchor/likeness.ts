/** Longest pattern, in UTF-16 code units. */
export const LONGEST_PATTERN = 64;
/** How far the compared text may be longer than the pattern. */
const SLACK = 24;

/** `row[j]`: edits between the pattern so far and the first j code units of the text. */
const row = new Uint8Array(LONGEST_PATTERN + SLACK + 1);

/**
 * How well a pattern agrees with what a text has from `at` on, to the right or, with `step` −1, to
 * the left: 1 less the share of edits. Unrelated English has about 0.35.
 */
export function likeness(pattern: string, text: string, at: number, step: 1 | -1): number {
  const { length } = pattern;
  return length === 0 ? 0 : 1 - editsAlong(pattern, text, at, step) / length;
}

/**
 * Edits (Levenshtein) between a pattern and the best fitting length of text from `at` on; with
 * `step` −1 both are read from their ends to the left.
 */
export function editsAlong(pattern: string, text: string, at: number, step: 1 | -1): number {
  const { length } = pattern;
  const from = step === 1 ? at : at - length;
  if (from >= 0 && text.startsWith(pattern, from)) return 0;

  const width = Math.min(length + SLACK, step === 1 ? text.length - at : at);
  fillRow(pattern, text, at, width, step);
  let least = length;
  for (let j = 0; j <= width; j++) least = Math.min(least, row[j] ?? length);
  return least;
}

/** Edits between a pattern and the whole of a piece of text; a few too many of one far longer. */
export function editsBetween(pattern: string, text: string, start: number, end: number): number {
  const width = Math.min(end - start, pattern.length + SLACK);
  fillRow(pattern, text, start, width, 1);
  return (row[width] ?? pattern.length) + (end - start - width);
}

function fillRow(pattern: string, text: string, at: number, width: number, step: 1 | -1): void {
  const { length } = pattern;
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= length; i++) {
    nextRow(pattern.charCodeAt(step === 1 ? i - 1 : length - i), i, text, at, width, step);
  }
}

/** Goes on by the pattern's i-th unit. */
function nextRow(
  unit: number,
  i: number,
  text: string,
  at: number,
  width: number,
  step: 1 | -1,
): void {
  const first = step === 1 ? at - 1 : at;
  let diagonal = i - 1;
  let left = i;
  row[0] = i;
  for (let j = 1; j <= width; j++) {
    const above = row[j] ?? 0;
    const same = unit === text.charCodeAt(first + step * j);
    left = Math.min(same ? diagonal : diagonal + 1, above + 1, left + 1);
    diagonal = above;
    row[j] = left;
  }
}

/** Edits between a pattern and whatever piece of `text` from `start` to `end` fits it best. */
export function editsWithin(pattern: string, text: string, start: number, end: number): number {
  const from = Math.max(0, start);
  const width = Math.min(Math.min(end, text.length) - from, row.length - 1);
  if (width <= 0) return pattern.length;
  row.fill(0, 0, width + 1);
  for (let i = 1; i <= pattern.length; i++) {
    nextRow(pattern.charCodeAt(i - 1), i, text, from, width, 1);
  }
  let least = pattern.length;
  for (let j = 0; j <= width; j++) least = Math.min(least, row[j] ?? least);
  return least;
}
