import type { AnchorDay } from './anchor-day';
import type { Tense } from './tense';

/** What a phrase needs from outside to become a date. */
export interface Circumstances {
  /** Null where the bulletin’s day is unknown. */
  readonly anchor: AnchorDay | null;
  /** Which way the clause looks. */
  readonly tense: Tense;
  /** The words as printed. */
  readonly surface: string;
  /** Year that the sentence is telling of: *in 1936 … in July*. */
  readonly toldYear: number | null;
  /** Year of the same day and month where the article told of them before. */
  readonly sameYear: number | null;
  /** Day number of the expression just before, where both form one list or range. */
  readonly linkedDay: number | null;
  /** Day number of the last day told in this paragraph, for *the following day*. */
  readonly toldDay: number | null;
}

/** What a phrase means. */
export interface Resolved {
  readonly edtf: string;
  /** Day number, where it is a single day. */
  readonly day: number | null;
  readonly because: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
}
