import { expect, test } from 'vitest';
import type { DayInHistory, Occasion } from '../knowledge/around-day';
import { dayStrip } from './day-strip';

const DAY = '1953-07-21';

function occasion(when: string, weight: 1 | 2 | 3 = 1): Occasion {
  return { event: when, name: when, when, date: when, gloss: '', thread: null, weight, score: 1 };
}

const HISTORY: DayInHistory = {
  before: [
    occasion('1953-01-13', 3),
    occasion('1953-02-09', 3),
    occasion('1953-02-12', 3),
    occasion('1953-03-05', 2),
    occasion('1953-04-04', 1),
    occasion('1953-07-06', 1),
  ],
  thatWeek: [occasion('1953-07', 1), occasion('1953-07-20', 3), occasion('1953-07-23', 1)],
  after: [occasion('1953-12', 1), occasion('1955-09-27', 2), occasion('1967-06-10', 3)],
};

const daysOf = (list: readonly Occasion[]) => list.map(({ when }) => when);

test('what turned things is there though lesser things were nearer', () => {
  const { past, future, main } = dayStrip(HISTORY, DAY);
  expect(daysOf(past)).toEqual(['1953-01-13', '1953-02-09', '1953-02-12', '1953-07-20']);
  expect(daysOf(future)).toEqual(['1953-07-23', '1967-06-10']);
  expect(daysOf(main)).toEqual(['1953-01-13', '1953-07-23']);
});

test('of turning points that is the main one which is most to the point', () => {
  const before = [{ ...occasion('1953-02-12', 3), score: 9 }, occasion('1953-03-05', 3)];
  expect(daysOf(dayStrip({ before, thatWeek: [], after: [] }, DAY).main)).toEqual(['1953-02-12']);
});

test('where little came after, more of what came before has room', () => {
  const { past, future, main } = dayStrip({ ...HISTORY, thatWeek: [], after: [] }, DAY);
  expect(daysOf(past)).toEqual(daysOf(HISTORY.before));
  expect(future).toEqual([]);
  expect(daysOf(main)).toEqual(['1953-01-13']);
});

test('a day of which only its week is known tells that', () => {
  const thatWeek = [occasion('1953-07-19'), occasion('1953-07-20')];
  const { past, main } = dayStrip({ before: [], thatWeek, after: [] }, DAY);
  expect(daysOf(past)).toEqual(['1953-07-19', '1953-07-20']);
  expect(daysOf(main)).toHaveLength(1);
});
