import type { SearchedText } from './find-place';
import { type Certainty, isStray, passGate } from './gate';
import type { Verdict } from './judge';
import type { Question } from './question';

/** A rival with this share of the best one's evidence makes the place doubtful. */
const RIVAL = 0.9;
/** Of rivals, one must be so much nearer to the old position than the other. */
const NEARER = 0.5;

export interface Decision {
  readonly verdict: Verdict;
  readonly certainty: Certainty;
}

/**
 * Decides whether the best of the places found is the passage: whether it passes the gate, and
 * whether it has no rival.
 *
 * @param distance of a place from where the passage was; settles what else is equal
 */
export function decide(
  places: readonly Verdict[],
  searched: SearchedText,
  question: Question,
  distance: (place: Verdict) => number,
): Decision | null {
  const [first] = places;
  if (!first) return null;
  const rivals = places
    .filter(({ strength }) => strength >= first.strength * RIVAL)
    .sort((a, b) => distance(a) - distance(b));
  const [best = first, second] = rivals;
  const isAlone = !second || distance(best) < distance(second) * NEARER;
  if (!isAlone || (second && isStray(best, question))) return null;

  const certainty = passGate(best, searched, question);
  if (certainty === null) return null;
  return { verdict: best, certainty: second ? 'moved' : certainty };
}
