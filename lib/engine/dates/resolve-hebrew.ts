import type { CalendarPhrase } from './calendar-phrase';
import type { Circumstances, Resolved } from './circumstances';
import { inWords } from './day-in-words';
import { formatDay, formatInterval } from './edtf';
import { dayOfHebrewDate, hebrewYear } from './hebrew-date';
import { AGAINST_TENSE } from './nearest';
import { isDayResult } from './resolve-day';

type Phrase<K extends CalendarPhrase['kind']> = Extract<CalendarPhrase, { kind: K }>;

/** *the 15th of Shevat*, *the eve of Yom Kippur*, *Kislev 5714*. */
export function resolveHebrew(phrase: Phrase<'hebrew'>, said: Circumstances): Resolved | null {
  const year = phrase.year ?? nearestHebrewYear(phrase, said);
  if (year === null) return null;
  const first = dayOfHebrewDate({ year, month: phrase.month, day: phrase.day ?? 1 });
  if (first === null) return null;
  const confidence = phrase.year === null ? 0.85 : 0.95;
  const hebrew = phrase.day === null ? phrase.month : `${phrase.day} ${phrase.month}`;
  if (phrase.day !== null) {
    const because = `${hebrew} ${year} was ${inWords(first)}`;
    const day = first + phrase.shift;
    const counted =
      phrase.shift === 0 ? because : `${because}; “${said.surface}” is ${inWords(day)}`;
    return isDayResult(day, [counted], confidence);
  }
  const last = dayOfHebrewDate({ year, month: phrase.month, day: 30 }) ?? first + 28;
  const edtf = formatInterval(formatDay(first), formatDay(last));
  return { edtf, day: null, because: [`${hebrew} ${year} began on ${inWords(first)}`], confidence };
}

function nearestHebrewYear(
  { month, day, shift }: Phrase<'hebrew'>,
  said: Circumstances,
): number | null {
  const { anchor, tense } = said;
  if (!anchor) return null;
  const now = hebrewYear(anchor.day);
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of [now - 1, now, now + 1]) {
    const found = dayOfHebrewDate({ year, month, day: day ?? 1 });
    if (found === null) continue;
    const away = found + shift - anchor.day;
    const wrongSide = tense === 'past' ? away > 1 : tense === 'future' && away < -1;
    const cost = Math.abs(away) + (wrongSide ? AGAINST_TENSE : 0);
    if (cost < bestCost) {
      best = year;
      bestCost = cost;
    }
  }
  return best;
}

/** *the year 5714*: from one new year to the eve of the next. */
export function resolveHebrewYear({ year }: Phrase<'hebrew-year'>): Resolved | null {
  const first = dayOfHebrewDate({ year, month: 'Tishri', day: 1 });
  const next = dayOfHebrewDate({ year: year + 1, month: 'Tishri', day: 1 });
  if (first === null || next === null) return null;
  const edtf = formatInterval(formatDay(first), formatDay(next - 1));
  return { edtf, day: null, because: [`the Hebrew year ${year}`], confidence: 0.9 };
}
