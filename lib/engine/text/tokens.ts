import {
  APOSTROPHE,
  BLANK,
  BRACKET,
  COMMA,
  DIGIT,
  foldIn,
  foldLetter,
  HYPHEN,
  ILLEGIBLE,
  INVISIBLE,
  kindAt,
  kindIn,
  LOWER,
  letterKind,
  OTHER,
  QUOTE,
  readUnit,
  STOP,
  UPPER,
} from './letters';
import { CHECK_SEED, checkUnit, HASH_SEED, hashUnit } from './word-hash';

/** How a word is written. */
export const SHAPE_LOWER = 0;
/** `Haifa`. */
export const SHAPE_CAPITAL = 1;
/** `HAIFA`, two letters or more. */
export const SHAPE_CAPITALS = 2;
/** `MacDonald`, `McNarney`. */
export const SHAPE_MIXED = 3;
/** `1936`, `19th`. */
export const SHAPE_NUMBER = 4;
/** `V` of `V. Molotov`. */
export const SHAPE_INITIAL = 5;

/** What stands between a word and the one before it; bits, as several can. */
export const GAP_BLANK = 1;
export const GAP_HYPHEN = 2;
export const GAP_STOP = 4;
export const GAP_COMMA = 8;
export const GAP_QUOTE = 16;
export const GAP_BRACKET = 32;
/** Dash, colon, semicolon and whatever else parts words. */
export const GAP_BREAK = 64;
export const GAP_PARAGRAPH = 128;

export const FLAG_POSSESSIVE = 1;
/** First word of a sentence, of a quotation or of a paragraph. */
export const FLAG_SENTENCE = 2;
/** Stands in a line of capitals, where capitals prove nothing. */
export const FLAG_CAPITALS_LINE = 4;

const SMALL_S = 115;

const GAP_OF_KIND = new Uint8Array(16);
GAP_OF_KIND[OTHER] = GAP_BREAK;
GAP_OF_KIND[BLANK] = GAP_BLANK;
GAP_OF_KIND[APOSTROPHE] = GAP_QUOTE;
GAP_OF_KIND[HYPHEN] = GAP_HYPHEN;
GAP_OF_KIND[STOP] = GAP_STOP;
GAP_OF_KIND[COMMA] = GAP_COMMA;
GAP_OF_KIND[QUOTE] = GAP_QUOTE;
GAP_OF_KIND[BRACKET] = GAP_BRACKET;
GAP_OF_KIND[ILLEGIBLE] = GAP_BREAK;

/**
 * The words of a text, one row each in parallel columns. A hyphen parts words, an apostrophe does
 * not, a possessive *'s* is left outside its word.
 */
export class Tokens {
  readonly paragraph: Int32Array;
  /** UTF-16 offsets inside the paragraph. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Int32Array;
  readonly check: Int32Array;
  readonly shape: Uint8Array;
  readonly gap: Uint8Array;
  readonly flags: Uint8Array;
  readonly paragraphs: readonly string[];
  count = 0;

  constructor(paragraphs: readonly string[]) {
    this.paragraphs = paragraphs;
    let capacity = 1;
    for (const text of paragraphs) capacity += (text.length + 3) >> 1;
    // One piece of memory for all columns costs less than eight.
    const buffer = new ArrayBuffer(capacity * 23);
    const ints = (column: number) => new Int32Array(buffer, column * 4 * capacity, capacity);
    const bytes = (column: number) => new Uint8Array(buffer, (20 + column) * capacity, capacity);
    this.paragraph = ints(0);
    this.start = ints(1);
    this.end = ints(2);
    this.hash = ints(3);
    this.check = ints(4);
    this.shape = bytes(0);
    this.gap = bytes(1);
    this.flags = bytes(2);
  }

  /** The token's own letters as printed. */
  text(token: number): string {
    return this.slice(token, token + 1);
  }

  /** Whether the token's own letters are exactly these. */
  reads(token: number, letters: string): boolean {
    const start = this.start[token] ?? 0;
    if ((this.end[token] ?? 0) - start !== letters.length) return false;
    return (this.paragraphs[this.paragraph[token] ?? -1] ?? '').startsWith(letters, start);
  }

  /** The text from the first of the tokens to the last, `to` exclusive, in one paragraph. */
  slice(from: number, to: number): string {
    const paragraph = this.paragraphs[this.paragraph[from] ?? -1] ?? '';
    return paragraph.slice(this.start[from] ?? 0, this.end[to - 1] ?? 0);
  }
}

/** Cuts paragraphs into words, in one pass and without cutting a string. */
export function tokenize(paragraphs: readonly string[]): Tokens {
  const tokens = new Tokens(paragraphs);
  for (const [index, text] of paragraphs.entries()) readParagraph(tokens, index, text);
  return tokens;
}

function readParagraph(tokens: Tokens, paragraph: number, text: string): void {
  let gap = GAP_PARAGRAPH;
  let at = 0;
  while (at < text.length) {
    const kind = letterKind(text.charCodeAt(at));
    if (isPrinted(kind)) {
      tokens.paragraph[tokens.count] = paragraph;
      tokens.gap[tokens.count] = gap;
      at = readWord(tokens, text, at);
      gap = 0;
    } else {
      gap |= kind === APOSTROPHE && isPluralPossessive(text, at) ? 0 : (GAP_OF_KIND[kind] ?? 0);
      at++;
    }
  }
}

/** `Doctors’ plot`: an apostrophe between an s and a blank closes nothing. */
function isPluralPossessive(text: string, at: number): boolean {
  if (at === 0 || foldLetter(text.charCodeAt(at - 1)) !== SMALL_S) return false;
  return kindAt(text, at + 1) === BLANK;
}

function isPrinted(kind: number): boolean {
  return kind >= LOWER && kind <= DIGIT;
}

/** Read by a machine, a small l looks like the capital: `EI Al`, and the state in `Evanston, III.` */
function readAnew(tokens: Tokens, row: number, text: string): void {
  const start = tokens.start[row] ?? 0;
  const length = (tokens.end[row] ?? 0) - start;
  if (length === 2 && text.startsWith('EI', start)) writeFolded(tokens, row, 'el');
  else if (length === 3 && text.startsWith(', III', start - 2)) writeFolded(tokens, row, 'ill');
}

function writeFolded(tokens: Tokens, row: number, letters: string): void {
  const units = [...letters].map((letter) => letter.charCodeAt(0));
  tokens.hash[row] = units.reduce(hashUnit, HASH_SEED);
  tokens.check[row] = units.reduce(checkUnit, CHECK_SEED);
}

/** Reads one word into the next row; returns the offset behind it and its possessive. */
function readWord(tokens: Tokens, text: string, start: number): number {
  const row = tokens.count++;
  let hash = HASH_SEED;
  let check = CHECK_SEED;
  let upper = 0;
  let digits = 0;
  let others = 0;
  let at = start;
  for (; at < text.length; at++) {
    const unit = readUnit(text.charCodeAt(at));
    const kind = kindIn(unit);
    if (isPrinted(kind)) {
      const folded = foldIn(unit);
      hash = hashUnit(hash, folded);
      check = checkUnit(check, folded);
      if (kind === UPPER) upper++;
      else if (kind === DIGIT) digits++;
    } else {
      const inside = insideWord(text, at, kind);
      if (inside === 0) break;
      others += inside;
      at += inside - 1;
    }
  }
  tokens.start[row] = start;
  tokens.end[row] = at;
  tokens.hash[row] = hash;
  tokens.check[row] = check;
  readAnew(tokens, row, text);
  tokens.shape[row] = shapeOf(kindAt(text, start), upper, at - start - digits - others);
  if (!isPossessive(text, at)) return at;
  tokens.flags[row] = FLAG_POSSESSIVE;
  return at + 2;
}

/** How many units that are no letters belong to the word here; 0 where it ends. */
function insideWord(text: string, at: number, kind: number): number {
  if (kind === BLANK) return 0;
  if (kind === INVISIBLE) return 1;
  if (kind === APOSTROPHE && isLetter(text, at + 1)) return isPossessive(text, at) ? 0 : 1;
  if (kind === APOSTROPHE) return isHebrewArticle(text, at) ? 2 : 0;
  if (kind === ILLEGIBLE) return illegibleInside(text, at);
  if (kind === HYPHEN) return lineEndInside(text, at);
  return 0;
}

/** `“Ha’ Aretz”`: the typist's blank behind the article that opens a quotation. */
function isHebrewArticle(text: string, at: number): boolean {
  if (kindAt(text, at + 1) !== BLANK || kindAt(text, at + 2) !== UPPER) return false;
  return (
    kindAt(text, at - 1) === LOWER &&
    kindAt(text, at - 2) === UPPER &&
    kindAt(text, at - 3) === QUOTE
  );
}

/** `Weiz##nn`: marks of illegible letters with letters on both sides. */
function illegibleInside(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && kindAt(text, end) === ILLEGIBLE) end++;
  return kindAt(text, end) === LOWER ? end - at : 0;
}

/** `nego- tiate`: the hyphen of a line's end that the typist kept. */
function lineEndInside(text: string, at: number): number {
  if (kindAt(text, at + 1) !== BLANK) return 0;
  if (kindAt(text, at - 1) !== LOWER) return 0;
  return kindAt(text, at + 2) === LOWER ? 2 : 0;
}

function isPossessive(text: string, at: number): boolean {
  return (
    kindAt(text, at) === APOSTROPHE &&
    at + 1 < text.length &&
    foldLetter(text.charCodeAt(at + 1)) === SMALL_S &&
    !isLetter(text, at + 2)
  );
}

function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LOWER || kind === UPPER;
}

function shapeOf(first: number, upper: number, letters: number): number {
  if (first === DIGIT) return SHAPE_NUMBER;
  if (first === LOWER) return SHAPE_LOWER;
  if (letters === 1) return SHAPE_INITIAL;
  if (upper === letters) return SHAPE_CAPITALS;
  return upper > 1 ? SHAPE_MIXED : SHAPE_CAPITAL;
}
