import type { Folded } from './fold';
import { type GramIndex, type GramRoom, indexGrams, likelyOffsets } from './gram-index';
import { type Candidate, lettersKnown, type Verdict, type Weigh, weigher } from './judge';
import type { Question } from './question';
import { agreeingUnits, followContext, gapNear, readingsNear } from './readings';
import { sharpen, splitsWord } from './sharpen';

/** Exact places beyond this number are looked at only where the context leads there too. */
const MOST_EXACT = 64;
/** Of exact places the best surrounded so many are weighed. */
const MOST_WEIGHED = 6;
/** Places that the context leads to. */
const MOST_OFFSETS = 3;
/** Evidence at which an exact quote needs no rival to be looked for: letters, or of all this share. */
const BEYOND_DOUBT = { evidence: 150, support: 0.85, share: 0.85 };
/** Less support is none, but for a long quote that is there itself: letters, and how well it agrees. */
const LEAST_SUPPORT = 0.4;
export const LONG = { letters: 60, quote: 0.85 };
/** A candidate agrees so well itself, or so much speaks for it. */
const CANDIDATE = { quote: 0.6, support: 0.2 };
/** Letters of the context that an exact reading is worth, beside others of the same place. */
const EXACT = 24;
/** A short quote that begins or ends inside a word is no reading of a whole one, by so many letters. */
const SPLIT = { letters: 4, cost: 14 };
/** An exact quote of so many letters is not there by chance. */
const CLEAR = 10;
/** Places so near each other are one place, of which the best reading counts. */
const NEIGHBOURHOOD = 32;

/** A folded text that may be searched more than once. */
export interface SearchedText {
  readonly folded: Folded;
  readonly room: GramRoom;
  /** Made at the first search that needs it. */
  grams?: GramIndex;
}

export function gramsOf(searched: SearchedText): GramIndex {
  searched.grams ??= indexGrams(searched.folded.units, searched.room);
  return searched.grams;
}

/** Every place that may be the passage with what speaks for it, best first, each far from others. */
export function findPlaces(searched: SearchedText, question: Question): Verdict[] {
  const { folded } = searched;
  const { text } = folded;
  const weigh = weigher(text, question);
  const exact = exactPlaces(text, question);
  const verdicts = exact.map(weigh);
  if (!verdicts.some((verdict) => isBeyondDoubt(verdict, question))) {
    const others = placesByContext(searched, question, exact);
    verdicts.push(...others.map(weigh));
  }
  return bestFirst(verdicts, folded, question, weigh);
}

/** The same, but only within `reach` of `around`, where one of the contexts leads. */
export function findPlacesNear(
  folded: Folded,
  question: Question,
  around: number,
  reach: number,
): Verdict[] {
  const { text } = folded;
  const start = followContext(text, question, around, reach);
  if (start === null) return [];
  const weigh = weigher(text, question);
  const verdicts = readingsAt(text, question, start).map(weigh);
  return bestFirst(verdicts, folded, question, weigh);
}

function bestFirst(
  verdicts: readonly Verdict[],
  folded: Folded,
  question: Question,
  weigh: Weigh,
): Verdict[] {
  const [best, ...others] = withoutNeighbours(verdicts, folded, question)
    .filter((verdict) => isWorthy(verdict, question))
    .sort((a, b) => b.strength - a.strength);
  return best ? [weigh(sharpen(best, folded, question)), ...others] : [];
}

/** The same, with those that are not worth to be believed, for somebody who looks at them. */
export function findCandidates(searched: SearchedText, question: Question): Verdict[] {
  const { folded } = searched;
  const { text } = folded;
  const exact = exactPlaces(text, question);
  const places = [...exact, ...placesByContext(searched, question, exact)];
  const verdicts = places.map(weigher(text, question));
  return withoutNeighbours(verdicts, folded, question)
    .filter(({ quote, support }) => quote >= CANDIDATE.quote || support >= CANDIDATE.support)
    .sort((a, b) => b.strength - a.strength);
}

/** By what readings of one place are compared. */
function rankOf(verdict: Verdict, folded: Folded, question: Question): number {
  const { evidence, far, quote } = verdict;
  const isSplit = question.quote.length <= SPLIT.letters && splitsWord(verdict, folded, question);
  return evidence - far + EXACT * quote * quote - (isSplit ? SPLIT.cost : 0);
}

/** Its neighbours alone make no place the passage's. */
function isWorthy({ support, quote }: Verdict, { quote: { length } }: Question): boolean {
  return support >= LEAST_SUPPORT || (length >= LONG.letters && quote >= LONG.quote);
}

function isBeyondDoubt({ evidence, support }: Verdict, question: Question): boolean {
  if (evidence >= lettersKnown(question) * BEYOND_DOUBT.share) return true;
  return support >= BEYOND_DOUBT.support && evidence >= BEYOND_DOUBT.evidence;
}

/** None if there are too many to be looked at. */
function exactPlaces(text: string, question: Question): Candidate[] {
  const { quote } = question;
  const places: Candidate[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (places.length === MOST_EXACT) return [];
    places.push({ start: at, end: at + quote.length, quote: 1 });
  }
  if (places.length <= MOST_WEIGHED) return places;
  return places
    .map((place) => ({ place, rank: agreeingUnits(question, text, place.start, place.end) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_WEIGHED)
    .map(({ place }) => place);
}

/** Readings where the context leads, unless an exact one of more than a short word is there. */
function placesByContext(
  searched: SearchedText,
  question: Question,
  exact: readonly Candidate[],
): Candidate[] {
  const { quote } = question;
  const { text } = searched.folded;
  return offsetsByContext(gramsOf(searched), question).flatMap((around) => {
    const isKnown = exact.some(({ start }) => Math.abs(start - around) <= NEIGHBOURHOOD);
    if (quote.length >= CLEAR && isKnown) return [];
    return readingsAt(text, question, around);
  });
}

/**
 * Where the quote should begin by all that was remembered, and by its own paragraph alone: the
 * others may have gone elsewhere, each with more votes than the passage has.
 */
function offsetsByContext(grams: GramIndex, { quote, before, after }: Question): number[] {
  const start = before.text.length - before.near;
  const end = before.text.length + quote.length + after.near;
  const whole = before.text + quote + after.text;
  const { byAll, byPart } = likelyOffsets(grams, whole, MOST_OFFSETS, { start, end });
  const isNew = (at: number) => byAll.every((other) => Math.abs(other - at) > NEIGHBOURHOOD);
  return [...byAll, ...byPart.filter(isNew)].map((at) => at + before.text.length);
}

/** By the quote and, unless that is all there, by what stands between the contexts. */
function readingsAt(text: string, question: Question, around: number): Candidate[] {
  const readings = readingsNear(text, question, around);
  const isClear = question.quote.length >= CLEAR && readings.some(({ quote }) => quote === 1);
  return isClear ? readings : [...readings, ...gapNear(text, question, around)];
}

/** Of places that are one, the best reading. */
function withoutNeighbours(
  verdicts: readonly Verdict[],
  folded: Folded,
  question: Question,
): Verdict[] {
  const kept: Verdict[] = [];
  const ranked = verdicts
    .map((verdict) => ({ verdict, rank: rankOf(verdict, folded, question) }))
    .sort((a, b) => b.rank - a.rank);
  for (const { verdict } of ranked) {
    if (!kept.some((other) => areNeighbours(other, verdict))) kept.push(verdict);
  }
  return kept;
}

function areNeighbours(one: Candidate, other: Candidate): boolean {
  return one.start < other.end + NEIGHBOURHOOD && other.start < one.end + NEIGHBOURHOOD;
}
