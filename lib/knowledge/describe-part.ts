import type { EntityId } from '@/lib/engine/model';
import { aroundDay, type Occasion } from './around-day';
import type { Card, PartLine } from './card';
import type { Cards, TypedEntry } from './cards';
import { dateInWords } from './date-words';
import { describeEntity } from './describe';
import type { KnownEvent } from './schema';
import { type Days, daysOf } from './time-of';

/**
 * What the entities of one article were on its day, each with its part in what happened around it.
 *
 * @param ids the most mentioned first; unknown ones are left out
 * @param day EDTF; null tells everything, and of no part
 */
export function describeEntities(
  cards: Cards,
  ids: readonly EntityId[],
  day: string | null,
): readonly Card[] {
  const { before, thatWeek, after } = aroundDay(cards, day, ids);
  const occasions = [...before, ...thatWeek, ...after];
  const found = ids.map((id) => cards.entry(id)).filter((entry) => entry !== null);
  const days = daysOf(day);
  return found.flatMap((one) => {
    const card = describeEntity(cards, one.entry.id, day);
    if (!card) return [];
    const own = timed(occasions.filter(({ event }) => tookPart(cards, one, event)));
    const lines = days ? told(own, days, inThreads(cards, one)) : [];
    return [{ ...card, part: [...lines, ...relatedAmong(found, one)] }];
  });
}

/** In days: what is farther away explains nothing. */
const FAR = 3653;

interface Timed {
  readonly days: Days;
  readonly text: string;
}

/** A time, and what may be told of before and after it; by date. */
interface Moment {
  readonly days: Days;
  readonly events: readonly Timed[];
}

function timed(occasions: readonly Pick<Occasion, 'name' | 'when' | 'date'>[]): readonly Timed[] {
  return occasions.flatMap(({ name, when, date }) => {
    const days = daysOf(when);
    return days ? [{ days, text: `${date}, ${name}` }] : [];
  });
}

/**
 * What happened on the day, or on the one before, of which a bulletin tells; and what happened nearest
 * before and after: to the day or, where an entity has a place of its own in time, to that.
 */
function told(own: readonly Timed[], day: Days, moment: Moment | null): readonly PartLine[] {
  const bulletin: Days = [day[0] - 1, day[1]];
  const then = own.find(({ days }) => days[0] >= bulletin[0] && days[1] <= bulletin[1]);
  const { days, events } = moment ?? { days: bulletin, events: own };
  const lines = [
    ['then', then],
    ['before', events.findLast(({ days: [, last] }) => last < days[0] && last > days[0] - FAR)],
    ['after', events.find(({ days: [first] }) => first > days[1] && first < days[1] + FAR)],
  ] as const;
  return lines.flatMap(([kind, line]) => {
    const isTold = kind !== 'then' && line?.text === then?.text;
    return line && !isTold ? [{ kind, text: line.text }] : [];
  });
}

/**
 * The time of an event or a document, and the events of its threads; a document has those of the
 * events that name it, or are told of in the same article. Null for what is in no thread.
 */
function inThreads(cards: Cards, { type, entry }: TypedEntry): Moment | null {
  if (type !== 'event' && type !== 'document') return null;
  const days = daysOf(type === 'event' ? entry.when : entry.date);
  const belongs = ({ id, related = [], wikipedia }: KnownEvent) =>
    related.includes(entry.id) ||
    entry.related?.includes(id) ||
    (wikipedia && wikipedia === entry.wikipedia);
  const ofThreads = (type === 'event' ? [entry] : cards.events.filter(belongs)).flatMap(
    ({ threads = [] }) => threads,
  );
  if (!days || ofThreads.length === 0) return null;
  const events = cards.events
    .filter(
      ({ id, threads = [] }) => id !== entry.id && threads.some((one) => ofThreads.includes(one)),
    )
    .toSorted((a, b) => (a.when < b.when ? -1 : 1))
    .map(({ name, when }) => ({ name, when, date: dateInWords(when) }));
  return { days, events: timed(events) };
}

/** Whether an event is about an entity, by itself or by one of its threads. */
function tookPart(cards: Cards, { type, entry }: TypedEntry, eventId: EntityId): boolean {
  const found = cards.entry(eventId);
  if (found?.type !== 'event' || eventId === entry.id) return false;
  const { participants = [], where, related = [], threads = [] } = found.entry;
  if ([...participants, ...related, where].includes(entry.id)) return true;
  if (entry.related?.includes(eventId)) return true;
  const own = type === 'event' ? (entry.threads ?? []) : [];
  return cards.threads.some(
    ({ id, about }) => threads.includes(id) && (about.includes(entry.id) || own.includes(id)),
  );
}

/** Who and what else the article names that belongs to it. */
function relatedAmong(
  found: readonly TypedEntry[],
  { entry: { id, related = [] } }: TypedEntry,
): readonly PartLine[] {
  const names = found
    .filter(({ entry }) => related.includes(entry.id) || entry.related?.includes(id))
    .map(({ entry }) => entry.name);
  return names.length === 0 ? [] : [{ kind: 'with', text: [...new Set(names)].join(', ') }];
}
