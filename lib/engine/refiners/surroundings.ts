import type { Reading, Sense } from '../reading';
import { needsContext } from './needs-context';

/** What an article speaks of, people left out. */
export interface Surroundings {
  /** How often each entity may be meant by a name, countries by their adjectives too. */
  readonly mentioned: ReadonlyMap<number, number>;
  /** Those and what they lie in or belong to: the country of a town, the seat of a body. */
  readonly around: ReadonlySet<number>;
}

/**
 * Reads the surroundings off the drafts that are no people. A name that only counts in a context
 * adds to them once the others have given it its context: it proves nothing for itself.
 */
export function surroundingsOf(reading: Reading): Surroundings {
  const mentioned = countries(reading);
  const given: Sense[] = [];
  const waiting: Sense[] = [];
  for (const { type, senses } of reading.drafts) {
    if (type === 'person') continue;
    for (const sense of senses) (needsContext(reading, sense) ? waiting : given).push(sense);
  }
  for (const { entity } of given) count(mentioned, entity);
  const around = withNeighbours(reading, mentioned);
  for (const { name, entity } of waiting) {
    if (reading.lexicon.nameNeeds(name).some((need) => around.has(need))) count(mentioned, entity);
  }
  return { mentioned, around: withNeighbours(reading, mentioned) };
}

function withNeighbours(
  { lexicon }: Reading,
  mentioned: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const around = new Set(mentioned.keys());
  for (const entity of mentioned.keys()) {
    const { type, related } = lexicon.entity(entity);
    if (type === 'place' || type === 'organization') for (const near of related) around.add(near);
  }
  return around;
}

/** How often each country is meant by its adjective. */
function countries({ adjectives, lexicon }: Reading): Map<number, number> {
  const mentioned = new Map<number, number>();
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
