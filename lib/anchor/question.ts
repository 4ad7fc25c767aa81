import { LONGEST_PATTERN } from './edit-scan';
import { foldAll } from './fold';
import type { Target } from './target';

/** More of a context than this is not looked at. */
const LONGEST_CONTEXT = 128;

/** What stands before or after a passage, folded. */
export interface Context {
  readonly text: string;
  /** How much of it, counted from the passage, belongs to the same paragraph. */
  readonly near: number;
  /** The same, cut into pieces that can be scanned, from the passage outwards. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly isNear: boolean;
}

/** A target made ready for searching. */
export interface Question {
  /** Folded; may be empty. */
  readonly quote: string;
  readonly before: Context;
  readonly after: Context;
  /** Whether it goes over the end of a paragraph, where something may be put in. */
  readonly isParted: boolean;
  /** Whether the quote began and ended where a word does. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

export function askFor({ exact, prefix, suffix }: Target): Question {
  const lastBreak = prefix.lastIndexOf('\n') + 1;
  const firstBreak = suffix.indexOf('\n');
  const stop = firstBreak < 0 ? suffix.length : firstBreak;
  const [farBefore = '', nearBefore = '', quote = '', nearAfter = '', farAfter = ''] = foldAll([
    prefix.slice(0, lastBreak),
    prefix.slice(lastBreak),
    exact,
    suffix.slice(0, stop),
    suffix.slice(stop),
  ]);
  return {
    quote,
    before: contextOf((farBefore + nearBefore).slice(-LONGEST_CONTEXT), nearBefore.length, -1),
    after: contextOf((nearAfter + farAfter).slice(0, LONGEST_CONTEXT), nearAfter.length, 1),
    isParted: exact.includes('\n'),
    startsWord: /(?:^|\s)$/.test(prefix),
    endsWord: /^(?:\s|$)/.test(suffix),
  };
}

/** The part of a context that belongs to other paragraphs. */
export function farPart({ text, near }: Context, step: 1 | -1): string {
  return step === 1 ? text.slice(near) : text.slice(0, text.length - near);
}

function contextOf(text: string, paragraph: number, step: 1 | -1): Context {
  const near = Math.min(paragraph, text.length);
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const isNear = from < near;
    const to = Math.min(from + LONGEST_PATTERN, isNear ? near : text.length);
    const piece =
      step === 1 ? text.slice(from, to) : text.slice(text.length - to, text.length - from);
    pieces.push({ text: piece, isNear });
    from = to;
  }
  return { text, near, pieces };
}
