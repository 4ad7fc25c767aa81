import type { EntityFacts } from '../lexicon';
import type { Draft, Reading } from '../reading';
import { foldWord } from '../text/letters';
import { GAP_QUOTE } from '../text/tokens';
import { givenToken } from './name-parts';

/** Whether a given name of the person begins with the first letter of a folded word. */
function startsWith({ initials }: EntityFacts, word: string): boolean {
  return (initials & (1 << ((word.charCodeAt(0) - 97) & 31))) !== 0;
}

/** Whether a given name of a person begins with the initial at a token. */
export function hasInitial({ lexicon, tokens }: Reading, person: number, token: number): boolean {
  return startsWith(lexicon.entity(person), foldWord(tokens.text(token)));
}

/** Points for the given name or the initials of a mention beside those of a person; −6 if they are others. */
export function givenFit(reading: Reading, opener: Draft, facts: EntityFacts): number {
  const given = givenToken(reading, opener);
  if (given < 0 || opener.origin === 'listed') return 0;
  const text = foldWord(reading.tokens.text(given));
  if (text.length === 1) return initialFit(reading, opener, given, facts);
  if (facts.givenNames.includes(reading.words[given] ?? -1)) {
    return hasOtherMiddle(reading, given, facts) ? OTHER_MIDDLE : 3;
  }
  if (hasNickname(reading, opener, facts)) return 3;
  const isOther =
    !startsWith(facts, text) || !isLike(text, foldWord(facts.name.split(' ')[0] ?? ''));
  return isOther ? -6 : 2;
}

function initialFit(reading: Reading, opener: Draft, given: number, facts: EntityFacts): number {
  const initial = foldWord(reading.tokens.text(given));
  if (startsWith(facts, initial)) return initialsFit(reading, opener, given, facts);
  // `M. Blum` may be Monsieur.
  return initial === 'm' ? -1 : -6;
}

/** For the right given name with another initial behind it. */
const OTHER_MIDDLE = -2;

/** `Harold B. Linden` is not Harold F. Linder. */
function hasOtherMiddle(reading: Reading, given: number, { name }: EntityFacts): boolean {
  const [, middle = '', ...surname] = name.split(' ');
  if (surname.length === 0 || !reading.isInitial(given + 1)) return false;
  return !foldWord(middle).startsWith(foldWord(reading.tokens.text(given + 1)));
}

/** `Ze’ev “Benny” Begin` */
function hasNickname(reading: Reading, { from, to }: Draft, { givenNames }: EntityFacts): boolean {
  for (let token = from + 1; token < to - 1; token++) {
    if ((reading.gap(token) & GAP_QUOTE) === 0) continue;
    return givenNames.includes(reading.words[token] ?? -1);
  }
  return false;
}

/**
 * `T. A. Peyser` for Theodore A. Peyser: two initials or more, and each is right; `T. B.` is another,
 * `F. D. Malan` perhaps D. F. Malan.
 */
function initialsFit(reading: Reading, { to }: Draft, given: number, facts: EntityFacts): number {
  const names = facts.name.split(' ').slice(0, -1).map(foldWord);
  let count = 1;
  while (given + count < to - 1 && reading.isInitial(given + count)) {
    const initial = foldWord(reading.tokens.text(given + count));
    const name = names[count];
    if (name === undefined) return 3;
    if (!name.startsWith(initial)) return areSwapped(reading, given, names) ? 1 : -6;
    count++;
  }
  return count > 1 ? 5 : 3;
}

function areSwapped({ tokens }: Reading, given: number, names: readonly string[]): boolean {
  const [first, second, ...more] = names.map((name) => name[0]);
  if (more.length > 0 || second === undefined) return false;
  return foldWord(tokens.text(given)) === second && foldWord(tokens.text(given + 1)) === first;
}

/** One is cut from the other (`Jos`), or they differ by two letters at most (`Itzhak`, `Yitzhak`). */
function isLike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter > 2 && (b.startsWith(a) || a.startsWith(b))) return true;
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}
