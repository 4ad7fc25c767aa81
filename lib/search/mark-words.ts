import { wordsOf } from './fold-text';

/** A stretch of a text; `hit` where it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}’'`]+/gu;

/**
 * Cuts a text where words stand that were sought.
 *
 * @param patterns as an answer gives them: folded words with a blank before, and one after where the
 * word ends there
 */
export function markWords(text: string, patterns: readonly string[]): Piece[] {
  const ranges = rangesOf(text, patterns);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** A stretch of about so many letters around the first place that was sought; null where none is. */
export function excerptOf(text: string, patterns: readonly string[], around = 110): Piece[] | null {
  const [first] = rangesOf(text, patterns);
  if (!first) return null;
  const from = text.lastIndexOf(' ', Math.max(0, first[0] - around)) + 1;
  const blank = text.indexOf(' ', first[1] + around);
  const to = blank < 0 ? text.length : blank;
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  return markWords(`${before}${text.slice(from, to).replaceAll('\n', ' ')}${after}`, patterns);
}

function rangesOf(text: string, patterns: readonly string[]): (readonly [number, number])[] {
  if (patterns.length === 0) return [];
  const sought = patterns.map((pattern) => ({
    words: pattern.trim().split(' '),
    open: !pattern.endsWith(' '),
  }));
  const words = foldedWords(text);
  return words.flatMap(({ start }, at) => {
    const found = sought.find(({ words: some, open }) =>
      some.every((word, i) => {
        const folded = words[at + i]?.folded;
        return open && i === some.length - 1 ? folded?.startsWith(word) : folded === word;
      }),
    );
    const last = found && words[at + found.words.length - 1];
    return last ? [[start, last.end] as const] : [];
  });
}

function foldedWords(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) =>
    wordsOf(word).map((folded) => ({ start, end: start + word.length, folded })),
  );
}
