import type { CalendarPhrase, Reading } from './calendar-phrase';
import { isCivilDate } from './civil-date';
import type { DateTokens } from './date-tokens';

/** *2/10/1953* (month first, unless it cannot be), *10.2.1953* (day first), *1953-02-10*. */
export function readFigures(tokens: DateTokens, i: number): Reading[] {
  if (!tokens.isNumber(i)) return [];
  const parted = tokens.isMark(i + 1, '/-');
  if (!parted && !tokens.word(i).includes('.')) return [];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens.word(i));
  if (dotted) return reading(i, i, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const [first, second, third] = [i, i + 2, i + 4].map((at) =>
    tokens.numberForm(at) === 'plain' ? tokens.number(at) : null,
  );
  if (first == null || second == null || third == null) return [];
  if (tokens.isMark(i + 1, '/') && tokens.isMark(i + 3, '/')) {
    const year = third < 100 ? 1900 + third : third;
    const american = reading(i, i + 4, year, first, second);
    return american.length > 0 ? american : reading(i, i + 4, year, second, first);
  }
  const isIso =
    tokens.word(i).length === 4 && tokens.isMark(i + 1, '-') && tokens.isMark(i + 3, '-');
  return isIso ? reading(i, i + 4, first, second, third) : [];
}

function reading(from: number, to: number, year: number, month: number, day: number): Reading[] {
  if (year < 1700 || year > 2100 || !isCivilDate(year, month, day)) return [];
  const phrase: CalendarPhrase = {
    ...{ kind: 'date', weekday: null, day, month, year, until: null },
  };
  return [{ from, to, phrase }];
}
