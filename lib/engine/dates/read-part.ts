import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { readMonthFirst } from './read-date';
import { readWhich } from './read-relative';
import { yearAt } from './year-at';

/** What stands in *the end of May*, *early in 1934*: read by the caller, to avoid a cycle. */
type ReadWhole = (tokens: DateTokens, i: number) => Reading[];

/** Edges that are verbs as well: *it will close Thursday*, *beginning Jan. 15* against *the close of May*. */
const VERBS = new Set(['end', 'start', 'close', 'beginning']);

/** *end of May*, *early in 1934*, *mid-July*, *late last week*: the time that they are a part of. */
export function readEdge(tokens: DateTokens, i: number, readWhole: ReadWhole): Reading[] {
  if (tokens.meaning(i)?.kind !== 'edge') return [];
  let at = i + 1;
  if (tokens.word(at) === 'part') at++;
  const isVerb = VERBS.has(tokens.word(i));
  if (tokens.isHyphen(at) || tokens.word(at) === 'of') at++;
  else if (isVerb) return [];
  else if (tokens.word(at) === 'in') at++;
  if (tokens.word(at) === 'the' && at > i + 1) at++;
  if (tokens.isMark(at, "'’‘")) at++;
  const [first, ...more] = readWhole(tokens, at);
  if (!first) return readEndOfPeriod(tokens, i, at);
  return [{ ...first, from: i }, ...more];
}

/** *the end of the month*: of the one that the cable was sent in. */
function readEndOfPeriod(tokens: DateTokens, i: number, at: number): Reading[] {
  if (tokens.word(i) !== 'end' || tokens.word(at - 1) !== 'the' || tokens.isWord(at + 1)) return [];
  const unit = (['week', 'month', 'year'] as const).find((each) => each === tokens.word(at));
  return unit ? [{ from: i, to: at, phrase: { kind: 'span', unit, which: 0 } }] : [];
}

/** *the first Sunday in May*, *the last week of June, 1936*. */
export function readNth(tokens: DateTokens, i: number): Reading[] {
  const nth = tokens.word(i) === 'last' ? -1 : tokens.value(i, 'ordinal');
  if (nth === null || nth > 5) return [];
  const weekday = tokens.value(i + 1, 'weekday');
  if (weekday === null && tokens.word(i + 1) !== 'week') return [];
  if (tokens.word(i + 2) !== 'in' && tokens.word(i + 2) !== 'of') return [];
  const [month] = readMonthFirst(tokens, i + 3);
  if (month?.phrase.kind !== 'date' || month.phrase.day !== null) return [];
  const { phrase } = month;
  return [{ from: i, to: month.to, phrase: { ...phrase, kind: 'nth', nth, weekday } }];
}

const PARTS = new Map([
  ['half', 6],
  ['quarter', 3],
]);

/** *the first half of 1936*, *the first three months of 1934*, *the last quarter of this year*. */
export function readPartOfYear(tokens: DateTokens, i: number): Reading[] {
  const part = monthsAt(tokens, i);
  if (!part || tokens.word(part.of) !== 'of') return [];
  const { from, until, of } = part;
  const year = yearAt(tokens, of + 1);
  if (year) {
    const phrase: CalendarPhrase = { kind: 'months', from, until, year: year.year, which: null };
    return [{ from: i, to: year.to, phrase }];
  }
  const [said] = readWhich(tokens, of + 1);
  if (said?.phrase.kind !== 'span' || said.phrase.unit !== 'year') return [];
  const phrase: CalendarPhrase = {
    kind: 'months',
    from,
    until,
    year: null,
    which: said.phrase.which,
  };
  return [{ from: i, to: said.to, phrase }];
}

/** First and last month of *first half*, *third quarter*, *last six months*; `of` is the next token. */
function monthsAt(tokens: DateTokens, i: number) {
  const nth = tokens.word(i) === 'last' ? -1 : tokens.value(i, 'ordinal');
  if (nth === null) return null;
  const part = PARTS.get(tokens.word(i + 1));
  if (part !== undefined) return monthRange(nth, part, i + 2);
  if (tokens.word(i + 2) !== 'months' || nth > 1) return null;
  const count = tokens.isNumber(i + 1) ? tokens.number(i + 1) : tokens.value(i + 1, 'number');
  return count === null ? null : monthRange(nth, count, i + 3);
}

function monthRange(nth: number, months: number, of: number) {
  const from = nth === -1 ? 13 - months : (nth - 1) * months + 1;
  const until = from + months - 1;
  return from < 1 || until > 12 || months < 1 ? null : { from, until, of };
}
