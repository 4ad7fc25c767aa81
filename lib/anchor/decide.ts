import { gramsOf, LONG, type SearchedText } from './find-place';
import { rareShare } from './gram-index';
import type { Verdict } from './judge';
import { askNeighbours } from './kinship';
import type { Question } from './question';
import { strangeShare, strangeShareOfQuote } from './strange-words';

/** What a place needs: support at least, strange pieces at most (both shares, 0 to 1). */
interface Demand {
  readonly support: number;
  readonly strange: number;
}

const CERTAIN: Demand = { support: 0.7, strange: 0.1 };
/** Misprints everywhere: so much evidence makes up for them. */
const WORN: Demand = { support: 0.6, strange: 0.12 };
const ILLEGIBLE: Demand = { support: 0.5, strange: 0.08 };
const WORN_EVIDENCE = 75;
/** Something was put into the passage or into its sentence. */
const PARTED: Demand = { support: 0.75, strange: 0.3 };
/** Words were put in or taken out, but the neighbours are there. */
const HELD: Demand = { support: 0.5, strange: 0.3 };
const HELD_FAR = 40;
/** One strange piece among so few letters may be the name that makes it another sentence. */
const FEW = { letters: 110, strange: 0.15 };

/** So many letters of quote and paragraph need no neighbour, and of parted ones so much evidence. */
const ALONE = 105;
const PARTED_ALONE = 150;
/** So much of a neighbour is one, unless all there is is less than the other. */
const LEAST_FAR = 16;
const LEAST_EVIDENCE = 60;
/** How much evidence, of what is said once in the text, a stray needs by what became of its neighbours. */
const LEAST_RARE = { kin: 20, unknown: 40, deleted: 40, none: 40 };
/** So much evidence is enough if one of the neighbours is found elsewhere. */
const KIN = 85;
/** So much evidence, so much of it said once, makes up for words put in and taken out everywhere. */
const SCATTERED = { evidence: 100, rare: 50 };
/** What a long quote needs that speaks for itself, wherever it was moved to. */
const LONG_STRANGE = 0.25;
const LONG_RARE = 60;

/** With less than this of it left, a quote is another word. */
const LEAST_QUOTE = 0.45;
/** It may be so badly printed between words that are as they were. */
const GARBLED = { quote: 0.3, support: 0.8, letters: 4 };
/** A rival with this share of the best one's evidence makes the place doubtful. */
const RIVAL = 0.9;
/** Of rivals, one must be so much nearer to the old position than the other. */
const NEARER = 0.5;

type Certainty = 'certain' | 'moved';

export interface Decision {
  readonly verdict: Verdict;
  readonly certainty: Certainty;
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
  const isNearer = (other: Verdict) => distance(best) < distance(other) * NEARER;
  if (second && (isStray(best, question) || !isNearer(second))) return null;

  const certainty = judge(best, searched, question);
  if (certainty === null) return null;
  return { verdict: best, certainty: second ? 'moved' : certainty };
}

function judge(place: Verdict, searched: SearchedText, question: Question): Certainty | null {
  if (isAnotherWord(place, question)) return null;
  const strange = strangeShare(place, searched.folded.text, question);
  const meets = (demand: Demand) => place.support >= demand.support && strange <= demand.strange;
  const letters = question.quote.length + question.before.near + question.after.near;
  const isHeld =
    place.far >= HELD_FAR && (letters >= FEW.letters || strange <= FEW.strange) && meets(HELD);
  const isAtHome = !isStray(place, question);

  if (meets(CERTAIN) && (isHeld || isAtHome || letters >= ALONE)) return 'certain';
  const isWorn = place.evidence >= WORN_EVIDENCE && (meets(WORN) || meets(ILLEGIBLE));
  if (isHeld || (isWorn && isAtHome)) return 'moved';
  if (meets(PARTED) && (isAtHome || place.evidence >= PARTED_ALONE)) return 'moved';

  const isLikely = meets(CERTAIN) || meets(PARTED) || isWorn;
  const isFound =
    (isLikely && isKin(place, searched, question)) ||
    (meets(HELD) && isScattered(place, searched, question)) ||
    isItself(place, searched, question);
  return isFound ? 'moved' : null;
}

/** Whether a stray says enough that is its own, in the light of where its neighbours are. */
function isKin(place: Verdict, searched: SearchedText, question: Question): boolean {
  const { text } = searched.folded;
  const grams = gramsOf(searched);
  const trace = askNeighbours(grams, text, question, place);
  if (trace === 'kin' && place.evidence >= KIN) return true;
  return place.evidence * rareAbout(place, searched, question) >= LEAST_RARE[trace];
}

/** Whether enough is there, though much was changed in between. */
function isScattered(place: Verdict, searched: SearchedText, question: Question): boolean {
  const { evidence } = place;
  if (evidence < SCATTERED.evidence) return false;
  return evidence * rareAbout(place, searched, question) >= SCATTERED.rare;
}

/** Share of quote and paragraph that is not repeated elsewhere in the text. */
function rareAbout(place: Verdict, searched: SearchedText, question: Question): number {
  const from = Math.max(0, place.start - question.before.near);
  const to = place.end + question.after.near;
  return rareShare(gramsOf(searched), searched.folded.text, from, to);
}

/** Whether a long quote is the passage whatever stands about it. */
function isItself(place: Verdict, searched: SearchedText, question: Question): boolean {
  const { length } = question.quote;
  if (length < LONG.letters || place.quote < LONG.quote) return false;
  const { text } = searched.folded;
  if (strangeShareOfQuote(place, text, question) > LONG_STRANGE) return false;
  const rare = rareShare(gramsOf(searched), text, place.start, place.end);
  return length * place.quote * rare >= LONG_RARE;
}

function isAnotherWord({ start, end, quote, support }: Verdict, question: Question): boolean {
  if (quote >= LEAST_QUOTE) return false;
  const { length } = question.quote;
  const isAsLong = Math.abs(end - start - length) <= (length < GARBLED.letters ? 0 : 1);
  return !(isAsLong && quote >= GARBLED.quote && support >= GARBLED.support);
}

/** Whether its neighbours are not where they were. */
function isStray({ far, evidence }: Verdict, { before, after }: Question): boolean {
  const hasNeighbours = before.text.length + after.text.length > before.near + after.near;
  return hasNeighbours && (far < LEAST_FAR || evidence < LEAST_EVIDENCE);
}
