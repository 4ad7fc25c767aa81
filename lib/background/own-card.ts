import type { Card } from '@/lib/knowledge/card';
import { type Cards, hostOf, type TypedEntry } from '@/lib/knowledge/cards';
import { describeEntity } from '@/lib/knowledge/describe';
import type { PackEntry } from '@/lib/notes/own-entry';

/**
 * What an entry that is not Dateline's says on a day: the same lines as one of Dateline's would.
 *
 * @param origin whose entry it is, as its card says
 * @param day EDTF; null tells everything
 */
export function ownCard(entry: PackEntry, origin: string, day: string | null): Card {
  const { id, type, name, gloss, note, sources } = entry;
  const card = describeEntity(cardsOf(typedEntry(entry)), id, day);
  const bare = { id, name, gloss, note: note || null, onTheDay: [], lifespan: '', wikipedia: null };
  return {
    ...bare,
    part: [],
    ...card,
    type,
    sources: [...(card?.sources ?? sources), origin],
    at: null,
  };
}

function typedEntry({ type, from, until, note, ...entry }: PackEntry): TypedEntry {
  const { id, name, gloss, wikipedia, sources } = entry;
  const shared = { id, name, gloss, wikipedia, sources, ...(note !== '' && { note }) };
  switch (type) {
    case 'person':
      return { type, entry: { ...shared, ...named('born', from), ...named('died', until) } };
    case 'place':
      // Where it lies is not known: the card is shown without it.
      return {
        type,
        entry: { ...shared, at: [0, 0], ...named('from', from), ...named('until', until) },
      };
    case 'organization':
      return {
        type,
        entry: { ...shared, ...named('founded', from), ...named('dissolved', until) },
      };
    case 'event':
    case 'document': {
      const when = timeOf(from, until);
      if (when === null) return { type: 'term', entry: shared };
      if (type === 'event') return { type, entry: { ...shared, when, weight: 1 } };
      return { type, entry: { ...shared, date: when } };
    }
    case 'term':
      return { type, entry: shared };
  }
}

function named<K extends string>(key: K, date: string | null): Partial<Record<K, string>> {
  return date === null ? {} : ({ [key]: date } as Record<K, string>);
}

function timeOf(from: string | null, until: string | null): string | null {
  if (until === null) return from;
  return from === until ? from : `${from ?? '..'}/${until}`;
}

/** A card file with one entry. */
function cardsOf(only: TypedEntry): Cards {
  return {
    entry: (id) => (id === only.entry.id ? only : null),
    entries: () => [only],
    nameOf: (id) => id,
    tenuresOf: () => [],
    sourceName: hostOf,
    events: [],
    threads: [],
  };
}
