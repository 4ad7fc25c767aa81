import type { DateTokens } from './date-tokens';
import { COUNTED } from './word-lists';

export interface YearAt {
  readonly year: number;
  /** Last token it stands on. */
  readonly to: number;
}

/** Whether what follows token `i` is counted by it. */
export function isCounted(tokens: DateTokens, i: number): boolean {
  return tokens.isWord(i + 1) && COUNTED.has(tokens.word(i + 1));
}

/** `2068 B.C.` */
function isBeforeEra(tokens: DateTokens, i: number): boolean {
  return /^ ?B\. ?C\b/.test(tokens.text.slice(tokens.end(i), tokens.end(i) + 6));
}

/** `the attack in 1981 killed four`: thousands of victims would have a comma. */
function hasVerb(tokens: DateTokens, i: number): boolean {
  return /^(killed|wounded)$/.test(tokens.word(i + 1)) && !tokens.endsSentence(i + 1);
}

/** A year written at token `i`: four figures, or four that a blank has parted (*1 953*). */
export function yearAt(tokens: DateTokens, i: number): YearAt | null {
  if (tokens.numberForm(i) !== 'plain' || isBeforeEra(tokens, i)) return null;
  const text = tokens.word(i);
  if (text.length === 4) {
    const year = Number(text);
    const isYear = year >= 1000 && year < 2100 && (!isCounted(tokens, i) || hasVerb(tokens, i));
    return isYear ? { year, to: i } : null;
  }
  const rest = tokens.word(i + 1);
  if (text.length + rest.length !== 4 || tokens.numberForm(i + 1) !== 'plain') return null;
  const year = Number(text + rest);
  const isYear = year >= 1800 && year < 2100 && tokens.start(i + 1) - tokens.end(i) === 1;
  return isYear && !isCounted(tokens, i + 1) ? { year, to: i + 1 } : null;
}

/**
 * A year behind a month or day: *, 1953*, *1953*, *of 1953*, *of the year 1953*, *. 1953* where a
 * stop took the comma’s place.
 */
export function yearBehind(tokens: DateTokens, i: number): YearAt | null {
  if (tokens.word(i) !== 'of') return yearAt(tokens, tokens.past(i, ',.'));
  const isSpelt = tokens.word(i + 1) === 'the' && tokens.word(i + 2) === 'year';
  return yearAt(tokens, isSpelt ? i + 3 : i + 1);
}

/** *of last year*, *this year*, *last* behind a month or day; `which` as in the word’s own value. */
export function whichBehind(tokens: DateTokens, i: number) {
  const at = tokens.word(i) === 'of' || tokens.isMark(i, ',') ? i + 1 : i;
  const which = tokens.value(at, 'which');
  if (which === null) return null;
  if (tokens.word(at + 1) === 'year') return { to: at + 1, says: { ofYear: which } };
  const isEnd =
    which !== 0 && tokens.word(i) !== 'of' && !tokens.isWord(at + 1) && !tokens.isNumber(at + 1);
  return isEnd ? { to: at, says: { which } } : null;
}

/** *’36* after *in*, *of*, *the summer of*: the 1930s’ way to write 1936. */
export function shortYearAt(tokens: DateTokens, i: number): YearAt | null {
  if (!tokens.isMark(i, "'’‘")) return null;
  const touches = tokens.end(i) === tokens.start(i + 1);
  if (!touches || tokens.numberForm(i + 1) !== 'plain' || tokens.word(i + 1).length !== 2)
    return null;
  return { year: 1900 + tokens.number(i + 1), to: i + 1 };
}
