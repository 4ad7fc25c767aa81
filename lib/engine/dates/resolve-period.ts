import type { AnchorDay } from './anchor-day';
import type { CalendarPhrase } from './calendar-phrase';
import type { Circumstances, Resolved } from './circumstances';
import { civilDate, dayNumber, weekdayOf } from './civil-date';
import { SEASONS } from './date-word';
import { inWords, monthInWords } from './day-in-words';
import { formatDay, formatDecade, formatInterval, formatMonth, formatYear } from './edtf';
import { weekdayBy, weekdayFrom, weekOf } from './nearest';
import { addMonths, isDayResult, shiftMonths, withDoubt } from './resolve-day';
import type { Tense } from './tense';

type Phrase<K extends CalendarPhrase['kind']> = Extract<CalendarPhrase, { kind: K }>;

function period(edtf: string, because: readonly string[], confidence: number): Resolved {
  return { edtf, day: null, because, confidence };
}

const days = (first: number, last: number) => formatInterval(formatDay(first), formatDay(last));

/** *1936*, *1936-39*. */
export function resolveYear({ year, until }: Phrase<'year'>, { surface }: Circumstances): Resolved {
  const edtf =
    until === null ? formatYear(year) : formatInterval(formatYear(year), formatYear(until));
  return period(edtf, [`“${surface}” names the time itself`], 0.93);
}

/** A decade that begins within so many years is spoken of as the next one. */
const NEAR = 10;

/** *the 1930s*, *the thirties*. */
export function resolveDecade(
  { tens, century }: Phrase<'decade'>,
  said: Circumstances,
): Resolved | null {
  const { anchor, surface, tense } = said;
  if (century !== null) {
    return period(
      formatDecade(century * 100 + tens),
      [`“${surface}” names the decade itself`],
      0.95,
    );
  }
  if (!anchor) return null;
  const { year } = civilDate(anchor.day);
  const latest = Math.floor(year / 100) * 100 + tens;
  const isNext = latest > year && latest - year <= NEAR && tense !== 'past';
  const from = latest <= year || isNext ? latest : latest - 100;
  const because = isNext
    ? `the decade that began soon after ${year}`
    : `the last such decade that had begun by ${year}`;
  return period(formatDecade(from), [because], isNext ? 0.75 : 0.85);
}

/** *last week*, *this month*, *next year*, *the weekend*. */
export function resolveSpan({ unit, which }: Phrase<'span'>, said: Circumstances): Resolved | null {
  const { anchor, tense } = said;
  if (!anchor) return null;
  const shift = which ?? 0;
  const from = `counted from ${inWords(anchor.day)}, the day of the cable`;
  const confidence = Math.min(0.93, anchor.confidence);
  if (unit === 'week') {
    const first = weekOf(anchor.day) + 7 * shift;
    const because = withDoubt(anchor, `weeks run from Sunday to Saturday, ${from}`);
    return period(days(first, first + 6), because, confidence);
  }
  if (unit === 'weekend') {
    const saturday = weekendOf(anchor, which, tense);
    return period(
      days(saturday, saturday + 1),
      [`Saturday and Sunday, ${from}`],
      Math.min(0.85, confidence),
    );
  }
  if (unit === 'month') {
    const { year, month } = shiftMonths(anchor.day, shift);
    return period(formatMonth(year, month), [`${monthInWords(year, month)}, ${from}`], confidence);
  }
  const year = civilDate(anchor.day).year + shift;
  return unit === 'year' ? period(formatYear(year), [`${year}, ${from}`], confidence) : null;
}

/** Day number of the Saturday. */
function weekendOf({ day }: AnchorDay, which: number | null, tense: Tense): number {
  const current = weekdayBy(6, day);
  const isRunning = weekdayOf(day) === 6 || weekdayOf(day) === 0;
  if (which === -1) return isRunning ? current - 7 : current;
  if (which === 1) return weekdayFrom(6, day + 2);
  if (isRunning) return current;
  return tense === 'future' || (which === 0 && tense !== 'past') ? weekdayFrom(6, day) : current;
}

/** *last February*, *next August*. */
export function resolveWhichMonth({ month, which }: Phrase<'which-month'>, said: Circumstances) {
  const { anchor, surface } = said;
  if (!anchor) return null;
  const now = civilDate(anchor.day);
  const before = month < now.month ? now.year : now.year - 1;
  const after = month > now.month ? now.year : now.year + 1;
  const year = which === -1 ? before : which === 1 ? after : now.year;
  const because = `“${surface}” on ${inWords(anchor.day)} was ${monthInWords(year, month)}`;
  return period(
    formatMonth(year, month),
    withDoubt(anchor, because),
    Math.min(0.92, anchor.confidence + 0.05),
  );
}

/** *next summer*, *the spring of 1936*, *in the autumn*. */
export function resolveSeason(phrase: Phrase<'season'>, said: Circumstances): Resolved | null {
  const { anchor, surface, toldYear, tense } = said;
  const name = SEASONS[phrase.season];
  const ofYear =
    phrase.ofYear !== null && anchor ? civilDate(anchor.day).year + phrase.ofYear : null;
  const year =
    phrase.year ?? ofYear ?? (phrase.which === null && tense !== 'future' ? toldYear : null);
  if (year !== null) {
    return period(
      seasonEdtf(phrase.season, year),
      [`${name} of ${year}, taken as three months`],
      0.9,
    );
  }
  if (!anchor) return null;
  const found = seasonYear(phrase.season, phrase.which, anchor.day, tense);
  const because = `“${surface}” on ${inWords(anchor.day)} was the ${name} of ${found}, taken as three months`;
  const confidence = phrase.which === null ? 0.7 : 0.9;
  return period(seasonEdtf(phrase.season, found), withDoubt(anchor, because), confidence);
}

/** First month of a season: March, June, September, December. */
const firstMonth = (season: number) => 3 * (season + 1);

function seasonEdtf(season: number, year: number): string {
  const from = firstMonth(season);
  const last = civilDate(dayNumber(year, from + 2, 1));
  return formatInterval(formatMonth(year, from), formatMonth(last.year, last.month));
}

function seasonYear(season: number, which: number | null, anchor: number, tense: Tense): number {
  const { year } = civilDate(anchor);
  const starts = (each: number) => dayNumber(each, firstMonth(season), 1);
  const ends = (each: number) => dayNumber(each, firstMonth(season) + 3, 1) - 1;
  const ended = [year, year - 1].find((each) => ends(each) < anchor) ?? year - 2;
  const coming = [year - 1, year].find((each) => starts(each) > anchor) ?? year + 1;
  if (which === -1) return ended;
  if (which === 1) return coming;
  const running = [year - 1, year].find((each) => starts(each) <= anchor && ends(each) >= anchor);
  if (running !== undefined) return running;
  if (which === 0)
    return tense === 'past' || starts(year) < anchor ? (tense === 'past' ? ended : year) : year;
  if (tense === 'past') return ended;
  if (tense === 'future') return coming;
  return anchor - ends(ended) <= starts(coming) - anchor ? ended : coming;
}

/** *three years ago*, *a week ago today*, *two weeks from today*. */
export function resolveAgo(
  { count, unit, exact }: Phrase<'ago'>,
  said: Circumstances,
): Resolved | null {
  const { anchor, surface } = said;
  if (!anchor) return null;
  const because = withDoubt(anchor, `“${surface}”, counted from ${inWords(anchor.day)}`);
  const confidence = Math.min(0.88, anchor.confidence);
  const inDays = { day: 1, week: 7, fortnight: 14, month: 0, year: 0, weekend: 0 }[unit] * count;
  if (inDays !== 0) {
    const day = anchor.day - inDays;
    // as a year ago is a month, a week ago is a day, and some weeks ago a week
    if (exact || unit === 'day' || inDays === 7) return isDayResult(day, because, confidence);
    return period(days(weekOf(day), weekOf(day) + 6), because, confidence);
  }
  const months = unit === 'year' ? 12 * count : count;
  const day = addMonths(anchor.day, -months);
  if (exact) return isDayResult(day, because, confidence);
  const { year, month } = civilDate(day);
  if (year < 0) return null;
  const edtf = unit === 'year' && count > 1 ? formatYear(year) : formatMonth(year, month);
  return period(edtf, because, confidence);
}

/** *the first half of 1936*. */
export function resolveMonths({ from, until, year, which }: Phrase<'months'>, said: Circumstances) {
  const now = said.anchor ? civilDate(said.anchor.day).year + (which ?? 0) : null;
  const found = year ?? now;
  if (found === null) return null;
  const edtf = formatInterval(formatMonth(found, from), formatMonth(found, until));
  return period(edtf, [`months ${from} to ${until} of ${found}`], 0.85);
}
