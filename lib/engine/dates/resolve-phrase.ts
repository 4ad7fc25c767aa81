import type { CalendarPhrase } from './calendar-phrase';
import type { Circumstances, Resolved } from './circumstances';
import { resolveDate, resolveNth } from './resolve-date';
import {
  resolveBeside,
  resolveDay,
  resolveDayOfMonth,
  resolveLaterDay,
  resolveWeekday,
} from './resolve-day';
import { resolveHebrew, resolveHebrewYear } from './resolve-hebrew';
import {
  resolveAgo,
  resolveDecade,
  resolveMonths,
  resolveSeason,
  resolveSpan,
  resolveWhichMonth,
  resolveYear,
} from './resolve-period';

/** What a phrase means in its circumstances; null where they do not tell. */
export function resolvePhrase(phrase: CalendarPhrase, said: Circumstances): Resolved | null {
  switch (phrase.kind) {
    case 'date':
      return resolveDate(phrase, said);
    case 'nth':
      return resolveNth(phrase, said);
    case 'year':
      return resolveYear(phrase, said);
    case 'decade':
      return resolveDecade(phrase, said);
    case 'day':
      return resolveDay(phrase, said);
    case 'weekday':
      return resolveWeekday(phrase, said);
    case 'day-of-month':
      return resolveDayOfMonth(phrase, said);
    case 'later-day':
      return resolveLaterDay(phrase, said);
    case 'beside':
      return resolveBeside(phrase, said);
    case 'span':
      return resolveSpan(phrase, said);
    case 'which-month':
      return resolveWhichMonth(phrase, said);
    case 'season':
      return resolveSeason(phrase, said);
    case 'ago':
      return resolveAgo(phrase, said);
    case 'months':
      return resolveMonths(phrase, said);
    case 'hebrew':
      return resolveHebrew(phrase, said);
    case 'hebrew-year':
      return resolveHebrewYear(phrase);
  }
}
