import { fold } from './fold';
import { LONGEST_PATTERN } from './likeness';
import type { Target } from './target';

/** What stands before or after a passage, folded. */
export interface Context {
  readonly text: string;
  /** How much of it, counted from the passage, belongs to the same paragraph. */
  readonly near: number;
}

/** A target made ready for searching. */
export interface Question {
  /** Folded; may be empty. */
  readonly quote: string;
  readonly before: Context;
  readonly after: Context;
  /** Whether the quote began and ended where a word does. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

export function askFor({ exact, prefix, suffix }: Target): Question {
  const lastBreak = prefix.lastIndexOf('\n') + 1;
  const firstBreak = suffix.indexOf('\n');
  const before = fold(prefix).text.slice(-LONGEST_PATTERN);
  const after = fold(suffix).text.slice(0, LONGEST_PATTERN);
  const nearBefore = fold(prefix.slice(lastBreak)).text.length;
  const nearAfter = fold(firstBreak < 0 ? suffix : suffix.slice(0, firstBreak)).text.length;
  return {
    quote: fold(exact).text,
    before: { text: before, near: Math.min(nearBefore, before.length) },
    after: { text: after, near: Math.min(nearAfter, after.length) },
    startsWord: /(?:^|\s)$/.test(prefix),
    endsWord: /^(?:\s|$)/.test(suffix),
  };
}
