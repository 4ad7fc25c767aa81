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
export function weigh(candidate: Candidate, text: string, question: Question): Verdict {
  const letters = Math.min(question.quote.length, ENOUGH);
  const left = weighSide(question.before, text, candidate.start, -1);
  const right = weighSide(question.after, text, candidate.end, 1);
  const weight = letters * aboveChance(candidate.quote) + left.weight + right.weight;
  return { ...candidate, support: weight / (letters + left.most + right.most) };
}

function weighSide({ pieces }: Context, text: string, from: number, step: 1 | -1) {
  let weight = 0;
  let most = 0;
  let at = from;
  for (const { text: piece, isNear } of pieces) {
    const { length } = piece;
    const worth = isNear ? length : length * FAR;
    const { edits, reach } = agreeAlong(piece, text, at, step);
    weight += worth * aboveChance(1 - edits / length);
    most += worth;
    at += step * (edits * 2 < length ? reach : length);
    at = Math.max(0, Math.min(at, text.length));
  }
  return { weight, most };
}

function aboveChance(value: number): number {
  return Math.max(0, (value - CHANCE) / (1 - CHANCE));
}
