import type { Cluster, Draft, OfficeUse, Reading } from '../reading';
import { OfficeContext, officeContexts } from './office-context';
import { heldOn, holderOn } from './tenure';

/** An office needs as many points to stand for its holder, and a lead of one. */
const ENOUGH = 3;

/**
 * Turns the offices that stand for their holders into mentions, by the day and by the country that
 * the article speaks of: one named with the office, a person of the article with the same title,
 * the country of the paragraph, of the article, or the default of the time.
 */
export function resolveOffices(reading: Reading): void {
  const contexts = officeContexts(reading);
  for (const use of reading.officeUses) {
    const context = contexts.get(reading.stories[use.from] ?? 0) ?? new OfficeContext();
    const draft = resolve(reading, use, context);
    if (draft) reading.drafts.push(draft);
  }
}

function resolve(reading: Reading, use: OfficeUse, context: OfficeContext): Draft | null {
  const named = context.namedHolder(use);
  const office = bestOffice(reading, use, context, named);
  if (office === null && !named) return null;
  const person = named?.chosen?.entity ?? (office === null ? -1 : holderOn(reading, office));
  return {
    from: use.from,
    to: use.head.to,
    type: 'office',
    origin: 'office',
    strength: 9,
    senses: [],
    because: reasonsFor(reading, office, person, named),
    chosen: person < 0 ? null : { entity: person, name: -1, score: 6, because: [] },
    ...(office === null ? {} : { office }),
  };
}

function reasonsFor(
  reading: Reading,
  office: number | null,
  person: number,
  named: Cluster | null,
): string[] {
  const reasons: string[] = [];
  const { lexicon } = reading;
  const tenure = office === null ? null : heldOn(reading, [office], person);
  if (tenure && office !== null) {
    reasons.push(`${lexicon.entity(person).name} was ${lexicon.entity(office).name} ${tenure}`);
  }
  if (named) {
    const { from, to } = named.opener;
    reasons.push(`the article gives this title to ${reading.tokens.slice(from, to)}`);
  }
  return reasons;
}

function bestOffice(
  reading: Reading,
  use: OfficeUse,
  context: OfficeContext,
  named: Cluster | null,
): number | null {
  const scored = use.offices
    .map((office) => ({ office, score: scoreOf(reading, use, office, context, named) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || (next && next.score === best.score)) return null;
  return best.office;
}

function scoreOf(
  reading: Reading,
  use: OfficeUse,
  office: number,
  context: OfficeContext,
  named: Cluster | null,
): number {
  const holder = holderOn(reading, office);
  const facts = reading.lexicon.office(office);
  if (holder < 0 || !facts) return -1;
  if (named) return named.chosen?.entity === holder ? 9 : -1;
  let score = use.countries === null ? 0 : 5;
  const { days } = reading;
  if (facts.bare && facts.bare.from <= days[1] && facts.bare.until >= days[0]) {
    const { in: places } = facts.bare;
    score += places.length === 0 || places.some((place) => context.mentions(place)) ? 3 : 0;
  }
  if (context.mentions(facts.body)) score += 2;
  if (context.mentions(holder)) score += 2;
  const paragraph = reading.tokens.paragraph[use.from] ?? 0;
  if (context.mentionsIn(paragraph, facts.body)) score += 1;
  return score;
}
