import { decide } from './decide';
import { findPlaces, type SearchedText } from './find-place';
import { fold } from './fold';
import { askFor } from './question';
import type { Target } from './target';

/** How many UTF-16 code units of a passage's surroundings are remembered on each side. */
const CONTEXT = 128;

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

/** The same for many passages of one text, in their order. */
export function locateAll(text: string, targets: readonly Target[]): (Place | null)[] {
  return targets.map((target) => {
    if (standsUnchanged(text, target)) {
      return { start: target.start, end: target.end, score: 1, certainty: 'certain' };
    }
    return locate(prepare(text), target);
  });
}

let latest: { readonly text: string; readonly searched: SearchedText } | null = null;

/** Passages are mostly looked for in the text that the one before was looked for in. */
function prepare(text: string): SearchedText {
  if (latest?.text !== text) latest = { text, searched: { folded: fold(text) } };
  return latest.searched;
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

function locate(searched: SearchedText, target: Target): Place | null {
  const question = askFor(target);
  if (question.quote === '') return null;
  const { origin } = searched.folded;
  const offsetOf = (at: number) => origin[at] ?? 0;

  const decision = decide(findPlaces(searched, question), searched, question, (place) =>
    Math.abs(offsetOf(place.start) - target.start),
  );
  if (!decision) return null;
  const { verdict, certainty } = decision;
  return {
    start: offsetOf(verdict.start),
    end: offsetOf(verdict.end - 1) + 1,
    score: verdict.support,
    certainty,
  };
}
