import type { EntityId } from '@/lib/engine/model';
import { aroundDay, type Occasion } from './around-day';
import type { Card, PartLine } from './card';
import type { Cards, TypedEntry } from './cards';
import { describeEntity } from './describe';
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
  return found.flatMap((one) => {
    const card = describeEntity(cards, one.entry.id, day);
    if (!card) return [];
    const own = occasions.filter(({ event }) => tookPart(cards, one, event));
    return [{ ...card, part: [...told(own, daysOf(day)), ...relatedAmong(found, one)] }];
  });
}

/** In days: what is farther from the article tells nothing of it. */
const FAR = 3653;

/**
 * What happened on the day, or on the one before, of which a bulletin tells; and what happened nearest
 * before and after.
 */
function told(occasions: readonly Occasion[], day: Days | null): readonly PartLine[] {
  if (!day) return [];
  const timed = occasions.flatMap((occasion) => {
    const days = daysOf(occasion.when);
    return days ? [{ days, text: `${occasion.date}: ${occasion.name}` }] : [];
  });
  const [first, last] = [day[0] - 1, day[1]];
  const lines = [
    ['then', timed.find(({ days }) => days[0] >= first && days[1] <= last)],
    ['before', timed.findLast(({ days }) => days[1] < first && days[1] > first - FAR)],
    ['after', timed.find(({ days }) => days[0] > last && days[0] < last + FAR)],
  ] as const;
  return lines.flatMap(([kind, line]) => (line ? [{ kind, text: line.text }] : []));
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
