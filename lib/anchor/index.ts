import { findPlaces, type SearchedText } from './find-place';
import { fold } from './fold';
import type { Verdict } from './judge';
import { askFor, type Question } from './question';
import type { Target } from './target';

/** How many UTF-16 code units of a passage's surroundings are remembered on each side. */
const CONTEXT = 64;

/** Where a passage was found. Offsets are UTF-16 code units of the text; `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of what was remembered of the passage speaks for the place. */
  readonly score: number;
  /** `moved`: probably here, but the reader should have a look. */
  readonly certainty: 'certain' | 'moved';
}

/**
 * Describes a passage so that it can be found again.
 *
 * @throws {RangeError} if `start` and `end` are no passage of `text`
 */
export function describeQuote(text: string, start: number, end: number): Target {
  if (!(0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`no passage from ${start} to ${end} in a text of ${text.length}`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

/**
 * Finds a passage in a text that may have changed since it was described.
 *
 * A place is accepted only if enough speaks for it and clearly more than for any other: a wrong
 * place is worse than none.
 *
 * @returns null if the passage is not there any more
 */
export function locateQuote(text: string, target: Target): Place | null {
  const [place = null] = locateAll(text, [target]);
  return place;
}

/** The same for many passages of one text, which is prepared only once. In the targets' order. */
export function locateAll(text: string, targets: readonly Target[]): (Place | null)[] {
  let searched: SearchedText | null = null;
  return targets.map((target) => {
    if (standsUnchanged(text, target)) {
      return { start: target.start, end: target.end, score: 1, certainty: 'certain' };
    }
    searched ??= { folded: fold(text) };
    return locate(searched, askFor(target), target);
  });
}

/** Nothing but the passage's own surroundings and itself, where they always were. */
function standsUnchanged(text: string, { exact, prefix, suffix, start, end }: Target): boolean {
  return (
    exact !== '' &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, end) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length)
  );
}

function locate(searched: SearchedText, question: Question, target: Target): Place | null {
  if (question.quote === '') return null;
  const [best, second] = findPlaces(searched, question);
  if (!best || !isEnough(best, question)) return null;
  if (second && second.support > best.support * 0.9) return null;
  const { origin } = searched.folded;
  const start = origin[best.start] ?? 0;
  const end = (origin[best.end - 1] ?? 0) + 1;
  return { start, end, score: best.support, certainty: 'certain' };
}

function isEnough(v: Verdict, { quote }: Question): boolean {
  const both = Math.min(v.before, v.after);
  const one = Math.max(v.before, v.after);
  if (both >= 0.6 && v.quote >= 0.3) return true;
  if (v.support < 0.4) return quote.length >= 40 && v.quote >= 0.85;
  if (one >= 0.6 && v.quote >= 0.6) return true;
  return quote.length >= 40 && v.quote >= 0.7;
}
