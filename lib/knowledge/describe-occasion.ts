import type { Cards } from './cards';
import { dateInWords } from './date-words';
import type { KnownDocument, KnownEvent } from './schema';
import { type Days, daysOf } from './time-of';

/** Lines about an event seen from a day: how long before or after, and where. */
export function describeEvent(
  cards: Cards,
  { when, where }: KnownEvent,
  day: Days | null,
): readonly string[] {
  const place = where === undefined ? '' : `, ${cards.nameOf(where)}`;
  return [`${dateInWords(when)}${place}${distance(daysOf(when), day)}`];
}

/** Lines about a document seen from a day: how long before or after, and whose it is. */
export function describeDocument(
  cards: Cards,
  { date, parties = [] }: KnownDocument,
  day: Days | null,
): readonly string[] {
  const names = parties.map((party) => cards.nameOf(party));
  return [
    ...(date === undefined ? [] : [`${dateInWords(date)}${distance(daysOf(date), day)}`]),
    ...(names.length === 0 ? [] : [`Parties: ${names.join(', ')}`]),
  ];
}

function distance(then: Days | null, day: Days | null): string {
  // From a month or a year, a count of days would claim more than is known.
  if (!then || !day || day[0] !== day[1]) return '';
  if (then[0] > day[1]) return `: ${inWords(then[0] - day[1])} later`;
  if (then[1] < day[0]) return `: ${inWords(day[0] - then[1])} earlier`;
  return then[0] === then[1] ? ': on this day' : ': going on';
}

function inWords(days: number): string {
  if (days < 14) return counted(days, 'day');
  if (days < 60) return counted(Math.round(days / 7), 'week');
  if (days < 730) return counted(Math.round(days / 30.44), 'month');
  return counted(Math.round(days / 365.25), 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
