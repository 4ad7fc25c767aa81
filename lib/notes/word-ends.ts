/** Which end of a passage. */
export type End = 'start' | 'end';

interface Ends {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const INSIDE_WORD = /['’-]/;
const SECOND_HALF = /[\uDC00-\uDFFF]/;

const isLetter = (text: string, at: number) => LETTER.test(text[at] ?? '');
const isBlank = (text: string, at: number) => (text[at] ?? ' ').trim() === '';

/** Whether one word goes on over the place before `at`; an apostrophe or hyphen does not end it. */
function isInWord(text: string, at: number): boolean {
  const joins = (sign: number) => INSIDE_WORD.test(text[sign] ?? '');
  if (SECOND_HALF.test(text[at] ?? '')) return true;
  if (isLetter(text, at)) {
    return isLetter(text, at - 1) || (joins(at - 1) && isLetter(text, at - 2));
  }
  return joins(at) && isLetter(text, at - 1) && isLetter(text, at + 1);
}

/** Whether a passage may begin or end there without cutting a word or taking a blank along. */
function isEdge(text: string, at: number, which: End): boolean {
  if (at < 0 || at > text.length) return false;
  return !isBlank(text, which === 'start' ? at : at - 1) && !isInWord(text, at);
}

/**
 * The place nearest to `at` at which a passage may begin or end with a whole word or sign; `at` itself
 * in a text without any.
 */
export function nearestEdge(text: string, at: number, which: End): number {
  for (let far = 0; far <= text.length; far += 1) {
    if (isEdge(text, at - far, which)) return at - far;
    if (isEdge(text, at + far, which)) return at + far;
  }
  return at;
}

/**
 * One end of a passage moved on by a word (or sign), or by a letter. It stays where it is at the end of
 * the text, and where nothing would be left of the passage.
 *
 * @param by 1 onwards, -1 back
 */
export function moveEnd(
  text: string,
  ends: Ends,
  which: End,
  by: 1 | -1,
  unit: 'word' | 'letter',
): Ends {
  let at = ends[which];
  do {
    at += by;
    if (at < 0 || at > text.length) return ends;
  } while (
    unit === 'word'
      ? !isEdge(text, at, which)
      : isBlank(text, which === 'start' ? at : at - 1) || SECOND_HALF.test(text[at] ?? '')
  );
  return withEnd(ends, which, at);
}

/** A passage with another end; as it was where nothing would be left of it. */
export function withEnd(ends: Ends, which: End, at: number): Ends {
  const start = which === 'start' ? at : ends.start;
  const end = which === 'end' ? at : ends.end;
  return start < end ? { start, end } : ends;
}
