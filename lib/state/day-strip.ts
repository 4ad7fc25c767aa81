import type { DayInHistory, Occasion } from '../knowledge/around-day';

/** The strip of a day before it is opened; each list by date. */
export interface DayStrip {
  readonly past: readonly Occasion[];
  readonly future: readonly Occasion[];
  /** Of these the turning point that the week belongs to, and what came next: all that a narrow page has room for. */
  readonly main: readonly Occasion[];
}

/** With the bulletin itself, seven. */
const MOST = { all: 6, future: 2 };

/**
 * What of a day's surroundings is worth a glance: what happened that week and what came next, then
 * the weightiest, the nearer first.
 *
 * @param day EDTF of the bulletin's day
 */
export function dayStrip(history: DayInHistory, day: string): DayStrip {
  const { past, future } = sidesOf(history, day);
  const next = future.slice(0, 1);
  const coming = [...next, ...weightiest(future.slice(1), MOST.future - next.length)];
  const week = past.slice(history.before.length).slice(-1);
  const earlier = past.filter((occasion) => !week.includes(occasion)).toReversed();
  const alike = earlier.filter(({ thread }) => week.some((occasion) => occasion.thread === thread));
  const turn = weightiest(alike.length > 0 ? alike : earlier, 1);
  const others = earlier.filter((occasion) => !turn.includes(occasion));
  const room = MOST.all - coming.length - week.length - turn.length;
  const gone = [...turn, ...weightiest(others, room), ...week];
  return {
    past: past.filter((occasion) => gone.includes(occasion)),
    future: future.filter((occasion) => coming.includes(occasion)),
    main: [...(turn.length > 0 ? turn : week), ...next],
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

/** @param nearest the nearest first, as they stay among equals */
function weightiest(nearest: readonly Occasion[], most: number): readonly Occasion[] {
  return nearest.toSorted((a, b) => b.weight - a.weight).slice(0, most);
}
