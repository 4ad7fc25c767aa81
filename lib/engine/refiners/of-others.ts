import { NAME_CONTEXT } from '../lexicon';
import type { Draft, Reading, Sense } from '../reading';
import { CLASS_PEOPLE } from '../text/word-classes';

/**
 * Whether the adjective in front of a short name says that another country's is meant: *the
 * Moroccan Cabinet* where *Cabinet* is known as Israel's.
 */
export function isOfOthers(reading: Reading, { from }: Draft, { entity, name }: Sense): boolean {
  const { lexicon } = reading;
  if (name < 0 || (lexicon.nameKind(name) & NAME_CONTEXT) === 0) return false;
  if (!reading.isJoined(from)) return false;
  const adjective = reading.adjectives.get(from);
  if (!adjective) return reading.is(from - 1, CLASS_PEOPLE) && reading.isCapital(from - 1);
  const owners = [entity, ...lexicon.nameNeeds(name)];
  return !adjective.entities.some((owner) => owners.includes(owner));
}
