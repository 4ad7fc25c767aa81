import type { Reading } from '../reading';

/** What an article speaks of, people left out. */
export interface Surroundings {
  /** How often each entity may be meant by a name, countries by their adjectives too. */
  readonly mentioned: ReadonlyMap<number, number>;
  /** Those and what they lie in or belong to: the country of a town, the seat of a body. */
  readonly around: ReadonlySet<number>;
}

/** Reads the surroundings off the drafts that are no people. */
export function surroundingsOf(reading: Reading): Surroundings {
  const mentioned = mentionedIn(reading);
  const around = new Set(mentioned.keys());
  for (const entity of mentioned.keys()) {
    const { type, related } = reading.lexicon.entity(entity);
    if (type === 'place' || type === 'organization') for (const near of related) around.add(near);
  }
  return { mentioned, around };
}

function mentionedIn({ drafts, adjectives, lexicon }: Reading): ReadonlyMap<number, number> {
  const mentioned = new Map<number, number>();
  for (const { type, senses } of drafts) {
    if (type !== 'person') for (const { entity } of senses) count(mentioned, entity);
  }
  for (const { entities } of adjectives.values()) {
    for (const entity of entities) {
      if (lexicon.entity(entity).type !== 'office') count(mentioned, entity);
    }
  }
  return mentioned;
}

function count(counts: Map<number, number>, entity: number): void {
  counts.set(entity, (counts.get(entity) ?? 0) + 1);
}
