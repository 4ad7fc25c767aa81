import {
  type DateWord,
  type DateWordKind,
  dateWordNumber,
  dateWordOf,
  hashLetter,
  mayBeDateWord,
} from './date-word';

const WORD = 0;
const NUMBER = 1;
const MARK = 2;

/** How a number was written; only a `plain` or `ordinal` one can be a day, a `plain` one a year. */
export type NumberForm = 'plain' | 'ordinal' | 'decade' | 'other';

const FORMS = [null, 'plain', 'ordinal', 'decade', 'other'] as const;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
// in a text most units are letters in lower case: asked first
const isLetter = (unit: number) =>
  unit >= 97 ? unit <= 122 || (unit >= 0xc0 && unit < 0x2000) : unit >= 65 && unit <= 90;
/** Columns of a token's row. */
const START = 0;
const END = 1;
const KIND = 2;
/** Of a word, the number of what it means in a date; of a figure, that of its form once it is asked for. */
const MEANING = 3;
const HASH = 4;
const COLUMNS = 5;

const isUpper = (unit: number) => unit >= 65 && unit <= 90;
const isBlank = (unit: number) => unit <= 32 || unit === 0xa0 || unit === 0xad;

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen gov rep sen st col capt lt sgt rev hon inc corp co ltd jr sr no vs maj adm hr'.split(
    ' ',
  ),
);
const HYPHEN = 45;
const NOT_A_DATE = /[$£#€]/u;
const PREFIXES = new Set(['mid', 'pre', 'post']);

/**
 * The words, numbers and marks of one paragraph, with what each word can mean in a date. Tokens
 * are numbered from 0; every question about a number outside is answered with nothing.
 */
export class DateTokens {
  readonly text: string;
  /** How many tokens there are. */
  length = 0;
  /** Numbers of the tokens that can be part of a date, in order. */
  readonly clues: number[] = [];
  private rows: Int32Array;
  private readonly lower: (string | undefined)[];

  /** @param memory to work in, from {@link memoryFor}; only one at a time may use it */
  constructor(text: string, memory = memoryFor(text.length)) {
    this.text = text;
    this.rows = memory;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) at++;
      else if (isLetter(unit)) at = this.addWord(at);
      else if (isDigit(unit)) at = this.addNumber(at);
      else at = this.add(MARK, at, at + 1, 0, 0);
    }
    this.lower = new Array(this.length);
  }

  start(i: number): number {
    return this.has(i) ? this.cell(i, START) : this.text.length;
  }

  end(i: number): number {
    return this.has(i) ? this.cell(i, END) : this.text.length;
  }

  /** The token in lower case; empty outside the paragraph. */
  word(i: number): string {
    if (!this.has(i)) return '';
    const known = this.lower[i];
    if (known !== undefined) return known;
    const word = this.text.slice(this.cell(i, START), this.cell(i, END)).toLowerCase();
    this.lower[i] = word;
    return word;
  }

  /** Hash of a word's letters, as of `hashLetters`; 0 for anything else. */
  hash(i: number): number {
    return this.has(i) ? this.cell(i, HASH) : 0;
  }

  isWord(i: number): boolean {
    return this.isKind(i, WORD);
  }

  /** Whether it starts with a capital letter. */
  isCapital(i: number): boolean {
    return this.isKind(i, WORD) && isUpper(this.text.charCodeAt(this.cell(i, START)));
  }

  /** Whether it stands in capitals, two letters or more. */
  isShouted(i: number): boolean {
    if (!this.isCapital(i) || this.end(i) - this.start(i) < 2) return false;
    return isUpper(this.text.charCodeAt(this.start(i) + 1));
  }

  /** Value of the word, if it can be of that kind; null if not. */
  value(i: number, kind: DateWordKind): number | null {
    const meaning = this.meaning(i);
    return meaning?.kind === kind ? meaning.value : null;
  }

  meaning(i: number): DateWord | null {
    return this.isKind(i, WORD) ? dateWordOf(this.cell(i, MEANING)) : null;
  }

  /** Whether the token is a number, written in whatever way. */
  isNumber(i: number): boolean {
    return this.isKind(i, NUMBER);
  }

  numberForm(i: number): NumberForm | null {
    if (!this.isKind(i, NUMBER)) return null;
    const known = FORMS[this.cell(i, MEANING)];
    if (known) return known;
    const form = this.readForm(i);
    this.rows[i * COLUMNS + MEANING] = FORMS.indexOf(form);
    return form;
  }

  private readForm(i: number): NumberForm {
    const text = this.word(i);
    if (this.hasStrangeBorder(i)) return 'other';
    if (/^\d+$/u.test(text)) return 'plain';
    if (/^\d{1,2}(?:st|nd|rd|th|d)$/u.test(text)) return 'ordinal';
    return /^(?:1[5-9]|20)?[0-9]0['’]?s$/u.test(text) ? 'decade' : 'other';
  }

  /** The number's value: its leading digits. */
  number(i: number): number {
    return Number.parseInt(this.word(i).slice(0, 9), 10);
  }

  /** Whether the token is one of the marks in `marks`. */
  isMark(i: number, marks: string): boolean {
    return this.isKind(i, MARK) && marks.includes(this.text.charAt(this.cell(i, START)));
  }

  /** The first token from `i` on that is none of `marks`, skipping at most two. */
  past(i: number, marks: string): number {
    let next = i;
    while (next < i + 2 && this.isMark(next, marks)) next++;
    return next;
  }

  isHyphen(i: number): boolean {
    return this.isMark(i, '-‐‑–—');
  }

  /** Whether a sentence ends with this token: a stop that belongs to no abbreviation. */
  endsSentence(i: number): boolean {
    if (this.isMark(i, '!?;')) return true;
    if (!this.isMark(i, '.')) return false;
    const before = this.word(i - 1);
    if (this.isWord(i - 1) && (before.length === 1 || ABBREVIATIONS.has(before))) return false;
    if (this.meaning(i - 1)?.form === 'short') return false;
    return this.isCapital(i + 1) || !this.isWord(i + 1);
  }

  private addWord(start: number): number {
    const { text } = this;
    let end = start;
    let hash = 0;
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      if (!isLetter(unit)) break;
      hash = hashLetter(hash, unit);
      end++;
    }
    const meaning = mayBeDateWord(hash) ? dateWordNumber(text.slice(start, end).toLowerCase()) : 0;
    if (meaning === 0 && end < text.length && text.charCodeAt(end) === HYPHEN) {
      const joined = this.joinLines(start, end);
      if (joined > end) return joined;
    }
    return this.add(WORD, start, end, meaning, hash);
  }

  /** *Febru- ary*, a word broken at the end of a printed line; returns `end` if it is none. */
  private joinLines(start: number, end: number): number {
    const { text } = this;
    if (end + 1 >= text.length || text.charCodeAt(end + 1) !== 32) return end;
    let last = end + 2;
    while (last < text.length && last < end + 10 && isLetter(text.charCodeAt(last))) last++;
    const word = (text.slice(start, end) + text.slice(end + 2, last)).toLowerCase();
    const meaning = dateWordNumber(word);
    const kind = dateWordOf(meaning)?.kind;
    if (kind !== 'month' && kind !== 'weekday') return end;
    return this.add(WORD, start, last, meaning, 0);
  }

  /** Digits with what is written onto them: `10,000`, `5.30`, `8:45`, `10th`, `1930s`, `1930’s`. */
  private addNumber(start: number): number {
    const { text } = this;
    let end = start + 1;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (isDigit(unit) || isLetter(unit)) continue;
      const after = text.charCodeAt(end + 1);
      if ((unit === 39 || unit === 0x2019) && after === 115) continue;
      const joins = unit === 46 || unit === 58 || (unit === 44 && isGroup(text, end + 1));
      if (!(joins && isDigit(after))) break;
    }
    return this.add(NUMBER, start, end, 0, 0);
  }

  private add(kind: number, start: number, end: number, meaning: number, hash: number): number {
    const i = this.length++;
    if (meaning > 0 || kind === NUMBER) this.clues.push(i);
    const row = i * COLUMNS;
    if (row + COLUMNS > this.rows.length) this.grow();
    const { rows } = this;
    rows[row + START] = start;
    rows[row + END] = end;
    rows[row + KIND] = kind;
    rows[row + MEANING] = meaning;
    rows[row + HASH] = hash;
    return end;
  }

  private grow(): void {
    const { rows } = this;
    this.rows = new Int32Array(rows.length * 2);
    this.rows.set(rows);
  }

  private has(i: number): boolean {
    return i >= 0 && i < this.length;
  }

  private cell(i: number, column: number): number {
    return this.rows[i * COLUMNS + column] ?? 0;
  }

  private isKind(i: number, kind: number): boolean {
    return this.has(i) && this.cell(i, KIND) === kind;
  }

  /** Sums of money, item numbers, *MIG-23*. */
  private hasStrangeBorder(i: number): boolean {
    const start = this.start(i);
    const before = this.text.charAt(start - 1);
    if (
      NOT_A_DATE.test(before) ||
      (before === ' ' && NOT_A_DATE.test(this.text.charAt(start - 2)))
    ) {
      return true;
    }
    if (this.text.charAt(this.end(i)) === '%') return true;
    const touchesWord = this.isHyphen(i - 1) && this.end(i - 1) === start && this.isWord(i - 2);
    if (!touchesWord || this.end(i - 2) !== this.start(i - 1)) return false;
    const known = this.meaning(i - 2);
    return !known && !PREFIXES.has(this.word(i - 2));
  }
}

/** Memory for the tokens of a text of so many characters: mostly four make one; more is got if need be. */
export function memoryFor(characters: number): Int32Array {
  return new Int32Array(((characters >> 2) + 16) * COLUMNS);
}

/** Whether exactly three digits stand there, as in `10,000`. */
function isGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}
