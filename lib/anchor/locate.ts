import { decide } from './decide';
import { findPlaces, findPlacesNear, type SearchedText } from './find-place';
import { type Folded, type FoldingRoom, fold, newFoldingRoom } from './fold';
import type { Certainty } from './gate';
import { type GramRoom, newGramRoom } from './gram-index';
import { lettersKnown, type Verdict } from './judge';
import { isStretched, mainParts } from './parts';
import { askFor, type Question } from './question';
import type { Target } from './target';

/** So much on each side, unchanged and found once in the text, is the passage. */
const UNCHANGED = 64;
/** In texts up to this length it takes less to look for that than for anything else. */
const SHORT = 20_000;
/** A text up to this length is soon folded, and then no more for any other passage. */
const READ_WHOLE = 4_000;
/**
 * So near the expected position is looked before the whole of a text is: no other place that is
 * as likely can be half as far.
 */
const NEARBY = 64;
/** What is found nearby is believed if so many letters were known and such a share of them agrees. */
const PLAIN = { letters: 150, share: 0.62 };

/** By so much must a part of a passage agree better than the whole. */
const CLEARLY = 0.2;

/** A place that may be the passage. Offsets are UTF-16 code units of the text; `end` is exclusive. */
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

/** Memory for one text after the other. */
interface Room {
  readonly folding: FoldingRoom;
  readonly grams: GramRoom;
}

/** A text that passages are looked for in, and what was learnt of it on the way. */
export interface Sought {
  readonly text: string;
  readonly room: Room;
  /** Made when first needed. */
  searched: SearchedText | null;
  /** By how much the passage found last had moved: the next has probably, too. */
  shift: number;
}

/**
 * @param before whose memory is taken over; it must not be looked in any more
 */
export function seekIn(text: string, before: Sought | null): Sought {
  return { text, room: before?.room ?? newRoom(), searched: null, shift: 0 };
}

function newRoom(): Room {
  return { folding: newFoldingRoom(), grams: newGramRoom() };
}

export function searchedOf(sought: Sought): SearchedText {
  const { text, room } = sought;
  sought.searched ??= { folded: fold(text, room.folding), room: room.grams };
  return sought.searched;
}

/** Finds a passage, looking first where it should be. */
export function locate(sought: Sought, target: Target): Place | null {
  if (target.exact === '') return null;
  const at = findAsItWas(sought, target);
  const place = at === null ? locateChanged(sought, target) : unchanged(target, at);
  if (place) sought.shift = place.start - target.start;
  return place;
}

function locateChanged(sought: Sought, target: Target): Place | null {
  const isShort = sought.text.length <= SHORT;
  const first = isShort ? findUnchanged(sought.text, target) : null;
  if (first !== null) return unchanged(target, first);
  const question = askFor(target);
  if (question.quote === '') return null;
  const nearby = locateNearby(sought, target, question);
  if (nearby) return nearby;
  const at = isShort ? null : findUnchanged(sought.text, target);
  if (at !== null) return unchanged(target, at);
  const place = locateAnywhere(sought, target, question);
  return question.isParted ? wholeOrPart(sought, target, place) : place;
}

/**
 * Where nearly all of a passage is whose paragraphs were parted; the whole if it is in one place.
 *
 * @param whole what was found of all of it
 */
function wholeOrPart(sought: Sought, target: Target, whole: Place | null): Place | null {
  const isLong = whole !== null && isStretched(whole, target);
  if (whole?.certainty === 'certain' && !isLong) return whole;
  for (const part of mainParts(target)) {
    const at = findUnchanged(sought.text, part);
    const place = at === null ? locateAnywhere(sought, part, askFor(part)) : unchanged(part, at);
    if (!place) continue;
    const isBetter = !whole || isLong || place.score >= whole.score + CLEARLY;
    return isBetter ? { ...place, certainty: 'moved' } : whole;
  }
  return isLong ? { ...whole, certainty: 'moved' } : whole;
}

const unchanged = ({ exact }: Target, start: number): Place => ({
  start,
  end: start + exact.length,
  score: 1,
  certainty: 'certain',
});

/** Where the passage stands with all its surroundings: where it always did, or moved as the last. */
function findAsItWas({ text, shift }: Sought, { exact, prefix, suffix, start }: Target) {
  const stands = (at: number) =>
    at >= prefix.length &&
    text.startsWith(exact, at) &&
    text.startsWith(suffix, at + exact.length) &&
    text.startsWith(prefix, at - prefix.length);
  if (stands(start)) return start;
  return shift !== 0 && stands(start + shift) ? start + shift : null;
}

/** Where it stands with enough of its surroundings, if that is in one place only. */
function findUnchanged(text: string, { exact, prefix, suffix }: Target): number | null {
  const before = prefix.slice(-UNCHANGED);
  const after = suffix.slice(0, UNCHANGED);
  if (before.length < UNCHANGED || after.length < UNCHANGED) return null;
  const whole = before + exact + after;
  const at = text.indexOf(whole);
  return at < 0 || text.indexOf(whole, at + 1) >= 0 ? null : at + before.length;
}

/** A place near the expected position that nothing else in the text could outdo. */
function locateNearby(sought: Sought, target: Target, question: Question): Place | null {
  const known = lettersKnown(question);
  if (known < PLAIN.letters) return null;
  const expected = target.start + sought.shift;
  const { folded, from } = partAround(sought, target, expected);
  const { origin } = folded;
  const places = findPlacesNear(folded, question, indexOfOrigin(origin, expected - from), NEARBY);
  if ((places[0]?.evidence ?? 0) < known * PLAIN.share) return null;
  const decision = decide(places, { folded, room: near.grams }, question, ({ start }) =>
    Math.abs(from + (origin[start] ?? 0) - expected),
  );
  if (decision?.certainty !== 'certain') return null;
  const { verdict, certainty } = decision;
  return { ...offsetsOf(origin, verdict, from), score: verdict.support, certainty };
}

/** For the surroundings of one place. */
const near = newRoom();

/** A part of the text, folded, and what its origins count from. */
function partAround(
  sought: Sought,
  { prefix, exact, suffix }: Target,
  expected: number,
): { folded: Folded; from: number } {
  const { text } = sought;
  const searched = text.length <= READ_WHOLE ? searchedOf(sought) : sought.searched;
  const from = Math.max(0, expected - prefix.length - NEARBY);
  const to = expected + exact.length + suffix.length + NEARBY;
  if (!searched) return { folded: fold(text.slice(from, to), near.folding), from };
  const { folded } = searched;
  const first = indexOfOrigin(folded.origin, from);
  const last = indexOfOrigin(folded.origin, to);
  const part = {
    text: folded.text.slice(first, last),
    units: folded.units.subarray(first, last),
    origin: folded.origin.subarray(first, last),
  };
  return { folded: part, from: 0 };
}

function locateAnywhere(sought: Sought, target: Target, question: Question): Place | null {
  const searched = searchedOf(sought);
  const { origin } = searched.folded;
  const decision = decide(findPlaces(searched, question), searched, question, ({ start }) =>
    Math.abs((origin[start] ?? 0) - target.start),
  );
  if (!decision) return null;
  const { verdict, certainty } = decision;
  return { ...offsetsOf(origin, verdict), score: verdict.support, certainty };
}

/** How many folded units come from before an offset. */
function indexOfOrigin(origin: Uint32Array, offset: number): number {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The original offsets of a place in a folded text that begins at `from`. */
export function offsetsOf(origin: Uint32Array, { start, end }: Verdict, from = 0) {
  return { start: from + (origin[start] ?? 0), end: from + (origin[end - 1] ?? 0) + 1 };
}
