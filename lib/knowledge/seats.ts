import type { EntityId } from '@/lib/engine/model';
import type { Organization } from './schema';
import { type Days, daysOfSpell, overlaps } from './time-of';

/** Where a body had its seat on a day; all its seats where the day is not known. */
export function seatsOn(
  { seat }: Pick<Organization, 'seat'>,
  day: Days | null,
): readonly EntityId[] {
  if (seat === undefined) return [];
  if (typeof seat === 'string') return [seat];
  return seat.filter((spell) => !day || overlaps(daysOfSpell(spell), day)).map(({ id }) => id);
}
