import type { CalendarPhrase, Reading } from './calendar-phrase';
import type { DateTokens } from './date-tokens';
import { readDayFirst, readMonthFirst } from './read-date';
import { NOT_THIS_WEEKDAY, WEEKDAY_NOUNS } from './word-lists';

type WeekdayPhrase = Extract<CalendarPhrase, { kind: 'weekday' }>;

/** *Sunday*, *Thursday evening, October 20*, *Tuesday of last week*, *Sunday next*, *Monday week*. */
export function readWeekday(tokens: DateTokens, i: number): Reading[] {
  const meaning = tokens.meaning(i);
  if (meaning?.kind !== 'weekday') return [];
  const weekday = meaning.value;
  const to = pastPartOfDay(tokens, i);
  const dated = readDateBehind(tokens, i, to, weekday);
  if (dated.length > 0) return dated;
  if (meaning.form === 'short' || isInstitution(tokens, i)) return [];
  const rest = readBehind(tokens, to);
  const phrase: WeekdayPhrase = {
    ...{ kind: 'weekday', weekday, which: null, week: null, weeks: 0 },
    ...rest.says,
  };
  return [{ from: i, to: rest.to, phrase }];
}

/** *last Sunday*, *next Monday night*, *this coming Friday*; `at` is the weekday’s token. */
export function readWhichWeekday(tokens: DateTokens, from: number, at: number, which: number) {
  const weekday = tokens.value(at, 'weekday');
  if (weekday === null || tokens.meaning(at)?.form === 'short') return [];
  if (!tokens.isCapital(at) && tokens.isCapital(from)) return [];
  const to = pastPartOfDay(tokens, at);
  const dated = readDateBehind(tokens, from, to, weekday);
  if (dated.length > 0) return dated;
  const phrase: WeekdayPhrase = { kind: 'weekday', weekday, which, week: null, weeks: 0 };
  return [{ from, to, phrase }];
}

/** Last token of *Sunday night*, *Sunday afternoon*. */
export function pastPartOfDay(tokens: DateTokens, i: number): number {
  return tokens.meaning(i + 1)?.kind === 'part-of-day' ? i + 1 : i;
}

/** *Sunday, July 23*; *Sunday, the 23rd of July*; *Sun., July 23*. */
function readDateBehind(tokens: DateTokens, from: number, to: number, weekday: number): Reading[] {
  const marked = tokens.past(to + 1, ',.(');
  const at = tokens.word(marked) === 'the' ? marked + 1 : marked;
  const [first, ...more] =
    tokens.meaning(at)?.kind === 'month' ? readMonthFirst(tokens, at) : readDayFirst(tokens, at);
  if (first?.phrase.kind !== 'date' || first.phrase.day === null) return [];
  // *Sunday and Monday, July 5 and 6* would need two days for one weekday: only the nearer is told
  return [{ ...first, from, phrase: { ...first.phrase, weekday } }, ...more];
}

/** *of this week*, *last*, *next*, *week*. */
function readBehind(tokens: DateTokens, to: number): { to: number; says: Partial<WeekdayPhrase> } {
  const link = tokens.word(to + 1);
  if (link === 'of') {
    const which = tokens.value(to + 2, 'which');
    if (which !== null && tokens.word(to + 3) === 'week')
      return { to: to + 3, says: { week: which } };
  }
  if ((link === 'last' || link === 'next') && !tokens.isWord(to + 2)) {
    return { to: to + 1, says: { which: link === 'last' ? -1 : 1 } };
  }
  if (link === 'week' && !tokens.isWord(to + 2))
    return { to: to + 1, says: { which: 1, weeks: 1 } };
  return { to, says: {} };
}

/** *every Sunday*, *Mr. Friday*, *Good Friday*, *the Sunday Times*, *the Sunday rest law*. */
function isInstitution(tokens: DateTokens, i: number): boolean {
  const before = tokens.isMark(i - 1, '.') ? tokens.word(i - 2) : tokens.word(i - 1);
  if (NOT_THIS_WEEKDAY.has(before)) return true;
  const next = tokens.isHyphen(i + 1) ? tokens.word(i + 2) : tokens.word(i + 1);
  return WEEKDAY_NOUNS.has(next) || (next === 'evening' && tokens.word(i + 2) === 'post');
}
