import type { Holder } from './schema';
import { type Days, daysOf, daysOfSpell } from './time-of';

/**
 * The days that each holder of an office may have held it, in the order of the list. Where one end
 * of a change is known more exactly than the other, it counts for both: whoever left in 1975 had left
 * when his successor came on 19 August.
 */
export function daysInOffice(holders: readonly Holder[]): readonly Days[] {
  const days = holders.map(([, from, until]): Days => daysOfSpell({ from, until }));
  for (let next = 1; next < holders.length; next++) {
    const [before, after] = [days[next - 1], days[next]];
    const end = daysOf(holders[next - 1]?.[2]);
    const start = daysOf(holders[next]?.[1]);
    if (!before || !after || !end || !start) continue;
    if (isFinerPart(start, end)) days[next - 1] = [before[0], Math.max(before[0], start[1])];
    else if (isFinerPart(end, start)) days[next] = [end[0], after[1]];
  }
  return days;
}

function isFinerPart(part: Days, whole: Days): boolean {
  const isInside = whole[0] <= part[0] && part[1] <= whole[1];
  return isInside && part[1] - part[0] < whole[1] - whole[0];
}
