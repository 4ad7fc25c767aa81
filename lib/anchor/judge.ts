import { agreeAlong } from './likeness';
import type { Context, Question } from './question';

/** A place in a folded text that may be the passage. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How well the quote itself agrees, 0 to 1. */
  readonly quote: number;
}

export interface Verdict extends Candidate {
  /** How many letters, of the quote and around it, speak for the place. */
  readonly evidence: number;
  /** Those of them that belong to other paragraphs. */
  readonly far: number;
  /**
   * By what places are compared: the evidence, in which neighbours can say no more than the
   * passage itself, less what of quote and paragraph is not there.
   */
  readonly strength: number;
  /** Share of quote and paragraph that speaks for the place, 0 to 1. */
  readonly support: number;
}

/** Beyond this length more letters of a quote make it no more certain. */
const ENOUGH = 80;
/** After so many strange pieces in a row the rest is not looked at. */
const MOST_STRANGERS = 2;
/** What a letter counts that is missing in the passage's own paragraph. */
const MISSING = 1;
/** Likeness up to which texts may be unrelated. */
const CHANCE = 0.5;

/** The most evidence that there can be. */
export function lettersKnown({ quote, before, after }: Question): number {
  return Math.min(quote.length, ENOUGH) + before.text.length + after.text.length;
}

/** Weighs candidates of one question in one text. */
export type Weigh = (candidate: Candidate) => Verdict;

/**
 * Weighs what speaks for places: the quote and both contexts, letter by letter. Paragraphs come,
 * go and move as wholes, so what is beyond the passage's own may speak for a place, but the want
 * of it does not speak against it.
 */
export function weigher(text: string, question: Question): Weigh {
  const { before, after, quote } = question;
  const letters = Math.min(quote.length, ENOUGH);
  const own = letters + before.near + after.near;
  // Readings of one place mostly begin or end where others do.
  const lefts = new Map<number, Side>();
  const rights = new Map<number, Side>();
  return (candidate) => {
    const { start, end } = candidate;
    const left = lefts.get(start) ?? weighSide(before, text, start, -1);
    const right = rights.get(end) ?? weighSide(after, text, end, 1);
    lefts.set(start, left);
    rights.set(end, right);
    const near = letters * aboveChance(candidate.quote) + left.near + right.near;
    const far = left.far + right.far;
    const strength = near + Math.min(far, near) - (own - near) * MISSING;
    return {
      start,
      end,
      quote: candidate.quote,
      evidence: near + far,
      far,
      strength,
      support: near / own,
    };
  };
}

/** What speaks for a place on one side of it, in its own paragraph and beyond. */
interface Side {
  readonly near: number;
  readonly far: number;
}

function weighSide({ pieces }: Context, text: string, from: number, step: 1 | -1): Side {
  let near = 0;
  let far = 0;
  let at = from;
  let strangers = 0;
  for (const { text: piece, isNear } of pieces) {
    const { length } = piece;
    const { edits, reach } = agreeAlong(piece, text, at, step);
    const weight = length * aboveChance(1 - edits / length);
    if (isNear) near += weight;
    else far += weight;
    const agrees = edits * 2 < length;
    strangers = agrees ? 0 : strangers + 1;
    if (strangers === MOST_STRANGERS) break;
    at += step * (agrees ? reach : length);
    at = Math.max(0, Math.min(at, text.length));
  }
  return { near, far };
}

function aboveChance(value: number): number {
  return Math.max(0, (value - CHANCE) / (1 - CHANCE));
}
