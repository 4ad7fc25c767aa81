import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { UNITS, type Unit } from './date-word';
import { dayAt } from './read-date';
import { FUNCTION_WORDS } from './word-lists';

interface Count {
  readonly value: number;
  readonly to: number;
}

/** *three*, *a*, *twenty-five*, *a hundred*, *10*. */
function countAt(tokens: DateTokens, i: number): Count | null {
  if (tokens.numberForm(i) === 'plain') return { value: tokens.number(i), to: i };
  const first = tokens.value(i, 'number');
  if (first === null) return null;
  const next = tokens.isHyphen(i + 1) ? i + 2 : i + 1;
  const second = tokens.value(next, 'number');
  if (second === null || second >= first * 100) return { value: first, to: i };
  if (second === 100) return { value: first * 100, to: next };
  if (first >= 20 && second < 10) return { value: first + second, to: next };
  return { value: first, to: i };
}

const VAGUE = new Set(['than', 'over', 'under', 'least', 'within']);

/** *three years ago*, *a week ago today*, *ten years ago this month*, *a week from tomorrow*. */
export function readAgo(tokens: DateTokens, i: number): Reading[] {
  const count = countAt(tokens, i);
  if (!count || count.value < 1 || count.value > 3000) return [];
  const unit = tokens.value(count.to + 1, 'unit');
  const name = unit === null ? undefined : UNITS[unit];
  if (name === undefined || name === 'weekend' || VAGUE.has(tokens.word(i - 1))) return [];
  const at = count.to + 2;
  if (tokens.word(at) === 'ago') return readAgoBehind(tokens, i, at, count.value, name);
  return tokens.word(at) === 'from' ? readFrom(tokens, i, at + 1, count.value, name) : [];
}

const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, fortnight: 14 };

/** *a week from Sunday*, *ten days from today*, *a month from today*. */
function readFrom(
  tokens: DateTokens,
  from: number,
  to: number,
  count: number,
  unit: Unit,
): Reading[] {
  const weekday = tokens.value(to, 'weekday');
  if (weekday !== null && unit === 'week') {
    return [{ from, to, phrase: weekdayPhrase(weekday, 1, count) }];
  }
  const shift = tokens.value(to, 'day');
  if (shift === null || shift < 0) return [];
  const days = DAYS_IN[unit];
  if (days !== undefined)
    return [{ from, to, phrase: { kind: 'day', shift: days * count + shift } }];
  return [{ from, to, phrase: { kind: 'ago', count: -count, unit, exact: true } }];
}

function weekdayPhrase(weekday: number, which: number, weeks: number): CalendarPhrase {
  return { kind: 'weekday', weekday, which, week: null, weeks };
}

function readAgoBehind(
  tokens: DateTokens,
  from: number,
  ago: number,
  count: number,
  unit: Unit,
): Reading[] {
  const exact = tokens.value(ago + 1, 'day') === 0;
  const last = tokens.word(ago + 1) === 'last' ? ago + 2 : ago + 1;
  const weekday = tokens.value(last, 'weekday');
  if (weekday !== null && unit === 'week') {
    return [{ from, to: last, phrase: weekdayPhrase(weekday, -1, -count) }];
  }
  if (unit === 'year' && tokens.word(ago + 1) === 'this' && tokens.word(ago + 2) === 'month') {
    const phrase: CalendarPhrase = { kind: 'ago', count: 12 * count, unit: 'month', exact: false };
    return [{ from, to: ago + 2, phrase }];
  }
  const to = exact ? ago + 1 : ago;
  return [{ from, to, phrase: { kind: 'ago', count, unit, exact } }];
}

/** *the 12th inst.*, *15th ultimo*, *the 4th. inst.*, *the 3rd of next month*. */
export function readDayOfMonth(tokens: DateTokens, i: number): Reading[] {
  const day = dayAt(tokens, i);
  if (day === 0) return [];
  const ordinal = tokens.numberForm(i) === 'ordinal';
  const at = ordinal && tokens.isMark(i + 1, '.') ? i + 2 : i + 1;
  const reckoning = tokens.value(at, 'reckoning');
  if (reckoning !== null && (tokens.word(at) !== 'instant' || ordinal)) {
    const to = tokens.isMark(at + 1, '.') ? at + 1 : at;
    return [{ from: i, to, phrase: { kind: 'day-of-month', day, shift: reckoning } }];
  }
  const shift = tokens.value(i + 2, 'which');
  if (tokens.word(i + 1) !== 'of' || shift === null || tokens.word(i + 3) !== 'month') return [];
  return [{ from: i, to: i + 3, phrase: { kind: 'day-of-month', day, shift } }];
}

const UNTIL = new Set(['to', 'till', 'until', 'through']);

/** *(from August 3) … to the 5th*: a later day of the month that was told before. */
export function readLaterDay(tokens: DateTokens, i: number): Reading[] {
  if (tokens.numberForm(i) !== 'ordinal' || tokens.word(i - 1) !== 'the') return [];
  if (!UNTIL.has(tokens.word(i - 2))) return [];
  const day = dayAt(tokens, i);
  const isAlone = !tokens.isWord(i + 1) || FUNCTION_WORDS.has(tokens.word(i + 1));
  // *to the 17th. Congress*: a stop too many
  const isCounting = tokens.isMark(i + 1, '.') && tokens.isCapital(i + 2);
  if (day === 0 || !isAlone || isCounting || tokens.word(i + 1) === 'of') return [];
  return [{ from: i, to: i, phrase: { kind: 'later-day', day } }];
}
