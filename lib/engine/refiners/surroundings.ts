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
  const mentioned = new Map<number, number>();
  const count = (entity: number) => mentioned.set(entity, (mentioned.get(entity) ?? 0) + 1);
  for (const { type, senses } of reading.drafts) {
    if (type !== 'person') for (const { entity } of senses) count(entity);
  }
  for (const { entities } of reading.adjectives.values()) {
    for (const entity of entities) {
      if (reading.lexicon.entity(entity).type !== 'office') count(entity);
    }
  }
  const around = new Set(mentioned.keys());
  for (const entity of mentioned.keys()) {
    const { type, related } = reading.lexicon.entity(entity);
    if (type === 'place' || type === 'organization') for (const near of related) around.add(near);
  }
  return { mentioned, around };
}
