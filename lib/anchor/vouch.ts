import { gramsOf, type SearchedText } from './find-place';
import { rareShare } from './gram-index';
import { lettersKnown, type Verdict } from './judge';
import { askNeighbours } from './kinship';
import type { Question } from './question';

/** With such a share of all that was remembered, nothing need be vouched for. */
const MOST_OF_ALL = 0.68;
/** With less of a paragraph said but once in the text, it is made of stock phrases. */
const STOCK = 0.4;
/** So many letters in a row, none of their words another, are no stock phrase. */
const OWN = { letters: 90, support: 0.8 };
/** A neighbour is there if so many of its letters are, and such a share of those remembered. */
const ENOUGH_OF_IT = 50;
const NEIGHBOUR = { letters: 30, share: 0.8 };

/** What neighbours vouch for. */
interface Bond {
  readonly support: number;
  readonly strange: number;
  /** Letters of both neighbours, and the share of those remembered, if neither is there whole. */
  readonly letters: number;
  readonly share: number;
  /** By how much the passage may be worse printed than they are. */
  readonly worse: number;
}

/** A paragraph that is as it was, wherever it stands. */
export const AS_IT_WAS: Bond = { support: 0.7, strange: 0, letters: 50, share: 0.75, worse: 0.05 };
/** One of stock phrases: another may say nearly the same. */
export const OF_STOCK: Bond = {
  support: 0.6,
  strange: 0.05,
  letters: 40,
  share: 0.55,
  worse: 0.12,
};

/** Share of quote and paragraph that is not repeated elsewhere in the text. */
export function rareAbout(place: Verdict, searched: SearchedText, question: Question): number {
  const from = Math.max(0, place.start - question.before.near);
  const to = place.end + question.after.near;
  return rareShare(gramsOf(searched), searched.folded.text, from, to);
}

/**
 * Whether a place has little but what is said elsewhere in the text, too: bulletins repeat
 * themselves, and the next item may differ in a name or a figure only.
 */
export function isStock(
  place: Verdict,
  strange: number,
  searched: SearchedText,
  question: Question,
): boolean {
  if (place.evidence >= lettersKnown(question) * MOST_OF_ALL) return false;
  const letters = question.quote.length + question.before.near + question.after.near;
  if (letters >= OWN.letters && place.support >= OWN.support && strange === 0) return false;
  return rareAbout(place, searched, question) < STOCK;
}

/**
 * Whether the paragraphs that stood beside a passage are in the text, wherever they stand now, and
 * the place agrees as well as they do: what misprints they have it may have.
 */
export function areNeighboursThere(
  place: Verdict,
  strange: number,
  searched: SearchedText,
  question: Question,
  bond: Bond,
): boolean {
  const { support } = place;
  if (strange > bond.strange || support < bond.support) return false;
  const { text } = searched.folded;
  const { before, after, areClosed } = askNeighbours(gramsOf(searched), text, question, place);
  const both = [before, after];
  const letters = sumOf(both.map(({ agreeing }) => agreeing));
  const isOneThere = both.some(
    ({ agreeing, known }) => agreeing >= NEIGHBOUR.letters && agreeing >= known * NEIGHBOUR.share,
  );
  const areEnough =
    letters >= bond.letters && letters >= sumOf(both.map(({ known }) => known)) * bond.share;
  const print = letters / Math.max(1, sumOf(both.map(({ followed }) => followed)));
  const isEnough = place.evidence >= ENOUGH_OF_IT && isOneThere;
  return !areClosed && (isEnough || areEnough) && support >= print - bond.worse;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
