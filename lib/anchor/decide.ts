import type { Verdict } from './judge';
import type { Question } from './question';
import { strangeShare } from './strange-words';

/** What a place needs: support at least, strange pieces at most (both shares, 0 to 1). */
interface Demand {
  readonly support: number;
  readonly strange: number;
}

const CERTAIN: Demand = { support: 0.7, strange: 0.1 };
/** Misprints everywhere, or a paragraph less beside it. */
const WORN: Demand = { support: 0.6, strange: 0.12 };
/** Something was put into the passage or into its sentence. */
const PARTED: Demand = { support: 0.75, strange: 0.3 };
/** A long quote speaks for itself, wherever it was moved to: letters, and how well they agree. */
const LONG = { letters: 60, quote: 0.9, strange: 0.05 };
/** A rival with this share of the best one's support makes the place doubtful. */
const RIVAL = 0.9;
/** Of rivals, one must be so much nearer to the old position than the other. */
const NEARER = 0.5;

export interface Decision {
  readonly verdict: Verdict;
  readonly certainty: 'certain' | 'moved';
}

/**
 * Decides whether the best of the places found is the passage.
 *
 * The figures separate, on perturbed articles, the right places (whose words are all there, if
 * misprinted) from look-alikes after the passage was deleted (some of whose words are others).
 *
 * @param distance of a place from where the passage was; settles what else is equal
 */
export function decide(
  places: readonly Verdict[],
  text: string,
  question: Question,
  distance: (place: Verdict) => number,
): Decision | null {
  const [first] = places;
  if (!first) return null;
  const rivals = places
    .filter(({ support }) => support >= first.support * RIVAL)
    .sort((a, b) => distance(a) - distance(b));
  const [best = first, second] = rivals;
  if (second && !(distance(best) < distance(second) * NEARER)) return null;

  const certainty = judge(best, text, question);
  if (certainty === null) return null;
  return { verdict: best, certainty: second ? 'moved' : certainty };
}

function judge(place: Verdict, text: string, question: Question): 'certain' | 'moved' | null {
  const share = strangeShare(place, text, question);
  const meets = ({ support, strange }: Demand) => place.support >= support && share <= strange;
  if (meets(CERTAIN)) return 'certain';
  if (meets(WORN) || meets(PARTED)) return 'moved';

  const isLong = question.quote.length >= LONG.letters && place.quote >= LONG.quote;
  const alone = { ...question, before: NOTHING, after: NOTHING };
  return isLong && strangeShare(place, text, alone) <= LONG.strange ? 'moved' : null;
}

const NOTHING = { text: '', near: 0, pieces: [] } as const;
