import type { OfficeFacts } from '../lexicon';
import type { Cluster, Draft, OfficeUse, Reading } from '../reading';
import { OfficeContext, officeContexts } from './office-context';
import { heldOn, holderOn } from './tenure';

/** Officers of societies go by the same words as those of states; only the latter are marked. */
const SOCIETY_HEADS = /^(president|chairman|leader|chief|chancellor|director|secretary|head)$/i;

const ENVOY = /^(ambassador|envoy)$/i;

/** An office needs as many points to stand for its holder, and a lead of one. */
const ENOUGH = 3;

/**
 * Turns the offices that stand for their holders into mentions, by the day and by the country that
 * the article speaks of: one named with the office, a person of the article with the same title,
 * the country of the paragraph, of the article, or the default of the time.
 */
export function resolveOffices(reading: Reading): void {
  if (reading.officeUses.length === 0) return;
  const contexts = officeContexts(reading);
  for (const use of reading.officeUses) {
    const context = contexts.get(reading.stories[use.from] ?? 0) ?? new OfficeContext();
    const draft = resolve(reading, use, context);
    if (draft) reading.drafts.push(draft);
  }
}

function resolve(reading: Reading, use: OfficeUse, context: OfficeContext): Draft | null {
  const named = namedHolder(reading, use, context);
  const office = bestOffice(reading, use, context, named);
  if (office === null && (!named || isOfClub(reading, use))) return null;
  const person = named?.chosen?.entity ?? (office === null ? -1 : holderOn(reading, office));
  return {
    from: use.from,
    to: use.to,
    type: 'office',
    origin: 'office',
    strength: strengthOf(use),
    senses: [],
    because: reasonsFor(reading, office, person, named),
    chosen: person < 0 ? null : { entity: person, name: -1, score: 6, because: [] },
    ...(office === null ? {} : { office }),
  };
}

/** A country or body in front is part of it: `the United States Secretary of State`. */
function strengthOf({ head, from, to }: OfficeUse): number {
  return (from < head.from ? 9 : 8) + to - from;
}

/** The person of the story who bears this very office: no mayor of another town. */
function namedHolder(reading: Reading, use: OfficeUse, context: OfficeContext): Cluster | null {
  const { head, offices, countries } = use;
  if (head.to === head.from + 1 && reading.tokens.reads(head.from, 'Minister')) {
    return countries === null ? context.ministerBefore(use.from) : null;
  }
  const named = context.namedHolder(use);
  const person = named?.chosen?.entity;
  if (person === undefined || countries === null) return named;
  if (heldOn(reading, offices, person)) return named;
  // `the British Ambassador in Berlin`, and later `Could the Ambassador, Mr. Janner asked, …`.
  if (ENVOY.test(reading.tokens.text(head.from)) && offices.length > 0) return null;
  const others = head.offices.filter((office) => !offices.includes(office));
  return heldOn(reading, others, person) ? null : named;
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
    .filter((office) => !isOfSociety(reading, use, office))
    .map((office) => ({ office, score: scoreOf(reading, use, office, context, named) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || (next && next.score === best.score)) return null;
  return best.office;
}

/** `the Chairman`: an office of state only where one is listed. */
function isOfClub({ tokens }: Reading, { head }: OfficeUse): boolean {
  return /^(chairman|leader|director|secretary|head)$/i.test(tokens.text(head.to - 1));
}

/** What stands for its holder without a country is no society's: `the Chief of Staff` of an army. */
function isOfSociety({ lexicon, tokens }: Reading, { head }: OfficeUse, office: number): boolean {
  const facts = lexicon.office(office);
  if (!facts || facts.bare !== null || facts.body < 0) return false;
  if (lexicon.entity(facts.body).type !== 'organization') return false;
  return SOCIETY_HEADS.test(tokens.text(head.to - 1));
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
  if (isEnvoy(reading, use)) return envoyFit(reading, use, facts, context);
  const score = wordsFit(reading, use, facts, context) + placeFit(reading, use, facts, context);
  return score + (context.mentions(holder) ? 2 : 0);
}

/** `the Soviet Ambassador`: to what country is not said. */
function isEnvoy({ tokens }: Reading, { head }: OfficeUse): boolean {
  return head.to === head.from + 1 && ENVOY.test(tokens.text(head.from));
}

/** An envoy is told by his own country and by the one he is sent to: beside him, or in the story. */
function envoyFit(
  { tokens }: Reading,
  { from, countries, seat }: OfficeUse,
  { bare }: OfficeFacts,
  context: OfficeContext,
): number {
  const host = bare?.in ?? [];
  if (countries === null) return -1;
  if (seat) return host.some((place) => seat.includes(place)) ? 9 : -1;
  const paragraph = tokens.paragraph[from] ?? 0;
  if (host.some((place) => context.mentionsIn(paragraph, place))) return 6;
  if (context.isElsewhere(paragraph, countries)) return -1;
  return host.some((place) => context.mentions(place)) ? 4 : -1;
}

/** What the words themselves tell: a country with them, a place in them, or that they need none. */
function wordsFit(
  { days }: Reading,
  { countries, head, to }: OfficeUse,
  { bare }: OfficeFacts,
  context: OfficeContext,
): number {
  let score = countries === null ? 0 : 5;
  if (to < head.to) score += 3;
  if (bare && bare.from <= days[1] && bare.until >= days[0]) {
    const near = bare.in.length === 0 || bare.in.some((place) => context.mentions(place));
    score += near ? 3 : 0;
  }
  return score;
}

/** Whether the story and the paragraph speak of the country whose office it is. */
function placeFit(
  { tokens }: Reading,
  { from, to, head, countries }: OfficeUse,
  { body }: OfficeFacts,
  context: OfficeContext,
): number {
  const paragraph = tokens.paragraph[from] ?? 0;
  const here = context.mentionsIn(paragraph, body);
  const open = countries === null && to === head.to;
  // `the Colonial Secretary` is that of London, whatever colony is spoken of.
  const elsewhere = !here && open && head.offices.length > 1 && context.isElsewhere(paragraph);
  let score = here ? 1 : 0;
  if (context.mentions(body)) score += 2;
  if (context.isAbout(body)) score += 1;
  return elsewhere ? score - 1 : score;
}
