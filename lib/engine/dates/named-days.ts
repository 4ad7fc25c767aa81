import type { Reading } from './calendar-phrase';
import type { Resolved } from './circumstances';
import { civilDate } from './civil-date';

/** The days that an article told without their year: told again, they are the same. */
export class NamedDays {
  readonly #years = new Map<string, number>();

  /** Year of a day that was told before, null for others. */
  yearOf(reading: Reading): number | null {
    return this.#years.get(keyOf(reading) ?? '') ?? null;
  }

  hear(reading: Reading, { day }: Resolved): void {
    const key = keyOf(reading);
    if (key !== null && day !== null) this.#years.set(key, civilDate(day).year);
  }
}

/** Null for what is no single day, and for what tells its year or its weekday. */
function keyOf({ phrase }: Reading): string | null {
  if (phrase.kind !== 'date' || phrase.day === null || phrase.until) return null;
  return phrase.year === null && phrase.weekday === null ? `${phrase.month}-${phrase.day}` : null;
}
