import type { AnchorDay } from './anchor-day';
import type { CalendarPhrase } from './calendar-phrase';
import type { Circumstances, Resolved } from './circumstances';
import { civilDate, dayNumber, daysInMonth, isCivilDate, weekdayOf } from './civil-date';
import { WEEKDAYS } from './date-word';
import { dayAndMonth, inWords } from './day-in-words';
import { formatDay } from './edtf';
import { weekdayBy, weekdayFrom, weekOf } from './nearest';

type Phrase<K extends CalendarPhrase['kind']> = Extract<CalendarPhrase, { kind: K }>;

/**
 * From this year on cables name weekdays where they used to say *today*: the change lies between
 * the autumn of 1984 and the summer of 1987.
 */
const WEEKDAY_STYLE = 1985;

export function isDayResult(day: number, because: readonly string[], confidence: number): Resolved {
  return { edtf: formatDay(day), day, because, confidence };
}

/** The reasons of the anchor behind those of the phrase. */
export function withDoubt(anchor: AnchorDay, ...because: string[]): string[] {
  return anchor.doubt ? [...because, anchor.doubt] : because;
}

/** *today*, *last night*, *the day after tomorrow*. */
export function resolveDay(
  { shift }: Phrase<'day'>,
  { anchor, surface }: Circumstances,
): Resolved | null {
  if (!anchor) return null;
  const day = anchor.day + shift;
  const because = `${anchor.because}, so “${surface}” is ${dayAndMonth(day)}`;
  return isDayResult(day, withDoubt(anchor, because), anchor.confidence);
}

/** *Sunday*, *next Monday*, *Tuesday of last week*, *a week from Friday*. */
export function resolveWeekday(phrase: Phrase<'weekday'>, said: Circumstances): Resolved | null {
  const { anchor } = said;
  if (!anchor) return null;
  const { day, why, confidence } = weekdayDay(phrase, said, anchor);
  const because = `${why}, seen from ${inWords(anchor.day)}`;
  const certainty = Math.min(confidence, anchor.confidence + 0.1);
  return isDayResult(
    day,
    anchor.confidence < 0.5 ? withDoubt(anchor, because) : [because],
    certainty,
  );
}

function weekdayDay(phrase: Phrase<'weekday'>, said: Circumstances, anchor: AnchorDay) {
  const { weekday, which, week, weeks } = phrase;
  const name = WEEKDAYS[weekday];
  if (week !== null) {
    return {
      day: weekOf(anchor.day) + 7 * week + weekday,
      why: `the ${name} of that week`,
      confidence: 0.95,
    };
  }
  if (weeks < 0) {
    return {
      day: weekdayBy(weekday, anchor.day) + 7 * weeks,
      why: `weeks before the last ${name}`,
      confidence: 0.85,
    };
  }
  if (weeks > 0) {
    return {
      day: weekdayFrom(weekday, anchor.day + 1) + 7 * weeks,
      why: `weeks after the next ${name}`,
      confidence: 0.85,
    };
  }
  if (which === -1) {
    return {
      day: weekdayBy(weekday, anchor.day - 1),
      why: `the last ${name} before the cable`,
      confidence: 0.92,
    };
  }
  if (which === 1) {
    // the day after the cable would have been *tomorrow*
    return {
      day: weekdayFrom(weekday, anchor.day + 2),
      why: `the next ${name} after the cable`,
      confidence: 0.92,
    };
  }
  return bareWeekday(weekday, said, anchor, which === 0);
}

function bareWeekday(
  weekday: number,
  { tense, linkedDay }: Circumstances,
  anchor: AnchorDay,
  isThis: boolean,
) {
  const name = WEEKDAYS[weekday];
  if (linkedDay !== null && (tense !== 'past' || linkedDay >= anchor.day)) {
    return {
      day: weekdayFrom(weekday, linkedDay + 1),
      why: `the ${name} after the day named before it`,
      confidence: 0.85,
    };
  }
  if (weekdayOf(anchor.publishedOn) === weekday) {
    return {
      day: anchor.publishedOn,
      why: `the bulletin itself came out on a ${name}`,
      confidence: 0.75,
    };
  }
  if (tense === 'future' || (isThis && tense !== 'past')) {
    const from = civilDate(anchor.publishedOn).year < WEEKDAY_STYLE ? anchor.day + 1 : anchor.day;
    return {
      day: weekdayFrom(weekday, from),
      why: `told as still to come: the next ${name}`,
      confidence: 0.87,
    };
  }
  const why = tense ? `told as past: the last ${name}` : `most likely past: the last ${name}`;
  return { day: weekdayBy(weekday, anchor.day), why, confidence: tense ? 0.9 : 0.7 };
}

/** *the 12th inst.*, *the 3rd of next month*. */
export function resolveDayOfMonth(
  phrase: Phrase<'day-of-month'>,
  said: Circumstances,
): Resolved | null {
  const { anchor, surface } = said;
  if (!anchor) return null;
  const { year, month } = shiftMonths(anchor.day, phrase.shift);
  if (!isCivilDate(year, month, phrase.day)) return null;
  const day = dayNumber(year, month, phrase.day);
  const whose = { [-1]: 'the month before', 0: 'the month of', 1: 'the month after' }[phrase.shift];
  const because = `“${surface}” is a day of ${whose} the cable of ${inWords(anchor.day)}`;
  return isDayResult(day, withDoubt(anchor, because), Math.min(0.93, anchor.confidence));
}

/** *to the 5th*, said of a month in which an earlier day was named shortly before. */
export function resolveLaterDay(
  phrase: Phrase<'later-day'>,
  { toldDay, surface }: Circumstances,
): Resolved | null {
  if (toldDay === null) return null;
  const { year, month, day } = civilDate(toldDay);
  if (phrase.day <= day || !isCivilDate(year, month, phrase.day)) return null;
  const because = `“${surface}” of the month of ${inWords(toldDay)}, named before it`;
  return isDayResult(dayNumber(year, month, phrase.day), [because], 0.8);
}

/** *the following day*, said of a day that was named shortly before. */
export function resolveBeside(
  { shift }: Phrase<'beside'>,
  { toldDay, surface }: Circumstances,
): Resolved | null {
  if (toldDay === null) return null;
  const because = `“${surface}”, counted from ${inWords(toldDay)}, named before it`;
  return isDayResult(toldDay + shift, [because], 0.6);
}

/** The year and month so many months from that of a day. */
export function shiftMonths(day: number, months: number): { year: number; month: number } {
  const { year, month } = civilDate(day);
  return civilDate(dayNumber(year, month + months, 1));
}

/** The same day of the month so many months on; the last one where the month is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month } = shiftMonths(day, months);
  return dayNumber(year, month, Math.min(civilDate(day).day, daysInMonth(year, month)));
}
