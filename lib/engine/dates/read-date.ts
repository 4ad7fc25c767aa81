import { isBareMonth } from './bare-month';
import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { FUNCTION_WORDS, TIME_PREPOSITIONS } from './word-lists';
import { isCounted, shortYearAt, whichBehind, yearBehind } from './year-at';

type DatePhrase = Extract<CalendarPhrase, { kind: 'date' }>;

/** A day of a month at token `i`: *6*, *6th*, *sixth*; 0 if there is none. */
export function dayAt(tokens: DateTokens, i: number): number {
  const form = tokens.numberForm(i);
  if (form === 'plain' || form === 'ordinal') {
    const day = tokens.number(i);
    return day <= 31 && tokens.word(i).length <= 4 ? day : 0;
  }
  return ordinalAt(tokens, i)?.value ?? 0;
}

/** *fifteenth*, *twenty-first*. */
function ordinalAt(tokens: DateTokens, i: number): { value: number; to: number } | null {
  const ordinal = tokens.value(i, 'ordinal');
  if (ordinal !== null) return { value: ordinal, to: i };
  const tens = tokens.value(i, 'number');
  if (tens !== 20 && tens !== 30) return null;
  const next = tokens.isHyphen(i + 1) ? i + 2 : i + 1;
  const unit = tokens.value(next, 'ordinal');
  return unit !== null && unit < 10 ? { value: tens + unit, to: next } : null;
}

/** *February 10, 1953*, *July 6*, *Jan. 6-7*, *June 3 and 4*, *May, 1936*, *April*. */
export function readMonthFirst(tokens: DateTokens, i: number): Reading[] {
  const meaning = tokens.meaning(i);
  if (meaning?.kind !== 'month') return [];
  const month = meaning.value;
  const number = tokens.past(i + 1, '.,');
  const day = tokens.value(number, 'number') === null ? dayAt(tokens, number) : 0;
  if (day > 0 && isDayOfMonth(tokens, i, number)) return daysOf(tokens, i, month, number, day);
  const year = yearBehind(tokens, i + 1) ?? shortYearAt(tokens, i + 1);
  if (year && (tokens.isCapital(i) || meaning.form === 'plain')) {
    return [{ from: i, to: year.to, phrase: phraseOf(month, { year: year.year }) }];
  }
  const which =
    meaning.form === 'short' || !tokens.isCapital(i) ? null : whichBehind(tokens, i + 1);
  if (which) return [{ from: i, to: which.to, phrase: phraseOf(month, which.says) }];
  return isBareMonth(tokens, i) ? [{ from: i, to: i, phrase: phraseOf(month, {}) }] : [];
}

/** *10 February 1953*, *10th of February*, *the first of May*, *6-7 January*. */
export function readDayFirst(tokens: DateTokens, i: number): Reading[] {
  const days = daysAt(tokens, i);
  if (!days) return [];
  const of = tokens.word(days.to + 1) === 'of';
  const at = of ? days.to + 2 : days.to + 1;
  const meaning = tokens.meaning(at);
  if (meaning?.kind !== 'month') return [];
  const isVerb = meaning.form === 'wary' && !tokens.isCapital(at);
  if (isVerb && !of && !yearBehind(tokens, at + 1)) return [];
  const month = meaning.value;
  const stop = meaning.form === 'short' && tokens.isMark(at + 1, '.') ? at + 1 : at;
  const year = yearBehind(tokens, stop + 1);
  const which = year ? null : whichBehind(tokens, stop + 1);
  const until = days.until > 0 ? { day: days.until, month } : null;
  const date = phraseOf(month, {
    day: days.first,
    year: year?.year ?? null,
    until,
    ...which?.says,
  });
  return [{ from: i, to: year?.to ?? which?.to ?? at, phrase: date }];
}

/** *10*, *10th*, *tenth*, *6-7*; `until` is 0 where it is one day. */
function daysAt(tokens: DateTokens, i: number) {
  const words = ordinalAt(tokens, i);
  const first = words?.value ?? dayAt(tokens, i);
  if (first === 0) return null;
  const to = words?.to ?? i;
  const until = tokens.isHyphen(to + 1) ? dayAt(tokens, to + 2) : 0;
  return until > first ? { first, until, to: to + 2 } : { first, until: 0, to };
}

function phraseOf(month: number, rest: Partial<DatePhrase>): DatePhrase {
  return { kind: 'date', weekday: null, day: null, month, year: null, until: null, ...rest };
}

/** Whether the number at `number` is a day of the month at `i`, and the month no verb or name. */
function isDayOfMonth(tokens: DateTokens, i: number, number: number): boolean {
  const form = tokens.numberForm(number);
  if (form === 'plain' && isCounted(tokens, number) && tokens.word(i - 1) !== 'on') return false;
  if (tokens.meaning(i)?.form !== 'wary' || (tokens.isCapital(i) && !tokens.isShouted(i)))
    return true;
  // *he may 10 times …* against *on may 10*, where a machine has restored the capitals
  return (
    TIME_PREPOSITIONS.has(tokens.word(i - 1)) ||
    tokens.word(i - 1) === 'on' ||
    tokens.meaning(i - 2)?.kind === 'weekday' ||
    yearBehind(tokens, number + 1) !== null
  );
}

function daysOf(
  tokens: DateTokens,
  from: number,
  month: number,
  at: number,
  day: number,
): Reading[] {
  let to = ordinalAt(tokens, at)?.to ?? at;
  let until: DatePhrase['until'] = null;
  const range = tokens.isHyphen(to + 1) ? rangeEnd(tokens, to + 2, month, day) : null;
  if (range) {
    until = { day: range.day, month: range.month };
    to = range.to;
  }
  const year = yearBehind(tokens, to + 1);
  if (year) {
    return [{ from, to: year.to, phrase: phraseOf(month, { day, until, year: year.year }) }];
  }
  const which = whichBehind(tokens, to + 1);
  if (which)
    return [{ from, to: which.to, phrase: phraseOf(month, { day, until, ...which.says }) }];
  const more = until ? [] : furtherDays(tokens, to, month, day);
  const shared = more.at(-1)?.phrase;
  const sharedYear = shared?.kind === 'date' ? shared.year : null;
  return [
    { from, to, phrase: phraseOf(month, { day, until, year: sharedYear }) },
    ...more.map((each) => withYear(each, sharedYear)),
  ];
}

function withYear(reading: Reading, year: number | null): Reading {
  const { phrase } = reading;
  return phrase.kind === 'date' ? { ...reading, phrase: { ...phrase, year } } : reading;
}

/** The end of *Jan. 6-7* or *June 28-July 2*. */
function rangeEnd(tokens: DateTokens, i: number, month: number, day: number) {
  const later = tokens.value(i, 'month');
  if (later !== null) {
    const at = tokens.past(i + 1, '.');
    const last = dayAt(tokens, at);
    return last > 0 ? { day: last, month: later, to: at } : null;
  }
  const last = tokens.isNumber(i) ? dayAt(tokens, i) : 0;
  return last > day ? { day: last, month, to: i } : null;
}

/** *… and 4*, *…, 11 and 12*, *… to 15*: further days of the same month. */
function furtherDays(tokens: DateTokens, last: number, month: number, day: number): Reading[] {
  const found: Reading[] = [];
  let before = { to: last, day };
  for (;;) {
    const next = nextDay(tokens, before.to + 1, before.day);
    if (!next) return found;
    const year = yearBehind(tokens, next.at + 1);
    if (!year && !standsAlone(tokens, next.at + 1)) return found;
    const phrase = phraseOf(month, { day: next.day, year: year?.year ?? null });
    found.push({ from: next.at, to: year?.to ?? next.at, phrase });
    if (year) return found;
    before = { to: next.at, day: next.day };
  }
}

const LINKS = new Set(['and', 'to', 'or', '&', 'through', 'until', 'till']);

/** The day behind a link that starts at token `link`, if it is a later one than `day`. */
function nextDay(
  tokens: DateTokens,
  link: number,
  day: number,
): { at: number; day: number } | null {
  const comma = tokens.isMark(link, ',');
  const both = comma && LINKS.has(tokens.word(link + 1));
  const at = both ? link + 2 : link + 1;
  const next = tokens.isNumber(at) ? dayAt(tokens, at) : 0;
  if (next <= day) return null;
  if (comma ? !both && !continuesList(tokens, at) : !LINKS.has(tokens.word(link))) return null;
  return { at, day: next };
}

/** *May 10, 11 and 12* goes on, *May 10, 20 Jews* does not. */
function continuesList(tokens: DateTokens, at: number): boolean {
  const link = tokens.isMark(at + 1, ',') && LINKS.has(tokens.word(at + 2)) ? at + 2 : at + 1;
  return (LINKS.has(tokens.word(link)) || tokens.isMark(link, ',')) && dayAt(tokens, link + 1) > 0;
}

/** Whether nothing that could be counted stands there. */
function standsAlone(tokens: DateTokens, i: number): boolean {
  return !tokens.isWord(i) || FUNCTION_WORDS.has(tokens.word(i));
}
