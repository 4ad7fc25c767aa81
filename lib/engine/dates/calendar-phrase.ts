import type { Unit } from './date-word';
import type { HebrewMonth } from './hebrew-date';

/** −1 last, 0 this, 1 next. */
export type Which = number;

/**
 * What a calendar expression says, before it is known which day it was said on. A `null` is what
 * the words leave open.
 */
export type CalendarPhrase =
  /** *Sunday, July 23*; *Jan. 6-7* (`until` 7); *June 28-July 2*; *April*; *May, 1936*. */
  | {
      readonly kind: 'date';
      readonly weekday: number | null;
      readonly day: number | null;
      readonly month: number;
      readonly year: number | null;
      readonly until: { readonly day: number; readonly month: number } | null;
      /** *last July 6*, *July 6 last*. */
      readonly which?: Which;
      /** *May of last year*: years from this one. */
      readonly ofYear?: Which;
    }
  /** *1936*; *1936-39*. */
  | { readonly kind: 'year'; readonly year: number; readonly until: number | null }
  /** *the 1930s*; *the thirties*, of which the century is open. */
  | { readonly kind: 'decade'; readonly tens: number; readonly century: number | null }
  /** *yesterday*, *last night*. */
  | { readonly kind: 'day'; readonly shift: number }
  /** *Sunday*, *next Monday*, *Tuesday of last week*, *a week from Sunday* (`weeks` 1). */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly which: Which | null;
      readonly week: Which | null;
      readonly weeks: number;
    }
  /** *last week*, *this month*, *the weekend*. */
  | { readonly kind: 'span'; readonly unit: Unit; readonly which: Which | null }
  /** *last February*. */
  | { readonly kind: 'which-month'; readonly month: number; readonly which: Which }
  /** *next summer*, *the spring of 1936*, *in the autumn*. */
  | {
      readonly kind: 'season';
      readonly season: number;
      readonly which: Which | null;
      readonly year: number | null;
      /** *the spring of last year*: years from this one. */
      readonly ofYear: Which | null;
    }
  /** *three years ago*; `exact` in *a year ago today*; negative counts lie ahead. */
  | {
      readonly kind: 'ago';
      readonly count: number;
      readonly unit: Unit;
      readonly exact: boolean;
    }
  /** *the 12th inst.*, *the 3rd of next month*. */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly shift: Which }
  /** *to the 5th*, of the month that was told before. */
  | { readonly kind: 'later-day'; readonly day: number }
  /** *the first Sunday in May*; −1 for the last. */
  | {
      readonly kind: 'nth';
      readonly nth: number;
      /** null for a week: *the first week of June*. */
      readonly weekday: number | null;
      readonly month: number;
      readonly year: number | null;
    }
  /** *the first half of 1936*: months of a year. */
  | {
      readonly kind: 'months';
      readonly from: number;
      readonly until: number;
      readonly year: number | null;
      /** Of the year, where it is not a number: *the first half of this year*. */
      readonly which: Which | null;
    }
  /** *the 15th of Shevat*, *10 Tishri 5714*; a whole month where the day is open. */
  | {
      readonly kind: 'hebrew';
      readonly day: number | null;
      readonly month: HebrewMonth;
      readonly year: number | null;
      /** Days to add: −1 for *the eve of*. */
      readonly shift: number;
    }
  /** *the year 5714*. */
  | { readonly kind: 'hebrew-year'; readonly year: number }
  /** *the following day*, said of the day before it in the text. */
  | { readonly kind: 'beside'; readonly shift: number };

/** A phrase and the tokens it stands on, both inclusive. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly phrase: CalendarPhrase;
}
