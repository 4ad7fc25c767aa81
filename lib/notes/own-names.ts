import { parseEdtf } from '@/lib/engine/dates/edtf';
import type { OwnName } from '@/lib/engine/refiners/mark-own-names';
import type { EntryContent, PackEntry } from './own-entry';

/** Days that an event is spoken of before it begins. */
const ANNOUNCED_DAYS = 366;

/**
 * The names of entries, each with the time in which a text may mean it: not before a beginning, but
 * for events, which are announced; not after the end of a place, an organization or a term. People are
 * named when they are dead, events and documents when they are past.
 *
 * @param because what a mark says of where it comes from
 */
export function namesOf(entries: readonly PackEntry[], because: string): OwnName[] {
  return entries.flatMap((entry) => {
    const { id: entity, type, name: called, names, wikipedia } = entry;
    const time = timeOf(entry);
    return [called, ...names].map((text) => ({
      ...{ text, entity, type, called, wikipedia, because },
      ...time,
    }));
  });
}

function timeOf({ type, from, until }: EntryContent): Pick<OwnName, 'first' | 'last'> {
  const first = from === null ? null : (parseEdtf(from)?.first ?? null);
  const last = until === null ? null : (parseEdtf(until)?.last ?? null);
  return {
    first: first !== null && type === 'event' ? first - ANNOUNCED_DAYS : first,
    last: type === 'place' || type === 'organization' || type === 'term' ? last : null,
  };
}
