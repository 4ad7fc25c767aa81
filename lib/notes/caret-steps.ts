import { moveEnd } from './word-ends';

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No sign that is seen as one is written with more code units than this. */
const LONGEST_SIGN = 40;

/**
 * Where a caret goes from `at`: by what is seen as one letter, to the end of the word after it or the
 * beginning of the word before it, or to the beginning of a paragraph (they are lines of `text`).
 *
 * @param by 1 onwards, -1 back
 */
export function stepCaret(
  text: string,
  at: number,
  by: 1 | -1,
  unit: 'letter' | 'word' | 'paragraph',
): number {
  if (unit === 'letter') return by === 1 ? afterLetter(text, at) : beforeLetter(text, at);
  if (unit === 'word') return by === 1 ? afterWord(text, at) : beforeWord(text, at);
  if (by === 1) {
    const next = text.indexOf('\n', at);
    return next < 0 ? text.length : next + 1;
  }
  return at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
}

/** The word (or sign) that a place touches, rather the one after it; null between blanks. */
export function wordAt(text: string, at: number): { start: number; end: number } | null {
  const after = moveEnd(text, { start: -1, end: at }, 'end', 1, 'word').end;
  for (const end of [after, at]) {
    const { start } = moveEnd(text, { start: end, end: text.length + 1 }, 'start', -1, 'word');
    if (start <= at && start < end && !/\s/.test(text.slice(start, end))) return { start, end };
  }
  return null;
}

function afterLetter(text: string, at: number): number {
  const [next] = LETTERS.segment(text.slice(at, at + LONGEST_SIGN));
  return at + (next?.segment.length ?? 0);
}

function beforeLetter(text: string, at: number): number {
  const last = [...LETTERS.segment(text.slice(Math.max(0, at - LONGEST_SIGN), at))].at(-1);
  return at - (last?.segment.length ?? 0);
}

const WORD = /[\p{L}\p{N}]/u;

function afterWord(text: string, at: number): number {
  for (let end = at; ; ) {
    const next = moveEnd(text, { start: -1, end }, 'end', 1, 'word').end;
    if (next === end) return text.length;
    if (WORD.test(text.slice(end, next))) return next;
    end = next;
  }
}

function beforeWord(text: string, at: number): number {
  for (let start = at; ; ) {
    const next = moveEnd(text, { start, end: text.length + 1 }, 'start', -1, 'word').start;
    if (next === start) return 0;
    if (WORD.test(text.slice(next, start))) return next;
    start = next;
  }
}
