import type { DateTokens } from './date-tokens';
import {
  FIRM_PREPOSITIONS,
  FUNCTION_WORDS,
  MONTH_NAMES_OF_THINGS,
  TIME_PREPOSITIONS,
  TITLES,
} from './word-lists';

/**
 * Whether the month’s name at token `i`, which has neither day nor year, means the month: *in
 * April and May*, *the August session*; not *March of Dimes*, *he may*, *Mr. May*, *May Day*.
 */
export function isBareMonth(tokens: DateTokens, i: number): boolean {
  const meaning = tokens.meaning(i);
  if (meaning?.form === 'short' || !tokens.isCapital(i) || isName(tokens, i)) return false;
  const before = tokens.word(i - 1);
  if (isInChain(tokens, i) || isPart(tokens, i)) return true;
  if (FIRM_PREPOSITIONS.has(before)) return true;
  if (tokens.isCapital(i + 1) && !isMonth(tokens, i + 1)) return false;
  if (TIME_PREPOSITIONS.has(before)) return true;
  if (meaning?.form === 'wary' || tokens.isShouted(i)) return describesNoun(tokens, i);
  return !tokens.isCapital(i - 1) || tokens.endsSentence(i - 2);
}

/** *early May*, *mid-July*, *the end of January*. */
function isPart(tokens: DateTokens, i: number): boolean {
  const at = tokens.word(i - 1) === 'of' || tokens.isHyphen(i - 1) ? i - 2 : i - 1;
  return tokens.meaning(at)?.kind === 'edge';
}

const INDEFINITE = new Set(['every', 'each', 'a', 'black', 'red']);

function isName(tokens: DateTokens, i: number): boolean {
  const before = tokens.isMark(i - 1, '.') ? tokens.word(i - 2) : tokens.word(i - 1);
  if (TITLES.has(before) || INDEFINITE.has(before)) return true;
  const next = tokens.word(i + 1);
  if (next === 'of') return MONTH_NAMES_OF_THINGS.has(tokens.word(i + 2));
  return tokens.isCapital(i + 1) && MONTH_NAMES_OF_THINGS.has(next);
}

/** *the May elections*, *its March issue*. */
function describesNoun(tokens: DateTokens, i: number): boolean {
  const determined = ['the', 'its', 'this', 's'].includes(tokens.word(i - 1));
  const hasNoun = tokens.isWord(i + 1) && !FUNCTION_WORDS.has(tokens.word(i + 1));
  return determined && hasNoun && !tokens.isCapital(i + 1);
}

const LINKS = new Set(['and', 'or', 'to', ',', '-', '–', '/', 'through']);

const isMonth = (tokens: DateTokens, i: number) => tokens.meaning(i)?.kind === 'month';

/** *April and May*: a month beside a month. */
function isInChain(tokens: DateTokens, i: number): boolean {
  const beside = (link: number, other: number) =>
    LINKS.has(tokens.word(link)) && tokens.isCapital(other) && isMonth(tokens, other);
  return beside(i - 1, i - 2) || beside(i + 1, i + 2);
}
