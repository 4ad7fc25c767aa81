import type { Entry } from './schema';
import { type Days, daysOfSpell, overlaps } from './time-of';

/** `Then called Lwow`, where an entry had another name on the day; otherwise nothing. */
export function nameThen(entry: Entry, day: Days): readonly string[] {
  for (const name of entry.names ?? []) {
    if (typeof name === 'string' || (name.mode ?? 'full') !== 'full') continue;
    const isOfItsTime = name.from !== undefined || name.until !== undefined;
    if (isOfItsTime && name.text !== entry.name && overlaps(daysOfSpell(name), day)) {
      return [`Then called ${name.text}`];
    }
  }
  return [];
}
