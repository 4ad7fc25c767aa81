import { gramsOf, LONG, type SearchedText } from './find-place';
import type { Folded } from './fold';
import { rareShare } from './gram-index';
import { lettersKnown, type Verdict } from './judge';
import { askNeighbours } from './kinship';
import { agreeAlong } from './likeness';
import type { Question } from './question';
import { isWordEdge } from './sharpen';
import { strangeShare, strangeShareOfQuote } from './strange-words';
import { AS_IT_WAS, areNeighboursThere, isStock, OF_STOCK, rareAbout } from './vouch';

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
/** With less of it left, or of all that was remembered, a paragraph of stock phrases is never certain. */
const WHOLE = 0.95;
const HALF = 0.55;
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
const UNCHANGED = 85;
/** So much of a neighbour is one, unless all there is is less than the other. */
const LEAST_FAR = 16;
const LEAST_EVIDENCE = 60;
/**
 * How many letters that are said but once in the text a stray needs: its own and its neighbours'
 * (not theirs if they closed the gap), or its own if there is no trace of them.
 */
const LEAST_RARE = { kin: 32, alone: 45, neighbour: 6 };
/** With so much evidence so much of a neighbour is enough. */
const KIN = { evidence: 85, rare: 12 };
/** So much evidence, so much of it said once, makes up for words put in and taken out everywhere. */
const SCATTERED = { evidence: 100, rare: 50 };
/** What a long quote needs that speaks for itself, wherever it was moved to. */
const LONG_STRANGE = 0.25;
const LONG_RARE = 60;

/** With less than this of it left, a quote is another word. */
const LEAST_QUOTE = 0.45;
/** It may be so badly printed between words that are as they were. */
const GARBLED = { quote: 0.3, support: 0.8 };
/** A word that was put into it has so many letters at most. */
const PUT_IN = 12;
/** What a short word is, and how many letters beside it are looked at. */
const SHORT_WORD = 3;
const TOUCH = 8;
/** `moved`: probably here, but a reader should have a look. */
export type Certainty = 'certain' | 'moved';

/** What the gate goes by. */
interface Facts {
  readonly support: number;
  readonly strange: number;
  readonly evidence: number;
  readonly far: number;
  /** Letters of quote and paragraph. */
  readonly letters: number;
  /** Whether the neighbours are where they were, or none are known. */
  readonly isAtHome: boolean;
}

/**
 * Lets a place pass as the passage, or not (null).
 *
 * The figures separate, on perturbed articles, the right places (whose words are all there, if
 * misprinted) from look-alikes after the passage was deleted (some of whose words are others).
 */
export function passGate(
  place: Verdict,
  searched: SearchedText,
  question: Question,
): Certainty | null {
  if (isAnotherWord(place, searched.folded, question)) return null;
  const { support, evidence, far } = place;
  const strange = strangeShare(place, searched.folded.text, question);
  const facts: Facts = {
    support,
    strange,
    evidence,
    far,
    letters: question.quote.length + question.before.near + question.after.near,
    isAtHome: !isStray(place, question),
  };
  if (isStock(place, strange, searched, question)) {
    if (!areNeighboursThere(place, strange, searched, question, OF_STOCK)) return null;
    const isMost = evidence >= lettersKnown(question) * HALF;
    return isMost && isCertain(facts) && support >= WHOLE ? 'certain' : 'moved';
  }
  if (isCertain(facts)) return 'certain';
  return isPlain(facts) || isProven(facts, place, searched, question) ? 'moved' : null;
}

function isCertain(facts: Facts): boolean {
  return meets(facts, CERTAIN) && (isHeld(facts) || facts.isAtHome || facts.letters >= ALONE);
}

/** Whether it passes by what stands about it. */
function isPlain(facts: Facts): boolean {
  if (isHeld(facts) || (isWorn(facts) && facts.isAtHome)) return true;
  if (facts.letters >= UNCHANGED && facts.support >= WHOLE && facts.strange === 0) return true;
  return meets(facts, PARTED) && (facts.isAtHome || facts.evidence >= PARTED_ALONE);
}

/** Whether it passes by what is its own and said nowhere else. */
function isProven(facts: Facts, place: Verdict, searched: SearchedText, question: Question) {
  const { strange } = facts;
  if (areNeighboursThere(place, strange, searched, question, AS_IT_WAS)) return true;
  const isLikely = meets(facts, CERTAIN) || meets(facts, PARTED) || isWorn(facts);
  return (
    (isLikely && isKin(place, searched, question)) ||
    (meets(facts, HELD) && isScattered(place, searched, question)) ||
    isItself(place, searched, question)
  );
}

function meets({ support, strange }: Facts, demand: Demand): boolean {
  return support >= demand.support && strange <= demand.strange;
}

function isHeld(facts: Facts): boolean {
  const isEnough = facts.letters >= FEW.letters || facts.strange <= FEW.strange;
  return facts.far >= HELD_FAR && isEnough && meets(facts, HELD);
}

function isWorn(facts: Facts): boolean {
  return facts.evidence >= WORN_EVIDENCE && (meets(facts, WORN) || meets(facts, ILLEGIBLE));
}

/** Whether a stray says enough that is its own, in the light of where its neighbours are. */
function isKin(place: Verdict, searched: SearchedText, question: Question): boolean {
  const { text } = searched.folded;
  const grams = gramsOf(searched);
  const { rare, areClosed } = askNeighbours(grams, text, question, place);
  if (place.evidence >= KIN.evidence && rare >= KIN.rare) return true;
  const own = place.evidence * rareAbout(place, searched, question);
  if (rare < LEAST_RARE.neighbour) return own >= LEAST_RARE.alone;
  return own + (areClosed ? 0 : rare) >= LEAST_RARE.kin;
}

/** Whether enough is there, though much was changed in between. */
function isScattered(place: Verdict, searched: SearchedText, question: Question): boolean {
  const { evidence } = place;
  if (evidence < SCATTERED.evidence) return false;
  return evidence * rareAbout(place, searched, question) >= SCATTERED.rare;
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

/** Whether what is there is not the quote, but another word in the same place. */
function isAnotherWord(place: Verdict, folded: Folded, question: Question): boolean {
  const { start, end, quote, support } = place;
  const { length } = question.quote;
  if (length <= SHORT_WORD && isAdrift(place, folded, question)) return true;
  if (quote >= LEAST_QUOTE) return false;
  const longer = end - start - length;
  // Both its words are there, and another between them.
  const isWhole = longer > 0 && longer <= PUT_IN && quote * (end - start) >= length - 0.5;
  if (isWhole && length > SHORT_WORD && support >= GARBLED.support) return false;
  const isAsLong = Math.abs(longer) <= (length <= SHORT_WORD ? 0 : 1);
  return !(isAsLong && quote >= GARBLED.quote && support >= GARBLED.support);
}

/** A short word is everywhere: it must be one still, and touch what it touched on one side. */
function isAdrift(place: Verdict, folded: Folded, question: Question): boolean {
  const { before, after, startsWord, endsWord } = question;
  const isInside =
    startsWord && endsWord && !isWordEdge(folded, place.start) && !isWordEdge(folded, place.end);
  const left = before.text.slice(-TOUCH);
  const right = after.text.slice(0, TOUCH);
  const isApart = (beside: string, at: number, step: 1 | -1) =>
    agreeAlong(beside, folded.text, at, step).edits * 2 >= beside.length;
  if (left === '' || right === '') return isInside;
  return isInside || (isApart(left, place.start, -1) && isApart(right, place.end, 1));
}

/** Whether its neighbours are not where they were. */
export function isStray({ far, evidence }: Verdict, { before, after }: Question): boolean {
  const hasNeighbours = before.text.length + after.text.length > before.near + after.near;
  return hasNeighbours && (far < LEAST_FAR || evidence < LEAST_EVIDENCE);
}
