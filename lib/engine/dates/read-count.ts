import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { UNITS } from './date-word';
import { dayAt } from './read-date';

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

const VAGUE = new Set(['than', 'over', 'under', 'least', 'within', 'almost-over']);

/** *three years ago*, *a week ago today*, *ten years ago this month*, *a week from tomorrow*. */
export function readAgo(tokens: DateTokens, i: number): Reading[] {
  const count = countAt(tokens, i);
  if (!count || count.value < 1 || count.value > 3000 || VAGUE.has(tokens.word(i - 1))) return [];
  const unit = tokens.value(count.to + 1, 'unit');
  const name = unit === null ? undefined : UNITS[unit];
  if (name === undefined || name === 'weekend') return [];
  const at = count.to + 2;
  if (tokens.word(at) === 'ago') return readAgoBehind(tokens, i, at, count.value, name);
  if (tokens.word(at) !== 'from' || name === 'year') return [];
  const weekday = tokens.value(at + 1, 'weekday');
  if (weekday !== null && name === 'week') {
    const phrase: CalendarPhrase = {
      kind: 'weekday',
      weekday,
      which: 1,
      week: null,
      weeks: count.value,
    };
    return [{ from: i, to: at + 1, phrase }];
  }
  if (tokens.word(at + 1) !== 'today') return [];
  return [
    { from: i, to: at + 1, phrase: { kind: 'ago', count: -count.value, unit: name, exact: true } },
  ];
}

function readAgoBehind(
  tokens: DateTokens,
  from: number,
  ago: number,
  count: number,
  unit: (typeof UNITS)[number],
): Reading[] {
  const exact = tokens.value(ago + 1, 'day') === 0;
  const last = tokens.word(ago + 1) === 'last' ? ago + 2 : ago + 1;
  const weekday = tokens.value(last, 'weekday');
  if (weekday !== null && unit === 'week') {
    const phrase: CalendarPhrase = {
      kind: 'weekday',
      weekday,
      which: -1,
      week: null,
      weeks: -count,
    };
    return [{ from, to: last, phrase }];
  }
  const to = exact ? ago + 1 : ago;
  return [{ from, to, phrase: { kind: 'ago', count, unit, exact } }];
}

/** *the 12th inst.*, *15th ultimo*, *the 3rd of next month*. */
export function readDayOfMonth(tokens: DateTokens, i: number): Reading[] {
  const day = dayAt(tokens, i);
  if (day === 0) return [];
  const reckoning = tokens.value(i + 1, 'reckoning');
  if (
    reckoning !== null &&
    (tokens.word(i + 1) !== 'instant' || tokens.numberForm(i) === 'ordinal')
  ) {
    const to = tokens.isMark(i + 2, '.') ? i + 2 : i + 1;
    return [{ from: i, to, phrase: { kind: 'day-of-month', day, shift: reckoning } }];
  }
  const shift = tokens.value(i + 2, 'which');
  if (tokens.word(i + 1) !== 'of' || shift === null || tokens.word(i + 3) !== 'month') return [];
  return [{ from: i, to: i + 3, phrase: { kind: 'day-of-month', day, shift } }];
}
