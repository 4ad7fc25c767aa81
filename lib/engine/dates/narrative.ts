import type { AnchorDay } from './anchor-day';
import type { Reading } from './calendar-phrase';
import type { Resolved } from './circumstances';
import { civilDate } from './civil-date';
import type { DateTokens } from './date-tokens';

/** How far a told time reaches, in tokens. */
const REACH = 60;
/** A bare day this near to the cable is the cable’s own, whatever year was told before. */
const NEAR_DAYS = 45;

const OPEN_ENDED = new Set(['since', 'until', 'till', 'before', 'after', 'for', 'by', 'from']);

/**
 * What the sentences of one paragraph are telling of: after *in 1936*, a bare *July* is that
 * year’s. A word that points back at the day of the cable ends it.
 */
export class Narrative {
  private readonly tokens: DateTokens;
  private year: { readonly value: number; readonly at: number; readonly exact: boolean } | null =
    null;
  private day: { readonly value: number; readonly at: number } | null = null;

  constructor(tokens: DateTokens) {
    this.tokens = tokens;
  }

  /** Year told at token `i` for a bare `month`; null where none reaches so far. */
  yearAt(i: number, { phrase }: Reading, anchor: AnchorDay | null): number | null {
    const told = this.year;
    if (!told) return null;
    const between = this.sentencesBetween(told.at, i);
    if (between > 1 || (between === 1 && !told.exact && phrase.kind === 'season')) return null;
    if (between === 0 || !anchor || phrase.kind !== 'date') return told.value;
    const now = civilDate(anchor.day);
    const away = Math.abs((now.month - phrase.month) * 30.4 + now.day - (phrase.day ?? 15));
    return Math.min(away, 365 - away) <= NEAR_DAYS ? null : told.value;
  }

  /** Day told shortly before token `i`. */
  dayAt(i: number): number | null {
    return this.day && this.sentencesBetween(this.day.at, i) <= 1 ? this.day.value : null;
  }

  /** Takes note of what an expression turned out to mean. */
  hear({ from, to, phrase }: Reading, { day }: Resolved): void {
    this.day = phrase.kind === 'date' && day !== null ? { value: day, at: to } : null;
    if (phrase.kind === 'date' && phrase.year !== null) {
      this.year = { value: phrase.year, at: to, exact: true };
    } else if (phrase.kind === 'year') {
      const isTold = !OPEN_ENDED.has(this.tokens.word(from - 1)) && phrase.until === null;
      this.year = isTold ? { value: phrase.year, at: to, exact: false } : null;
    } else if (phrase.kind !== 'date' && phrase.kind !== 'season') {
      this.year = null;
    } else if (this.year && this.sentencesBetween(this.year.at, to) <= 1) {
      this.year = { ...this.year, at: to };
    }
  }

  /** Sentence ends between two tokens; more than any limit where they are far apart. */
  private sentencesBetween(from: number, to: number): number {
    if (to - from > REACH) return Number.POSITIVE_INFINITY;
    let count = 0;
    for (let i = from + 1; i < to; i++) if (this.tokens.endsSentence(i)) count++;
    return count;
  }
}
