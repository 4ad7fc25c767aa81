import { type DateWord, type DateWordKind, dateWord, dateWordAt } from './date-word';

const WORD = 0;
const NUMBER = 1;
const MARK = 2;

/** How a number was written; only a `plain` or `ordinal` one can be a day, a `plain` one a year. */
export type NumberForm = 'plain' | 'ordinal' | 'decade' | 'other';

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isLetter = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000);
const isUpper = (unit: number) => unit >= 65 && unit <= 90;
const isBlank = (unit: number) => unit <= 32 || unit === 0xa0 || unit === 0xad;

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen gov rep sen st col capt lt sgt rev hon inc corp co ltd jr sr no vs maj adm hr'.split(
    ' ',
  ),
);
const NOT_A_DATE = /[$£#€]/u;
const PREFIXES = new Set(['mid', 'pre', 'post']);

/**
 * The words, numbers and marks of one paragraph, with what each word can mean in a date. Tokens
 * are numbered from 0; every question about a number outside is answered with nothing.
 */
export class DateTokens {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly kinds: number[] = [];
  private readonly meanings: (DateWord | null)[] = [];
  private readonly lower: (string | undefined)[] = [];
  /** Numbers of the tokens that can be part of a date, in order. */
  readonly clues: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) at++;
      else if (isLetter(unit)) at = this.addWord(at);
      else if (isDigit(unit)) at = this.addNumber(at);
      else at = this.add(MARK, at, at + 1, null);
    }
  }

  get length(): number {
    return this.starts.length;
  }

  start(i: number): number {
    return this.starts[i] ?? this.text.length;
  }

  end(i: number): number {
    return this.ends[i] ?? this.text.length;
  }

  /** The token in lower case; empty outside the paragraph. */
  word(i: number): string {
    const known = this.lower[i];
    if (known !== undefined) return known;
    const start = this.starts[i];
    if (start === undefined) return '';
    const word = this.text.slice(start, this.ends[i]).toLowerCase();
    this.lower[i] = word;
    return word;
  }

  isWord(i: number): boolean {
    return this.kinds[i] === WORD;
  }

  /** Whether it starts with a capital letter. */
  isCapital(i: number): boolean {
    return this.kinds[i] === WORD && isUpper(this.text.charCodeAt(this.start(i)));
  }

  /** Whether it stands in capitals, two letters or more. */
  isShouted(i: number): boolean {
    if (!this.isCapital(i) || this.end(i) - this.start(i) < 2) return false;
    return isUpper(this.text.charCodeAt(this.start(i) + 1));
  }

  /** Value of the word, if it can be of that kind; null if not. */
  value(i: number, kind: DateWordKind): number | null {
    const meaning = this.meanings[i];
    return meaning?.kind === kind ? meaning.value : null;
  }

  meaning(i: number): DateWord | null {
    return this.meanings[i] ?? null;
  }

  /** Whether the token is a number, written in whatever way. */
  isNumber(i: number): boolean {
    return this.kinds[i] === NUMBER;
  }

  numberForm(i: number): NumberForm | null {
    if (this.kinds[i] !== NUMBER) return null;
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
    return this.kinds[i] === MARK && marks.includes(this.text.charAt(this.start(i)));
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
    if (this.meanings[i - 1]?.form === 'short') return false;
    return this.isCapital(i + 1) || !this.isWord(i + 1);
  }

  private addWord(start: number): number {
    const { text } = this;
    let end = start + 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    const meaning = dateWordAt(text, start, end);
    if (text.charCodeAt(end) === 45 && !meaning) {
      const joined = this.joinLines(start, end);
      if (joined > end) return joined;
    }
    return this.add(WORD, start, end, meaning);
  }

  /** *Febru- ary*, a word broken at the end of a printed line; returns `end` if it is none. */
  private joinLines(start: number, end: number): number {
    const { text } = this;
    if (text.charCodeAt(end + 1) !== 32) return end;
    let last = end + 2;
    while (last < text.length && last < end + 10 && isLetter(text.charCodeAt(last))) last++;
    const meaning = dateWord((text.slice(start, end) + text.slice(end + 2, last)).toLowerCase());
    if (meaning?.kind !== 'month' && meaning?.kind !== 'weekday') return end;
    return this.add(WORD, start, last, meaning);
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
    return this.add(NUMBER, start, end, null);
  }

  private add(kind: number, start: number, end: number, meaning: DateWord | null): number {
    if (meaning || kind === NUMBER) this.clues.push(this.starts.length);
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
    this.meanings.push(meaning);
    return end;
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
    const known = this.meanings[i - 2];
    return !known && !PREFIXES.has(this.word(i - 2));
  }
}

/** Whether exactly three digits stand there, as in `10,000`. */
function isGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}
