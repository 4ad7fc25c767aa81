/** What a UTF-16 code unit is to the tokenizer. */
export const OTHER = 0;
export const BLANK = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
export const STOP = 7;
export const COMMA = 8;
export const QUOTE = 9;
export const BRACKET = 10;
/** `#` and `?`: illegible where they stand inside a word, a break anywhere else. */
export const ILLEGIBLE = 11;
/** Marks that stand on a letter and soft hyphens: no letter, no border. */
export const INVISIBLE = 12;

/** Letters whose plain form is not their decomposition. */
const PLAIN = 'łlŁløoØođdĐdıiħhæeÆeœoŒoßsþtðdðdĦh';

const SIGNS: readonly (readonly [kind: number, characters: string])[] = [
  [BLANK, ' \t\n\r\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [BLANK, '\u202f\u205f\u3000\ufeff'],
  [APOSTROPHE, "'’‘`´ʼ׳"],
  [HYPHEN, '-‐‑־'],
  [STOP, '.'],
  [COMMA, ','],
  [QUOTE, '"“”„«»״'],
  [BRACKET, '()[]{}'],
  [ILLEGIBLE, '#?'],
  [INVISIBLE, '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060'],
];

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;

function kindOf(character: string): number {
  for (const [kind, characters] of SIGNS) {
    if (characters.includes(character)) return kind;
  }
  if (character >= '0' && character <= '9') return DIGIT;
  if (MARK.test(character)) return INVISIBLE;
  if (!LETTER.test(character)) return OTHER;
  return character.toLowerCase() === character ? LOWER : UPPER;
}

function foldOf(character: string): number {
  const plain = PLAIN.indexOf(character);
  if (plain >= 0 && plain % 2 === 0) return PLAIN.charCodeAt(plain + 1);
  return character.normalize('NFD').toLowerCase().charCodeAt(0);
}

/** What stands for a unit that was not met yet. */
const UNKNOWN = -1;
const KIND_SHIFT = 16;
const FOLD_MASK = 0xffff;

/** Kind and folded form of each unit, found out when it is first met: a text uses few of them. */
const units = new Int32Array(0x10000).fill(UNKNOWN);

function meet(unit: number): number {
  const character = String.fromCharCode(unit);
  const known = (kindOf(character) << KIND_SHIFT) | foldOf(character);
  units[unit] = known;
  return known;
}

/** All that the tokenizer asks of a unit, for {@link kindIn} and {@link foldIn}. */
export function readUnit(unit: number): number {
  const known = units[unit] ?? UNKNOWN;
  return known === UNKNOWN ? meet(unit) : known;
}

export const kindIn = (known: number) => known >> KIND_SHIFT;

export const foldIn = (known: number) => known & FOLD_MASK;

/** Class of a UTF-16 code unit, one of the constants above. */
export function letterKind(unit: number): number {
  return kindIn(readUnit(unit));
}

/** Class of the unit at a place; {@link OTHER} outside the text. */
export function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? letterKind(text.charCodeAt(at)) : OTHER;
}

/** The unit in lower case and without diacritics: `Ł` → `l`, `É` → `e`. */
export function foldLetter(unit: number): number {
  return foldIn(readUnit(unit));
}

/** A word as the engine compares words: lower case, no diacritics, letters and digits only. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const kind = letterKind(unit);
    if (kind === LOWER || kind === UPPER || kind === DIGIT) {
      folded += String.fromCharCode(foldLetter(unit));
    }
  }
  return folded;
}
