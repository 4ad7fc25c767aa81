import type { CalendarPhrase } from './calendar-phrase';
import type { Circumstances, Resolved } from './circumstances';
import { civilDate, dayNumber, daysInMonth, isCivilDate, weekdayOf } from './civil-date';
import { WEEKDAYS } from './date-word';
import { dayAndMonth, inWords, monthInWords } from './day-in-words';
import { formatDay, formatInterval, formatMonth } from './edtf';
import { AGAINST_TENSE, nearestOnWeekday, nearestYear } from './nearest';
import type { Tense } from './tense';

type Phrase<K extends CalendarPhrase['kind']> = Extract<CalendarPhrase, { kind: K }>;

interface KnownYear {
  readonly year: number;
  readonly because: string;
  readonly confidence: number;
}

/** *February 10, 1953*, *July 6*, *Sunday, July 23*, *Jan. 6-7*, *April*. */
export function resolveDate(phrase: Phrase<'date'>, said: Circumstances): Resolved | null {
  const known = yearOf(phrase, said);
  if (!known) return null;
  const { day, month, until } = phrase;
  const { year, confidence } = known;
  const because = [known.because];
  if (day === null) return { edtf: formatMonth(year, month), day: null, because, confidence };
  if (!isCivilDate(year, month, day)) {
    const doubt = `${monthInWords(year, month)} has no day ${day}`;
    return {
      edtf: formatMonth(year, month),
      day: null,
      because: [doubt, ...because],
      confidence: 0.4,
    };
  }
  const first = dayNumber(year, month, day);
  if (until) return resolveRange(first, until, known);
  const edtf = formatDay(first);
  if (phrase.weekday === null || phrase.weekday === weekdayOf(first)) {
    return { edtf, day: first, because, confidence };
  }
  const doubt = `${inWords(first)} was a ${WEEKDAYS[weekdayOf(first)]}: the weekday or the number is wrong`;
  return { edtf, day: first, because: [...because, doubt], confidence: Math.min(confidence, 0.6) };
}

function resolveRange(
  first: number,
  until: { readonly day: number; readonly month: number },
  { because, confidence }: KnownYear,
): Resolved | null {
  const { year, month } = civilDate(first);
  const lastYear = until.month < month ? year + 1 : year;
  if (!isCivilDate(lastYear, until.month, until.day)) return null;
  const last = dayNumber(lastYear, until.month, until.day);
  const edtf = formatInterval(formatDay(first), formatDay(last));
  return { edtf, day: null, because: [because], confidence };
}

/** The year that was said, or the one that the circumstances give. */
function yearOf(phrase: Phrase<'date'>, said: Circumstances): KnownYear | null {
  const { anchor, surface } = said;
  if (phrase.year !== null) {
    return { year: phrase.year, because: `“${surface}” names the time itself`, confidence: 0.98 };
  }
  if (phrase.ofYear !== undefined) return anchor && countedYear(phrase.ofYear, said, anchor.day);
  const tense = phrase.which === undefined ? said.tense : phrase.which < 0 ? 'past' : 'future';
  if (phrase.weekday !== null && phrase.day !== null && anchor) {
    const fitting = nearestOnWeekday(phrase.month, phrase.day, phrase.weekday, anchor.day);
    if (fitting !== null && Math.abs(fitting - anchor.day) < 400) {
      const because = `${inWords(fitting)} was the nearest ${dayAndMonth(fitting)} on a ${WEEKDAYS[phrase.weekday]}`;
      return { year: civilDate(fitting).year, because, confidence: 0.96 };
    }
  }
  const told = phrase.which === undefined ? yearTold(said) : null;
  return told ?? linkedYear(phrase, said) ?? (anchor && nearest(phrase, anchor.day, tense));
}

/** *from October 20 through November 2*: the second is near the first. */
function linkedYear(
  { day, month, which }: Phrase<'date'>,
  { linkedDay }: Circumstances,
): KnownYear | null {
  if (linkedDay === null || day === null || which !== undefined) return null;
  const found = nearestYear(month, day, linkedDay, null);
  if (found === null) return null;
  const because = `told together with ${inWords(linkedDay)}`;
  return { year: civilDate(found).year, because, confidence: 0.85 };
}

/** What the article itself has said of the year before. */
function yearTold({ sameYear, toldYear, tense }: Circumstances): KnownYear | null {
  if (sameYear !== null) {
    return {
      year: sameYear,
      because: `the same day of ${sameYear} was named above`,
      confidence: 0.8,
    };
  }
  if (toldYear === null || tense === 'future') return null;
  return { year: toldYear, because: `the sentence tells of ${toldYear}`, confidence: 0.65 };
}

function countedYear(years: number, { surface }: Circumstances, anchor: number): KnownYear {
  const year = civilDate(anchor).year + years;
  return { year, because: `“${surface}”, counted from ${inWords(anchor)}`, confidence: 0.92 };
}

function nearest({ day, month }: Phrase<'date'>, anchor: number, tense: Tense): KnownYear | null {
  const confidence = tense ? 0.9 : 0.75;
  const found = day === null ? null : nearestYear(month, day, anchor, tense);
  const year = found === null ? nearestMonthYear(month, anchor, tense) : civilDate(found).year;
  const said = tense ? `, told as ${tense}` : '';
  const name = found === null ? monthInWords(year, month) : inWords(found);
  const because = `no year is said${said}: ${name} is nearest to the cable of ${inWords(anchor)}`;
  return { year, because, confidence };
}

/** Year of the month nearest to a day, on the side that the tense says. */
export function nearestMonthYear(month: number, anchor: number, tense: Tense): number {
  const { year } = civilDate(anchor);
  const costs = [year - 1, year, year + 1].map((each) => {
    const first = dayNumber(each, month, 1);
    const last = first + daysInMonth(each, month) - 1;
    const away = anchor < first ? first - anchor : Math.max(0, anchor - last);
    const wrongSide = (tense === 'past' && first > anchor) || (tense === 'future' && last < anchor);
    return { each, cost: away + (wrongSide ? AGAINST_TENSE : 0) };
  });
  costs.sort((a, b) => a.cost - b.cost);
  return costs[0]?.each ?? year;
}

/** *the first Sunday in May*, *the last week of June*. */
export function resolveNth(phrase: Phrase<'nth'>, said: Circumstances): Resolved | null {
  const { month, weekday, nth } = phrase;
  const date = {
    kind: 'date',
    weekday: null,
    day: null,
    month,
    year: phrase.year,
    until: null,
  } as const;
  const known = yearOf(date, said);
  if (!known) return null;
  const first = dayNumber(known.year, month, 1);
  const days = daysInMonth(known.year, month);
  const because = [
    `“${said.surface}” counted in ${monthInWords(known.year, month)}`,
    known.because,
  ];
  if (weekday === null) {
    const from = nth === -1 ? first + days - 7 : first + 7 * (nth - 1);
    const last = Math.min(from + 6, first + days - 1);
    const edtf = formatInterval(formatDay(from), formatDay(last));
    return { edtf, day: null, because, confidence: Math.min(known.confidence, 0.75) };
  }
  const firstSuch = first + ((weekday - weekdayOf(first) + 7) % 7);
  const weeks = nth === -1 ? Math.floor((first + days - 1 - firstSuch) / 7) : nth - 1;
  const day = firstSuch + 7 * weeks;
  if (day >= first + days) return null;
  return { edtf: formatDay(day), day, because, confidence: known.confidence };
}
