import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { HEBREW_MONTHS, type HebrewMonth } from './hebrew-date';
import { holidayAt } from './holidays';
import { dayAt } from './read-date';

/** A Hebrew year in figures: 5601 to 5799 cover 1840 to 2039. */
function hebrewYearAt(tokens: DateTokens, i: number): number | null {
  if (tokens.numberForm(i) !== 'plain') return null;
  const year = tokens.number(i);
  return year > 5600 && year < 5800 ? year : null;
}

/** A month, with *I*, *II*, *Sheni* after Adar. */
function monthAt(tokens: DateTokens, i: number): { month: HebrewMonth; to: number } | null {
  const index = tokens.value(i, 'hebrew-month');
  const month = index === null || !tokens.isCapital(i) ? undefined : HEBREW_MONTHS[index];
  if (!month) return null;
  if (month !== 'Adar') return { month, to: i };
  const which = tokens.word(i + 1);
  if (which === 'ii' || which === 'sheni') return { month: 'Adar II', to: i + 1 };
  return which === 'i' || which === 'rishon' ? { month: 'Adar I', to: i + 1 } : { month, to: i };
}

/** *the 15th of Shevat*, *10 Tishri 5714*. */
export function readHebrewDayFirst(tokens: DateTokens, i: number): Reading[] {
  const day = dayAt(tokens, i);
  if (day === 0 || day > 30) return [];
  const of =
    tokens.word(i + 1) === 'of' || (tokens.word(i + 1) === 'day' && tokens.word(i + 2) === 'of');
  const at = !of ? i + 1 : tokens.word(i + 1) === 'of' ? i + 2 : i + 3;
  const found = monthAt(tokens, at);
  return found ? [hebrewReading(tokens, i, found.to, found.month, day)] : [];
}

/** *Shevat 15*, *the month of Elul*. */
export function readHebrewMonthFirst(tokens: DateTokens, i: number): Reading[] {
  const found = monthAt(tokens, i);
  if (!found) return [];
  const day = dayAt(tokens, found.to + 1);
  // *Ab* and *Nissan* are names as well: alone they need a year or *the month of* before them
  if (day > 0 && day <= 30) return [hebrewReading(tokens, i, found.to + 1, found.month, day)];
  const isMonth = tokens.word(i - 1) === 'of' && tokens.word(i - 2) === 'month';
  const reading = hebrewReading(tokens, i, found.to, found.month, null);
  return isMonth || reading.to > found.to ? [reading] : [];
}

function hebrewReading(
  tokens: DateTokens,
  from: number,
  to: number,
  month: HebrewMonth,
  day: number | null,
): Reading {
  const at = tokens.past(to + 1, ',');
  const year = hebrewYearAt(tokens, at);
  const phrase: CalendarPhrase = { kind: 'hebrew', day, month, year, shift: 0 };
  return { from, to: year === null ? to : at, phrase };
}

/** *the year 5714*. */
export function readHebrewYear(tokens: DateTokens, i: number): Reading[] {
  const year = hebrewYearAt(tokens, i);
  if (year === null || tokens.word(i - 1) !== 'year') return [];
  return [{ from: i, to: i, phrase: { kind: 'hebrew-year', year } }];
}

interface HolidayAt {
  readonly holiday: NonNullable<ReturnType<typeof holidayAt>>['holiday'];
  readonly to: number;
}

function holidayOf(tokens: DateTokens, i: number): HolidayAt | null {
  if (!tokens.isCapital(i)) return null;
  const found = holidayAt((n) => tokens.word(i + n));
  return found ? { holiday: found.holiday, to: i + found.count - 1 } : null;
}

/**
 * *Yom Kippur eve*, *Rosh Hashanah 5714*: a holiday that stands as a day of the calendar. The
 * holiday as such is an event and left alone.
 */
export function readHoliday(tokens: DateTokens, i: number): Reading[] {
  const found = holidayOf(tokens, i);
  if (!found) return [];
  const { to } = found;
  const evening = tokens.isHyphen(to + 1) ? to + 2 : to + 1;
  if (tokens.word(evening) === 'eve') return [holidayReading(tokens, i, evening, found, 0, -1)];
  const reading = holidayReading(tokens, i, to, found, 0, 0);
  return reading.to > to ? [reading] : [];
}

/** *the eve of Passover*, *erev Pesach*, *the day after Purim*. */
export function readBesideHoliday(tokens: DateTokens, i: number): Reading[] {
  const side = { eve: -1, erev: -1, day: tokens.word(i + 1) === 'after' ? 1 : -1 }[tokens.word(i)];
  if (side === undefined) return [];
  const link = tokens.word(i + 1);
  if (
    tokens.word(i) === 'day'
      ? link !== 'before' && link !== 'after'
      : tokens.word(i) === 'eve' && link !== 'of'
  ) {
    return [];
  }
  const at = tokens.word(i) === 'erev' ? i + 1 : i + 2;
  const found = holidayOf(tokens, tokens.word(at) === 'the' ? at + 1 : at);
  if (!found) return [];
  return [holidayReading(tokens, i, found.to, found, side > 0 ? found.holiday.days - 1 : 0, side)];
}

/** *the second day of Passover*, *the last day of Sukkot*. */
export function readDayOfHoliday(tokens: DateTokens, i: number): Reading[] {
  const isLast = tokens.word(i) === 'last';
  const nth = isLast ? 1 : dayAt(tokens, i);
  if (nth === 0 || tokens.word(i + 1) !== 'day' || tokens.word(i + 2) !== 'of') return [];
  const found = holidayOf(tokens, tokens.word(i + 3) === 'the' ? i + 4 : i + 3);
  if (!found || nth > found.holiday.days) return [];
  return [holidayReading(tokens, i, found.to, found, (isLast ? found.holiday.days : nth) - 1, 0)];
}

function holidayReading(
  tokens: DateTokens,
  from: number,
  to: number,
  { holiday }: HolidayAt,
  nth: number,
  shift: number,
): Reading {
  const at = tokens.past(to + 1, ',');
  const year = hebrewYearAt(tokens, at);
  const { month, day } = holiday;
  const phrase: CalendarPhrase = { kind: 'hebrew', day, month, year, shift: nth + shift };
  return { from, to: year === null ? to : at, phrase };
}
