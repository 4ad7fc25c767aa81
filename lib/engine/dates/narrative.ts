import type { AnchorDay } from './anchor-day';
import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { Resolved } from './circumstances';
import { civilDate, dayNumber } from './civil-date';
import type { DateTokens } from './date-tokens';
import { isPastVerb } from './tense';

/** How far a told time reaches, in tokens. */
const REACH = 60;
/** A bare day this near to the cable is the cable’s own, whatever year was told before. */
const NEAR_DAYS = 45;

/** Days after *the decision of May 14, 1948* that a bare date is still of its year. */
const SEQUEL_DAYS = 90;

/** Before a time that is not told of but only mentioned: *since 1936*, *the law of 1936*. */
const MENTIONED = new Set('since until till before after for by from of dated'.split(' '));

type YearPhrase = Extract<CalendarPhrase, { kind: 'year' }>;

interface ToldYear {
  readonly value: number;
  /** Token up to which it was told. */
  readonly at: number;
  /** More exact than the year. */
  readonly exact: boolean;
  /** Day number of what was only mentioned; null where it was told of. */
  readonly mentioned: number | null;
}

/**
 * What the sentences of one paragraph are telling of: after *in 1936*, a bare *July* is that
 * year’s. A word that points back at the day of the cable ends it.
 */
export class Narrative {
  private readonly tokens: DateTokens;
  private year: ToldYear | null = null;
  private day: { readonly value: number; readonly at: number } | null = null;

  constructor(tokens: DateTokens) {
    this.tokens = tokens;
  }

  /** Year told at token `i` for a bare `month`; null where none reaches so far. */
  yearAt(i: number, { phrase }: Reading, anchor: AnchorDay | null): number | null {
    const told = this.year;
    if (!told) return null;
    if (told.mentioned !== null && !isSequel(told, told.mentioned, phrase)) return null;
    const between = this.sentencesBetween(told.at, i);
    if (between > 1 || (between === 1 && !told.exact && phrase.kind === 'season')) return null;
    if (!anchor || phrase.kind !== 'date') return told.value;
    if (between === 0 && !this.closesClause(told)) return told.value;
    const now = civilDate(anchor.day);
    const away = Math.abs((now.month - phrase.month) * 30.4 + now.day - (phrase.day ?? 15));
    return Math.min(away, 365 - away) <= NEAR_DAYS ? null : told.value;
  }

  /** Day told shortly before token `i`. */
  dayAt(i: number): number | null {
    return this.day && this.sentencesBetween(this.day.at, i) <= 1 ? this.day.value : null;
  }

  /** Takes note of what an expression turned out to mean. */
  hear(reading: Reading, { day }: Resolved): void {
    const { phrase, to } = reading;
    this.day = phrase.kind === 'date' && day !== null ? { value: day, at: to } : null;
    if (phrase.kind === 'year') this.year = this.toldByYear(reading, phrase);
    else if (phrase.kind !== 'date' && phrase.kind !== 'season') this.year = null;
    else if (phrase.year !== null) this.year = this.toldByDate(reading, phrase.year, day);
    else if (this.year && this.sentencesBetween(this.year.at, to) <= 1) {
      this.year = { ...this.year, at: to };
    }
  }

  private isMentioned({ from }: Reading): boolean {
    return MENTIONED.has(this.tokens.word(from - 1));
  }

  private toldByYear(reading: Reading, { year, until }: YearPhrase): ToldYear | null {
    if (until !== null || this.isMentioned(reading)) return null;
    return { value: year, at: reading.to, exact: false, mentioned: null };
  }

  private toldByDate(reading: Reading, value: number, day: number | null): ToldYear | null {
    const told = { value, at: reading.to, exact: true };
    if (!this.isMentioned(reading)) return { ...told, mentioned: null };
    return day === null ? null : { ...told, mentioned: day };
  }

  /** *The drive, begun in 1925, opened on July 6*: the year was told in a clause that has ended. */
  private closesClause({ at, exact }: ToldYear): boolean {
    return !exact && this.tokens.isMark(at + 1, ',') && isPastVerb(this.tokens, at + 2);
  }

  /** Sentence ends between two tokens; more than any limit where they are far apart. */
  private sentencesBetween(from: number, to: number): number {
    if (to - from > REACH) return Number.POSITIVE_INFINITY;
    let count = 0;
    for (let i = from + 1; i < to; i++) if (this.tokens.endsSentence(i)) count++;
    return count;
  }
}

/** Whether a bare day or month may follow soon on a day that was only mentioned. */
function isSequel({ value }: ToldYear, mentioned: number, phrase: CalendarPhrase): boolean {
  if (phrase.kind !== 'date' || phrase.day === null) return false;
  const after = dayNumber(value, phrase.month, phrase.day) - mentioned;
  return after > 0 && after <= SEQUEL_DAYS;
}
