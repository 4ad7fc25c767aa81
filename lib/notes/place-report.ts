import { describeQuote, locateQuote, placeQuote } from '@/lib/anchor/index';
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
/** So much of what was before a passage must be left to say where it stood. */
const LEAST_CONTEXT = 12;
/** Share of the letters of a passage's words that make a stretch worth showing. */
const ALIKE = 0.4;

/** Looks for a passage in the text as it is now, and for whatever else it may belong to. */
export function reportPlace(
  { reading, earlier }: Pick<KeptArticle, 'reading' | 'earlier'>,
  { target }: Pick<Highlight, 'target'>,
): PlaceReport {
  const text = articleText(reading);
  const { place, candidates } = placeQuote(text, target);
  const offers = [...candidates, ...otherPlaces(text, target, candidates)];
  return {
    certainty: place?.certainty ?? null,
    sentence: sentenceThen([...earlier, reading].map(articleText), target),
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

/** From the stored text that the passage was marked in; else as far as the target remembers. */
function sentenceThen(texts: readonly string[], target: Target): Sentence {
  const { exact, prefix, suffix, start, end } = target;
  const then = texts.find(
    (text) => text.startsWith(exact, start) && text.slice(0, start).endsWith(prefix),
  );
  if (then !== undefined) return sentenceIn(then, { start, end });
  const from = prefix.length;
  return sentenceIn(prefix + exact + suffix, { start: from, end: from + exact.length });
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
function otherPlaces(text: string, target: Target, found: readonly Candidate[]): Candidate[] {
  const there = placeThere(text, target);
  const alike = similarStretches(text, target.exact, ALIKE);
  const others: Candidate[] = [];
  for (const one of there ? [...alike, there] : alike) {
    const isNew = ({ start, end }: Candidate) => one.end <= start || end <= one.start;
    if ([...found, ...others].every(isNew)) others.push(one);
  }
  return others;
}

/** The sentence that follows what stood before the passage, or goes before what stood behind it. */
function placeThere(text: string, { exact, prefix, suffix, start, end }: Target): Candidate | null {
  const sentences = sentencesOf(text);
  const before = locateContext(text, prefix, start - prefix.length);
  const after = before ? null : locateContext(text, suffix, end);
  const there = before
    ? sentences.find((one) => one.end > before.end)
    : after && sentences.findLast((one) => one.start < after.start);
  if (!there) return null;
  return { ...there, score: wordShare(exact, text.slice(there.start, there.end)) };
}

function locateContext(text: string, context: string, start: number): Stretch | null {
  const exact = context.trim();
  if (exact.length < LEAST_CONTEXT) return null;
  const from = start + context.indexOf(exact);
  return locateQuote(text, {
    exact,
    prefix: '',
    suffix: '',
    start: from,
    end: from + exact.length,
  });
}
