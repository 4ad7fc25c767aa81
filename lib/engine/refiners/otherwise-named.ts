import type { Cluster, Reading, Sense } from '../reading';
import { CALLING_SEAT } from '../text/callings';
import { BORNE_THEN, callingsFit } from './callings-fit';
import { YEAR } from './lifetime';
import { givenToken, surnameToken } from './name-parts';
import { heldOn } from './tenure';

/**
 * The one living person of the surname whom the title before the name fits, though the given name
 * is another: cables got given names wrong more often than offices (`Deputy Israel Sommerstein`).
 * The country has to be that of the article. The sense has `score`; none for several or none.
 */
export function otherwiseNamed(
  reading: Reading,
  cluster: Cluster,
  around: ReadonlySet<number>,
  score: number,
): readonly Sense[] {
  if (givenToken(reading, cluster.opener) < 0) return [];
  const bearers = (
    reading.surnames.get(surnameToken(reading, cluster.opener))?.senses ?? []
  ).filter(({ entity }) => isInLife(reading, entity));
  const [only] = bearers;
  if (!only || bearers.some(({ entity }) => entity !== only.entity)) return [];
  const { fame, name, related, sex } = reading.lexicon.entity(only.entity);
  if (fame < 2 || (cluster.sex !== null && sex !== cluster.sex)) return [];
  if (!related.some((entity) => around.has(entity))) return [];
  if (!isSoTitled(reading, cluster, only.entity)) return [];
  return [{ ...only, score, because: [`the title is that of ${name}, the given name is not`] }];
}

function isInLife({ days, lexicon }: Reading, person: number): boolean {
  const { from, until } = lexicon.entity(person);
  return days[1] >= from + 24 * YEAR && days[0] <= until;
}

function isSoTitled(reading: Reading, cluster: Cluster, person: number): boolean {
  if (cluster.titles.some(({ offices }) => heldOn(reading, offices, person))) return true;
  const { callings } = reading.lexicon.entity(person);
  if (callingsFit(reading, cluster, callings) >= BORNE_THEN) return true;
  return callingsFit(reading, { callings: cluster.callings & CALLING_SEAT }, callings) > 1;
}
