import { gramsOf, LONG, type SearchedText } from './find-place';
import { rareShare } from './gram-index';
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
const ILLEGIBLE: Demand = { support: 0.5, strange: 0.08 };
/** Something was put into the passage or into its sentence. */
const PARTED: Demand = { support: 0.75, strange: 0.3 };
/** Words were put in or taken out, but the neighbours are there. */
const HELD: Demand = { support: 0.5, strange: 0.3 };
const HELD_FAR = 40;
/** One strange piece among so few letters may be the name that makes it another sentence. */
const FEW = { letters: 110, strange: 0.15 };
/** Strange pieces that a long quote may have which speaks for itself, wherever it was moved to. */
const LONG_STRANGE = 0.25;
/** So many letters of quote and paragraph need no neighbour. */
const ALONE = 115;
const PARTED_ALONE = 150;
/** So much of a neighbour is one. */
const LEAST_FAR = 16;
const LEAST_EVIDENCE = 60;
/** How much evidence, of what is said once in the text, a stray needs by what became of its neighbours. */
const LEAST_RARE = { kin: 12, unknown: 40, deleted: 40, none: 40 };
const LONG_RARE = 60;
/** So much evidence is enough if one of the neighbours is found elsewhere. */
const KIN = 85;
/** With less than this of it left, a quote is another word. */
const LEAST_QUOTE = 0.45;
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
  if (second && (isStray(best, question) || distance(best) >= distance(second) * NEARER)) return null;

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
  if (place.quote < LEAST_QUOTE) return null;
  const share = strangeShare(place, text, question);
  const meets = ({ support, strange }: Demand) => place.support >= support && share <= strange;
  const certainty = meets(CERTAIN) ? 'certain' : 'moved';
  const letters = extentOf(question);
  const isHeld = meets(HELD) && place.far >= HELD_FAR;
  if (isHeld && (share <= FEW.strange || letters >= FEW.letters)) return certainty;
  const isWorn = meets(CERTAIN) || meets(WORN) || meets(ILLEGIBLE);
  if (isWorn && (letters >= ALONE || !isStray(place, question))) return certainty;
  if (meets(PARTED) && (place.evidence >= PARTED_ALONE || !isStray(place, question))) return 'moved';

  const grams = gramsOf(searched);
  if (isWorn || meets(PARTED)) {
    const trace = askNeighbours(grams, text, question, place);
    if (trace === 'kin' && place.evidence >= KIN) return 'moved';
    const { start, end } = place;
    const rare = rareShare(grams, text, start - question.before.near, end + question.after.near);
    return place.evidence * rare >= LEAST_RARE[trace] ? 'moved' : null;
  }
  const { length } = question.quote;
  if (length < LONG.letters || place.quote < LONG.quote) return null;
  const alone = { ...question, before: NOTHING, after: NOTHING };
  if (strangeShare(place, text, alone) > LONG_STRANGE) return null;
  const rare = rareShare(grams, text, place.start, place.end);
  return length * place.quote * rare >= LONG_RARE ? 'moved' : null;
}

const extentOf = ({ quote, before, after }: Question) => quote.length + before.near + after.near;

/** Whether its neighbours are not where they were. */
const isStray = ({ far, evidence }: Verdict, { before, after }: Question) =>
  (far < LEAST_FAR || evidence < LEAST_EVIDENCE) &&
  before.text.length + after.text.length > before.near + after.near;

const NOTHING = { text: '', near: 0, pieces: [] } as const;
