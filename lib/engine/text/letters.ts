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

/** Everything above is rare in the archive and found out when it is met. */
const TABLE_END = 0x600;

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

const kinds = new Uint8Array(TABLE_END);
const folds = new Uint16Array(TABLE_END);
for (let unit = 0; unit < TABLE_END; unit++) {
  const character = String.fromCharCode(unit);
  kinds[unit] = kindOf(character);
  folds[unit] = foldOf(character);
}

/** Class of a UTF-16 code unit, one of the constants above. */
export function letterKind(unit: number): number {
  return unit < TABLE_END ? (kinds[unit] ?? OTHER) : kindOf(String.fromCharCode(unit));
}

/** The unit in lower case and without diacritics: `Ł` → `l`, `É` → `e`. */
export function foldLetter(unit: number): number {
  return unit < TABLE_END ? (folds[unit] ?? unit) : foldOf(String.fromCharCode(unit));
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
