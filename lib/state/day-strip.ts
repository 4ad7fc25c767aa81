import type { DayInHistory, Occasion } from '../knowledge/around-day';

/** The strip of a day before it is opened; each list by date. */
export interface DayStrip {
  readonly past: readonly Occasion[];
  readonly future: readonly Occasion[];
  /** Of these the turning point most to the point, and what came next: all that a narrow page has room for. */
  readonly main: readonly Occasion[];
}

/** With the bulletin itself, seven. */
const MOST = { all: 6, future: 2 };

/**
 * What of a day's surroundings is worth a glance: what happened that week and what came next, then
 * the weightiest, those most to the point first.
 *
 * @param day EDTF of the bulletin's day
 */
export function dayStrip(history: DayInHistory, day: string): DayStrip {
  const { past, future } = sidesOf(history, day);
  const next = future.slice(0, 1);
  const coming = [...next, ...weightiest(future.slice(1), MOST.future - next.length)];
  const week = past.slice(history.before.length).slice(-1);
  const earlier = past.filter((occasion) => !week.includes(occasion));
  const gone = [...weightiest(earlier, MOST.all - coming.length - week.length), ...week];
  return {
    past: past.filter((occasion) => gone.includes(occasion)),
    future: future.filter((occasion) => coming.includes(occasion)),
    main: [...gone.slice(0, 1), ...next],
  };
}

/** All that is told of a day, parted by it. */
export function sidesOf({ before, thatWeek, after }: DayInHistory, day: string) {
  const isPast = ({ when }: Occasion) => when.slice(0, day.length) <= day;
  return {
    past: [...before, ...thatWeek.filter(isPast)],
    future: [...thatWeek.filter((occasion) => !isPast(occasion)), ...after],
  };
}

function weightiest(occasions: readonly Occasion[], most: number): readonly Occasion[] {
  return occasions.toSorted((a, b) => b.weight - a.weight || b.score - a.score).slice(0, most);
}
