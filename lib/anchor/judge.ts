import { likeness } from './likeness';
import type { Context, Question } from './question';

/** A place in a folded text that may be the passage. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How well the quote itself agrees, 0 to 1. */
  readonly quote: number;
}

export interface Verdict extends Candidate {
  /** How well what stands before and after agrees, 0 to 1; 0 where nothing is known of it. */
  readonly before: number;
  readonly after: number;
  /** Share of all that could speak for the place that does, 0 to 1. */
  readonly support: number;
}

/** Beyond this length more letters of a quote make it no more certain. */
const ENOUGH = 80;
/** What a letter beyond the paragraph counts: paragraphs come, go and move as wholes. */
const FAR = 0.3;
/** Likeness up to which texts may be unrelated. */
const CHANCE = 0.5;

/** Weighs what speaks for a place: the quote and both contexts, letter by letter. */
export function weigh(
  candidate: Candidate,
  text: string,
  { quote, before, after }: Question,
): Verdict {
  const left = weighSide(before, text, candidate.start, -1);
  const right = weighSide(after, text, candidate.end, 1);
  const letters = Math.min(quote.length, ENOUGH);
  const weight = letters * aboveChance(candidate.quote) + left.weight + right.weight;
  return {
    ...candidate,
    before: left.likeness,
    after: right.likeness,
    support: weight / (letters + left.most + right.most),
  };
}

function weighSide(context: Context, text: string, at: number, step: 1 | -1) {
  const { text: pattern, near } = context;
  const far = pattern.length - near;
  const most = near + FAR * far;
  const whole = likeness(pattern, text, at, step);
  if (whole === 1 || far === 0 || near === 0) {
    return { likeness: whole, weight: most * aboveChance(whole), most };
  }
  const nearPattern = step === 1 ? pattern.slice(0, near) : pattern.slice(-near);
  const nearLikeness = likeness(nearPattern, text, at, step);
  const farLikeness = Math.max(0, (whole * pattern.length - nearLikeness * near) / far);
  const weight = near * aboveChance(nearLikeness) + FAR * far * aboveChance(farLikeness);
  return { likeness: Math.max(whole, nearLikeness * (near / pattern.length)), weight, most };
}

function aboveChance(value: number): number {
  return Math.max(0, (value - CHANCE) / (1 - CHANCE));
}
