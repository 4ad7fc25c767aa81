import { type EntityFacts, NAME_CONTEXT } from '../lexicon';
import type { Draft, Reading, Sense } from '../reading';
import { CERTAIN_LEAD, CERTAIN_SCORE } from './link-people';

const YEAR = 365.25;

/**
 * Decides which place, body, event or document each listed name means on the day: the default of
 * the surface, whether it existed, and what else the article mentions. Names that only count in a
 * context are dropped without it.
 */
export function linkOthers(reading: Reading): void {
  const mentioned = countMentions(reading);
  reading.drafts = reading.drafts.filter((draft) => {
    if (draft.type === 'person' && draft.cluster) return true;
    const senses = draft.senses.filter((sense) => isPossible(reading, sense, mentioned));
    if (draft.origin === 'listed' && senses.length === 0) return false;
    decide(reading, draft, senses, mentioned);
    return true;
  });
}

function countMentions(reading: Reading): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const add = (entity: number) => counts.set(entity, (counts.get(entity) ?? 0) + 1);
  for (const { senses, cluster } of reading.drafts) {
    if (cluster) {
      if (cluster.chosen) add(cluster.chosen.entity);
    } else {
      for (const { entity } of senses) add(entity);
    }
  }
  return counts;
}

function isPossible(
  reading: Reading,
  { entity, name }: Sense,
  mentioned: ReadonlyMap<number, number>,
): boolean {
  const { lexicon } = reading;
  if (name >= 0 && (lexicon.nameKind(name) & NAME_CONTEXT) !== 0) {
    if (!lexicon.nameNeeds(name).some((need) => mentioned.has(need))) return false;
  }
  return true;
}

/** Minus for what was not there yet or no longer; meetings and plans are spoken of before their day. */
function timeFit({ days }: Reading, { from, until, type }: EntityFacts): number {
  const ahead = type === 'event' || type === 'document' ? 2 * YEAR : YEAR;
  if (days[1] < from - 10 * YEAR && type !== 'place') return -6;
  if (days[1] < from - ahead) return -3;
  return days[0] > until + YEAR ? -2 : 0;
}

function decide(
  reading: Reading,
  draft: Draft,
  senses: readonly Sense[],
  mentioned: ReadonlyMap<number, number>,
): void {
  const scored = senses.map((sense) => {
    const facts = reading.lexicon.entity(sense.entity);
    const gone = timeFit(reading, facts);
    const near = Math.min(2, facts.related.filter((entity) => mentioned.has(entity)).length);
    // A name that is also a term is meant as the name.
    const common = facts.type === 'term' && senses.length > 1 ? -3 : 0;
    return { ...sense, score: sense.score + common + gone + (senses.length > 1 ? near : 0) };
  });
  scored.sort((a, b) => b.score - a.score);
  draft.senses = scored;
  const [best, next] = scored;
  if (best)
    draft.type = draft.origin === 'listed' ? reading.lexicon.entity(best.entity).type : draft.type;
  const clear = !next || (best !== undefined && best.score - next.score >= CERTAIN_LEAD);
  draft.chosen = best && best.score >= CERTAIN_SCORE - 2 && clear ? best : null;
}
