import { decide } from './decide';
import { findCandidates, findPlaces, type SearchedText } from './find-place';
import { fold } from './fold';
import type { Certainty } from './gate';
import { lettersKnown, type Verdict } from './judge';
import { askFor, type Question } from './question';
import type { Target } from './target';

/** How many UTF-16 code units of a passage's surroundings are remembered on each side. */
const CONTEXT = 128;
/** So much on each side, unchanged and found once in the text, is the passage. */
const UNCHANGED = 64;
/** How far around the old position is searched before the whole of a text is. */
const NEARBY = 800;
/** What is found nearby is believed if so many letters were known and such a share of them agrees. */
const PLAIN = { letters: 150, share: 0.65 };
/** Candidates that a reader is shown. */
const MOST_CANDIDATES = 3;

/** Where a passage may be. Offsets are UTF-16 code units of the text; `end` is exclusive. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of what was remembered of the passage speaks for the place. */
  readonly score: number;
}

/** Where a passage was found. */
export interface Place extends Candidate {
  readonly certainty: Certainty;
}

export interface Placing {
  /** Where it is; null if it is not there any more. */
  readonly place: Place | null;
  /** Places that the reader may choose from, at most three, the likeliest first. */
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
  const unchanged = findUnchanged(text, target);
  if (unchanged) return unchanged;
  const question = askFor(target);
  if (question.quote === '') return null;
  if (latest?.text !== text) {
    const nearby = locateNearby(text, target, question);
    latest = { text, searched: null };
    if (nearby) return nearby;
  }
  return locate(prepare(text), target, question);
}

/** The same for many passages of one text, in their order. */
export function locateAll(text: string, targets: readonly Target[]): (Place | null)[] {
  prepare(text);
  return targets.map((target) => locateQuote(text, target));
}

/**
 * Finds a passage and, for a reader who is asked to look, the likeliest places: the place itself
 * first, and what is too doubtful to be one.
 */
export function placeQuote(text: string, target: Target): Placing {
  const place = locateQuote(text, target);
  const question = askFor(target);
  const searched = prepare(text);
  const places = question.quote === '' ? [] : findCandidates(searched, question);
  const others = places
    .map((verdict) => ({
      ...offsetsOf(searched.folded.origin, verdict, 0),
      score: verdict.support,
    }))
    .filter(({ start, end }) => !place || start >= place.end || end <= place.start);
  const candidates = place ? [place, ...others] : others;
  return { place, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

let latest: { readonly text: string; searched: SearchedText | null } | null = null;

/** Passages are mostly looked for in the text that the one before was looked for in. */
function prepare(text: string): SearchedText {
  if (latest?.text !== text) latest = { text, searched: null };
  latest.searched ??= { folded: fold(text) };
  return latest.searched;
}

/** The passage and what stands about it, where they always were or all together elsewhere. */
function findUnchanged(text: string, { exact, prefix, suffix, start, end }: Target): Place | null {
  if (exact === '') return null;
  const certain = { score: 1, certainty: 'certain' } as const;
  const stands =
    text.startsWith(exact, start) &&
    text.startsWith(suffix, end) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length);
  if (stands) return { start, end, ...certain };

  const before = prefix.slice(-UNCHANGED);
  const after = suffix.slice(0, UNCHANGED);
  if (before.length < UNCHANGED || after.length < UNCHANGED) return null;
  const whole = before + exact + after;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  const from = at + before.length;
  return { start: from, end: from + exact.length, ...certain };
}

/** A place near the old position that nothing else in the text could outdo. */
function locateNearby(text: string, target: Target, question: Question): Place | null {
  const { start, end, prefix, suffix } = target;
  const from = Math.max(0, start - prefix.length - NEARBY);
  const part = text.slice(from, end + suffix.length + NEARBY);
  if (part.length * 2 > text.length) return null;
  const known = lettersKnown(question);
  if (known < PLAIN.letters) return null;
  const place = locate({ folded: fold(part) }, target, question, from, known * PLAIN.share);
  return place?.certainty === 'certain' ? place : null;
}

function locate(
  searched: SearchedText,
  target: Target,
  question: Question,
  from = 0,
  leastEvidence = 0,
): Place | null {
  const { origin } = searched.folded;
  const decision = decide(findPlaces(searched, question), searched, question, ({ start }) =>
    Math.abs(from + (origin[start] ?? 0) - target.start),
  );
  if (!decision || decision.verdict.evidence < leastEvidence) return null;
  const { verdict, certainty } = decision;
  return { ...offsetsOf(origin, verdict, from), score: verdict.support, certainty };
}

function offsetsOf(origin: Uint32Array, { start, end }: Verdict, from: number) {
  return { start: from + (origin[start] ?? 0), end: from + (origin[end - 1] ?? 0) + 1 };
}
