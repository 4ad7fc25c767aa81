import {
  FLAG_CAPITALS_LINE,
  FLAG_SENTENCE,
  GAP_BLANK,
  GAP_BRACKET,
  GAP_BREAK,
  GAP_PARAGRAPH,
  GAP_QUOTE,
  GAP_STOP,
  SHAPE_CAPITALS,
  SHAPE_INITIAL,
  SHAPE_LOWER,
  SHAPE_MIXED,
  SHAPE_NUMBER,
  type Tokens,
} from './tokens';
import { CLASS_ABBREVIATION } from './word-classes';

/** Marks words that begin a sentence and words in lines of capitals. */
export function readLines(tokens: Tokens, classes: Int32Array): void {
  let from = 0;
  while (from < tokens.count) {
    let to = from + 1;
    while (to < tokens.count && !opensParagraph(tokens, to)) to++;
    if (isCapitalsLine(tokens, from, to)) mark(tokens, from, to);
    for (let token = from; token < to; token++) {
      if (opensSentence(tokens, classes, token)) setFlag(tokens, token, FLAG_SENTENCE);
    }
    from = to;
  }
}

function opensParagraph(tokens: Tokens, token: number): boolean {
  return ((tokens.gap[token] ?? 0) & GAP_PARAGRAPH) !== 0;
}

function mark(tokens: Tokens, from: number, to: number): void {
  for (let token = from; token < to; token++) setFlag(tokens, token, FLAG_CAPITALS_LINE);
}

function setFlag(tokens: Tokens, token: number, flag: number): void {
  tokens.flags[token] = (tokens.flags[token] ?? 0) | flag;
}

/** Two capital words or more, and nearly nothing in lower case (`McNARNEY`, `50,000th`). */
function isCapitalsLine(tokens: Tokens, from: number, to: number): boolean {
  let capitals = 0;
  let others = 0;
  for (let token = from; token < to; token++) {
    const shape = tokens.shape[token] ?? SHAPE_LOWER;
    if (shape === SHAPE_CAPITALS) capitals++;
    else if (shape === SHAPE_LOWER) others += 2;
    else if (shape !== SHAPE_NUMBER && shape !== SHAPE_INITIAL && shape !== SHAPE_MIXED) others++;
  }
  return capitals >= 2 && others * 4 <= capitals;
}

function opensSentence(tokens: Tokens, classes: Int32Array, token: number): boolean {
  const gap = tokens.gap[token] ?? 0;
  if ((gap & (GAP_PARAGRAPH | GAP_QUOTE | GAP_BRACKET)) !== 0) return true;
  if ((gap & GAP_BREAK) !== 0) return (gap & GAP_BLANK) !== 0;
  if ((gap & GAP_STOP) === 0 || (gap & GAP_BLANK) === 0) return false;
  const before = token - 1;
  if (tokens.shape[before] === SHAPE_INITIAL) return false;
  return ((classes[before] ?? 0) & CLASS_ABBREVIATION) === 0;
}
