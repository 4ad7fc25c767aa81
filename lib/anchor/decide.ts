import { gramsOf, type SearchedText } from './find-place';
import type { Verdict } from './judge';
import { askNeighbours } from './kinship';
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
/** So much evidence needs no neighbour, and so much of a neighbour is one. */
const ALONE = 120;
const LEAST_FAR = 16;
/** A rival with this share of the best one's evidence makes the place doubtful. */
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
  searched: SearchedText,
  question: Question,
  distance: (place: Verdict) => number,
): Decision | null {
  const [first] = places;
  if (!first) return null;
  const rivals = places
    .filter(({ evidence }) => evidence >= first.evidence * RIVAL)
    .sort((a, b) => distance(a) - distance(b));
  const [best = first, second] = rivals;
  if (second && !(distance(best) < distance(second) * NEARER)) return null;

  const certainty = judge(best, searched, question);
  if (certainty === null) return null;
  return { verdict: best, certainty: second ? 'moved' : certainty };
}

function judge(
  place: Verdict,
  searched: SearchedText,
  question: Question,
): 'certain' | 'moved' | null {
  const { text } = searched.folded;
  const share = strangeShare(place, text, question);
  const meets = ({ support, strange }: Demand) => place.support >= support && share <= strange;
  if (meets(CERTAIN) || meets(WORN) || meets(PARTED)) {
    const isAtHome = place.evidence >= ALONE || place.far >= LEAST_FAR || !hasNeighbours(question);
    if (isAtHome) return meets(CERTAIN) ? 'certain' : 'moved';
  } else {
    const isLong = question.quote.length >= LONG.letters && place.quote >= LONG.quote;
    const alone = { ...question, before: NOTHING, after: NOTHING };
    if (!isLong || strangeShare(place, text, alone) > LONG.strange) return null;
    if (question.quote.length * place.quote >= ALONE) return 'moved';
  }
  return askNeighbours(gramsOf(searched), text, question, place) === 'kin' ? 'moved' : null;
}

const hasNeighbours = ({ before, after }: Question) =>
  before.text.length + after.text.length > before.near + after.near;

const NOTHING = { text: '', near: 0, pieces: [] } as const;
