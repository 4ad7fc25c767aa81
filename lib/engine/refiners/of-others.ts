import type { Draft, Reading, Sense } from '../reading';
import { CLASS_PEOPLE } from '../text/word-classes';
import { needsContext } from './needs-context';

/**
 * Whether the adjective in front of a short name says that another country's is meant: *the
 * Moroccan Cabinet* where *Cabinet* is known as Israel's.
 */
export function isOfOthers(reading: Reading, { from }: Draft, sense: Sense): boolean {
  const { entity, name } = sense;
  if (!needsContext(reading, sense)) return false;
  if (!reading.isJoined(from)) return false;
  const adjective = reading.adjectives.get(from);
  if (!adjective) return reading.is(from - 1, CLASS_PEOPLE) && reading.isCapital(from - 1);
  const owners = [entity, ...reading.lexicon.nameNeeds(name)];
  return !adjective.entities.some((owner) => owners.includes(owner));
}
