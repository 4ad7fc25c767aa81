import { describeQuote, placeQuote } from '@/lib/anchor/index';
import type { Candidate, Place } from '@/lib/anchor/locate';
import type { Target } from '@/lib/anchor/target';
import { articleText } from './article-record';
import type { Highlight } from './highlight';
import type { KeptArticle } from './kept-article';
import { type Stretch, sentenceAround, sentencesOf } from './sentences';
import { similarStretches, wordShare } from './similar-stretches';
import { type DiffPiece, diffWords } from './word-diff';

/** A passage with the rest of its sentence. */
export interface Sentence {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** A place that a highlight may be attached to. */
export interface PlaceOffer {
  /** What the highlight is to be attached to. */
  readonly target: Target;
  /** 0 to 1: how much speaks for it. */
  readonly score: number;
  /** What stands there now. */
  readonly sentence: Sentence;
  /** From the passage as it was marked to what stands there now. */
  readonly diff: readonly DiffPiece[];
}

/** What a reader needs to say where a passage belongs. */
export interface PlaceReport {
  /** Null where the passage is not found at all. */
  readonly certainty: Place['certainty'] | null;
  /** As it stood when it was marked. */
  readonly sentence: Sentence;
  /** The likeliest first, at most three. */
  readonly offers: readonly PlaceOffer[];
}

const MOST_OFFERS = 3;
/** Sentences before and behind a passage that may say where it stood, and how long they must be. */
const MOST_NEIGHBOURS = 20;
const LEAST_SENTENCE = 12;
/** Share of the letters of a passage's words that make a stretch worth showing. */
const ALIKE = 0.4;

/** Looks for a passage in the text as it is now, and for whatever else it may belong to. */
export function reportPlace(
  { reading, earlier }: Pick<KeptArticle, 'reading' | 'earlier'>,
  { target }: Pick<Highlight, 'target'>,
): PlaceReport {
  const text = articleText(reading);
  const { place, candidates } = placeQuote(text, target);
  const then = textThen([...earlier, reading].map(articleText), target);
  const offers = [...candidates, ...otherPlaces(text, target, then, candidates)];
  return {
    certainty: place?.certainty ?? null,
    sentence: sentenceIn(then.text, then),
    offers: offers.slice(0, MOST_OFFERS).map((candidate) => offerOf(text, candidate, target)),
  };
}

function offerOf(text: string, { start, end, score }: Candidate, { exact }: Target): PlaceOffer {
  return {
    target: describeQuote(text, start, end),
    score,
    sentence: sentenceIn(text, { start, end }),
    diff: diffWords(exact, text.slice(start, end)),
  };
}

/** A text that the passage stood in, and where. */
interface Then extends Stretch {
  readonly text: string;
}

/** The stored text that the passage was marked in; else as much as the target remembers. */
function textThen(texts: readonly string[], target: Target): Then {
  const { exact, prefix, suffix, start, end } = target;
  const text = texts.find(
    (one) => one.startsWith(exact, start) && one.slice(0, start).endsWith(prefix),
  );
  if (text !== undefined) return { text, start, end };
  const from = prefix.length;
  return { text: prefix + exact + suffix, start: from, end: from + exact.length };
}

function sentenceIn(text: string, passage: Stretch): Sentence {
  const { start, end } = sentenceAround(text, passage);
  return {
    before: text.slice(start, passage.start),
    exact: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, end),
  };
}

/** What stands where the passage was, and where most of its words are: too little to be found by. */
function otherPlaces(
  text: string,
  { exact }: Target,
  then: Then,
  found: readonly Candidate[],
): Candidate[] {
  const there = sentenceThere(text, then);
  const alike = similarStretches(text, exact, ALIKE);
  const all = there
    ? [...alike, { ...there, score: wordShare(exact, text.slice(there.start, there.end)) }]
    : alike;
  const others: Candidate[] = [];
  for (const one of all) {
    const isNew = ({ start, end }: Candidate) => one.end <= start || end <= one.start;
    if ([...found, ...others].every(isNew)) others.push(one);
  }
  return others;
}

/** The sentence after the nearest one before the passage that is still there, or before the next. */
function sentenceThere(text: string, then: Then): Stretch | null {
  const now = sentencesOf(text);
  const { start, end } = sentenceAround(then.text, then);
  const sentences = sentencesOf(then.text);
  const before = sentences.filter((one) => one.end <= start).slice(-MOST_NEIGHBOURS);
  const left = firstFound(text, then.text, before.reverse());
  const next = left && now.find((one) => one.start >= left.end);
  if (next) return next;
  const after = sentences.filter((one) => one.start >= end).slice(0, MOST_NEIGHBOURS);
  const right = firstFound(text, then.text, after);
  return (right && now.findLast((one) => one.end <= right.start)) ?? null;
}

function firstFound(text: string, then: string, sentences: readonly Stretch[]): Stretch | null {
  for (const { start, end } of sentences) {
    if (end - start < LEAST_SENTENCE) continue;
    const sentence = then.slice(start, end);
    const at = text.indexOf(sentence);
    if (at >= 0) return { start: at, end: at + sentence.length };
  }
  return null;
}
