import { findCandidates } from './find-place';
import {
  type Candidate,
  locate,
  offsetsOf,
  type Place,
  type Sought,
  searchedOf,
  seekIn,
} from './locate';
import { askFor } from './question';
import type { Target } from './target';

/** How many UTF-16 code units of a passage's surroundings are remembered on each side. */
const CONTEXT = 128;

/** Passages of one turn. */
const TURN = 100;
/** Candidates that a reader is shown. */
const MOST_CANDIDATES = 3;

/** What a reader is shown who is asked to look for a passage. */
export interface Placing {
  /** Where it is; null if it is not there any more. */
  readonly place: Place | null;
  /** Places to choose from, at most three, the likeliest first. */
  readonly candidates: readonly Candidate[];
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
  return locate(seek(text), target);
}

/** The same for many passages of one text, in their order. */
export function locateAll(text: string, targets: readonly Target[]): (Place | null)[] {
  const sought = seek(text);
  return targets.map((target) => locate(sought, target));
}

/**
 * The same, a turn at a time: nobody has to wait for more than some milliseconds, however many
 * passages there are.
 *
 * @param pause lets others have their turn
 */
export async function locateInTurns(
  text: string,
  targets: readonly Target[],
  pause: () => Promise<void>,
): Promise<(Place | null)[]> {
  const places: (Place | null)[] = [];
  while (places.length < targets.length) {
    if (places.length > 0) await pause();
    places.push(...locateAll(text, targets.slice(places.length, places.length + TURN)));
  }
  return places;
}

/**
 * Finds a passage and, for a reader who is asked to look, the likeliest places: the place itself
 * first, then what is too doubtful to be one.
 */
export function placeQuote(text: string, target: Target): Placing {
  const sought = seek(text);
  const place = locate(sought, target);
  const searched = searchedOf(sought);
  const question = askFor(target);
  const places = question.quote === '' ? [] : findCandidates(searched, question);
  const others = places
    .map((verdict) => ({
      ...offsetsOf(searched.folded.origin, verdict),
      score: verdict.support,
    }))
    .filter(({ start, end }) => !place || start >= place.end || end <= place.start);
  const candidates = place ? [place, ...others] : others;
  return { place, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

let latest: Sought | null = null;

/** Passages are mostly looked for in the text that the one before was looked for in. */
function seek(text: string): Sought {
  if (latest?.text !== text) latest = seekIn(text, latest);
  return latest;
}
