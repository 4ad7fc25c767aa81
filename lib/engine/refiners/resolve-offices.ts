import type { Cluster, Draft, OfficeUse, Reading } from '../reading';
import { holderOn } from './link-people';

/** An office needs as many points to stand for its holder, and a lead of one. */
const ENOUGH = 3;

/**
 * Turns the offices that stand for their holders into mentions, by the day and by the country that
 * the article speaks of: one named with the office, a person of the article with the same title,
 * the country of the paragraph, of the article, or the default of the time.
 */
export function resolveOffices(reading: Reading): void {
  const context = contextOf(reading);
  for (const use of reading.officeUses) {
    const draft = resolve(reading, use, context);
    if (draft) reading.drafts.push(draft);
  }
}

function resolve(reading: Reading, use: OfficeUse, context: Context): Draft | null {
  const named = namedHolder(use, context);
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
    because: named ? ['the holder is named in the article'] : [],
    chosen: person < 0 ? null : { entity: person, name: -1, score: 6, because: [] },
    ...(office === null ? {} : { office }),
  };
}

interface Context {
  /** People who bear a title in the article. */
  readonly titled: readonly { readonly use: OfficeUse; readonly cluster: Cluster }[];
  /** How often each entity is mentioned. */
  readonly counts: ReadonlyMap<number, number>;
  /** Countries of adjectives and names, in order, with the token. */
  readonly trail: readonly { readonly token: number; readonly entity: number }[];
}

function contextOf(reading: Reading): Context {
  const counts = new Map<number, number>();
  const trail: { token: number; entity: number }[] = [];
  const add = (entity: number, token: number) => {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    trail.push({ token, entity });
  };
  const titled: { use: OfficeUse; cluster: Cluster }[] = [];
  const seen = new Set<Cluster>();
  for (const { from, chosen, cluster } of reading.drafts) {
    if (chosen) add(chosen.entity, from);
    if (!cluster || seen.has(cluster)) continue;
    seen.add(cluster);
    for (const use of cluster.titles) titled.push({ use, cluster });
  }
  for (const { from, entities } of reading.adjectives.values()) {
    for (const entity of entities) add(entity, from);
  }
  trail.sort((a, b) => a.token - b.token);
  return { titled, counts, trail };
}

/** The one person of the article who bears this office as a title. */
function namedHolder(use: OfficeUse, { titled }: Context): Cluster | null {
  const people = new Set(
    titled.filter((other) => isSameOffice(other.use, use)).map(({ cluster }) => cluster),
  );
  const [only] = people;
  return people.size === 1 && only ? only : null;
}

function isSameOffice(one: OfficeUse, other: OfficeUse): boolean {
  if (one.head.key === other.head.key && sameCountry(one, other)) return true;
  return one.offices.some((office) => other.offices.includes(office));
}

function sameCountry(one: OfficeUse, other: OfficeUse): boolean {
  if (one.countries === null || other.countries === null) return true;
  return one.countries.some((country) => other.countries?.includes(country));
}

function bestOffice(
  reading: Reading,
  use: OfficeUse,
  context: Context,
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
  context: Context,
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
    score += places.length === 0 || places.some((place) => context.counts.has(place)) ? 3 : 0;
  }
  if (context.counts.has(facts.body)) score += 2;
  if (context.counts.has(holder)) score += 2;
  const paragraph = reading.tokens.paragraph[use.from];
  const last = context.trail.findLast(
    ({ token, entity }) => token < use.from && entity === facts.body,
  );
  if (last && reading.tokens.paragraph[last.token] === paragraph) score += 1;
  return score;
}
