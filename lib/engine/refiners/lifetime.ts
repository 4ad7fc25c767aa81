import { DAY_MAX, DAY_MIN } from '../calendar-day';
import { type EntityFacts, NAME_DERIVED, NAME_SURNAME } from '../lexicon';
import type { Reading, Sense } from '../reading';

export const YEAR = 365.25;

/** Whether a person had been dead for a year on the day. */
export function isDead({ days, lexicon }: Reading, person: number): boolean {
  return days[0] > lexicon.entity(person).until + YEAR;
}

/** Old enough to be in the news. */
export function isOfAge({ days, lexicon }: Reading, person: number): boolean {
  return days[1] >= lexicon.entity(person).from + 15 * YEAR;
}

/**
 * Points for the time of a listed member of a house: they are spoken of while they sit there, hardly
 * before and some years behind it.
 */
export function timeFit({ days }: Reading, { fame, callings }: EntityFacts): number {
  if (fame !== 1) return 0;
  const spells = callings.filter(({ from, until }) => from > DAY_MIN || until < DAY_MAX);
  if (spells.length === 0) return 0;
  if (spells.every(({ from }) => from > days[1] + 5 * YEAR)) return -4;
  return spells.some(({ until }) => until >= days[0] - 10 * YEAR) ? 0 : -2;
}

/**
 * Points for the lifetime: the dead are still spoken of, but ever less; a full name that nobody else
 * bears is still theirs.
 */
export function ageFit(
  { days, lexicon }: Reading,
  { until, fame }: EntityFacts,
  { name, score }: Sense,
): number {
  if (days[0] <= until + YEAR) return 0;
  // `James MacDonald`, made from the long dead James Ramsay MacDonald: more likely somebody living.
  const isDerived = name >= 0 && (lexicon.nameKind(name) & NAME_DERIVED) !== 0;
  if (fame >= 3 || days[0] <= until + 15 * YEAR) return isDerived ? -2 : -1;
  const isFull = name >= 0 && score >= 5 && (lexicon.nameKind(name) & NAME_SURNAME) === 0;
  return days[0] > until + 40 * YEAR && !(fame === 2 && isFull) ? -3 : -2;
}
