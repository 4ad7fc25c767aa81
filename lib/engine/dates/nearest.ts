import { civilDate, dayNumber, isCivilDate, weekdayOf } from './civil-date';
import type { Tense } from './tense';

/** Days that a date may lie on the other side of the anchor than its tense says. */
const SLACK = 1;

/**
 * Days that a date must be nearer to be taken against its tense: in April, *salaries were paid up
 * to the end of May* means the coming May, for a May of eleven months ago would have its year said.
 */
export const AGAINST_TENSE = 300;

/**
 * The day nearest to `anchor` that has this month and day; with a tense, the nearest on that side.
 *
 * @returns a day number; null for a day that no year near has (30 February)
 */
export function nearestYear(
  month: number,
  day: number,
  anchor: number,
  tense: Tense = null,
): number | null {
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(month, day, anchor)) {
    const away = candidate - anchor;
    const wrongSide = tense === 'past' ? away > SLACK : tense === 'future' && away < -SLACK;
    const cost = Math.abs(away) + (wrongSide ? AGAINST_TENSE : 0);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** The same, of the days that fall on `weekday`; null where none within two years does. */
export function nearestOnWeekday(
  month: number,
  day: number,
  weekday: number,
  anchor: number,
): number | null {
  const fitting = candidates(month, day, anchor).filter((each) => weekdayOf(each) === weekday);
  fitting.sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
  return fitting[0] ?? null;
}

function candidates(month: number, day: number, anchor: number): number[] {
  const { year } = civilDate(anchor);
  return [year - 2, year - 1, year, year + 1, year + 2]
    .filter((each) => isCivilDate(each, month, day))
    .map((each) => dayNumber(each, month, day));
}

/** The latest such weekday on or before `day`. */
export function weekdayBy(weekday: number, day: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The first such weekday on or after `day`. */
export function weekdayFrom(weekday: number, day: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** First day (Sunday) of the week that holds `day`. */
export function weekOf(day: number): number {
  return day - weekdayOf(day);
}
