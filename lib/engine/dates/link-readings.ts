import type { Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';

const LINKS = new Set(
  'and or to through until till & , - – — / from on of the in between'.split(' '),
);

/** Whether only *and*, *to*, *through* … stand between two expressions. */
export function areLinked(tokens: DateTokens, first: Reading, second: Reading): boolean {
  const gap = second.from - first.to;
  if (gap < 1 || gap > 4) return false;
  for (let i = first.to + 1; i < second.from; i++) if (!LINKS.has(tokens.word(i))) return false;
  return gap > 1;
}

/** Lets linked dates share the year that only one of them names: *April and May, 1936*. */
export function shareYears(tokens: DateTokens, readings: readonly Reading[]): Reading[] {
  const shared = [...readings];
  for (let i = shared.length - 2; i >= 0; i--) shareYear(tokens, shared, i, i + 1);
  for (let i = 1; i < shared.length; i++) shareYear(tokens, shared, i, i - 1);
  return shared;
}

function shareYear(tokens: DateTokens, readings: Reading[], at: number, with_: number): void {
  const open = readings[at];
  const other = readings[with_];
  if (open?.phrase.kind !== 'date' || open.phrase.year !== null) return;
  if (other?.phrase.kind !== 'date' || other.phrase.year === null) return;
  const isBefore = at < with_;
  if (!(isBefore ? areLinked(tokens, open, other) : areLinked(tokens, other, open))) return;
  const wraps = isBefore
    ? open.phrase.month > other.phrase.month
    : open.phrase.month < other.phrase.month;
  const year = other.phrase.year + (wraps ? (isBefore ? -1 : 1) : 0);
  readings[at] = { ...open, phrase: { ...open.phrase, year } };
}
