import { type EntityFacts, NAME_SURNAME } from '../lexicon';
import type { Cluster, Draft, OfficeUse, Reading, Sense } from '../reading';
import { isInOffice } from '../text/in-office';
import { callingsFit, seatedAmong } from './callings-fit';
import { givenFit, hasInitial } from './given-fit';
import { ageFit, isDead, isOfAge, timeFit, YEAR } from './lifetime';
import { misspeltSenses, titledSenses } from './misspelt-people';
import { givenToken, surnameToken } from './name-parts';
import { otherwiseNamed } from './otherwise-named';
import { type Surroundings, surroundingsOf } from './surroundings';
import { heldOn, holderOn } from './tenure';

/** A sense is taken from this score on … */
export const CERTAIN_SCORE = 3;
/** … if the next one is this much behind. */
export const CERTAIN_LEAD = 2;

/** For the one person of the name who sat on the day in the house that the title tells. */
const SEATED = 3;

/** Decides for each person of the article who it is, by the scores of {@link scoreOf}. */
export function linkPeople(reading: Reading): void {
  const seen = new Set<Cluster>();
  const surroundings = surroundingsOf(reading);
  for (const { cluster } of reading.drafts) {
    if (!cluster || seen.has(cluster)) continue;
    seen.add(cluster);
    decide(reading, cluster, surroundings);
  }
}

function decide(reading: Reading, cluster: Cluster, surroundings: Surroundings): void {
  const named = [...cluster.senses, ...surnameSenses(reading, cluster)];
  const scored = (others: readonly Sense[]) =>
    scoreAll(reading, cluster, surroundings, [...named, ...others]);
  let senses = scored([]);
  // The dead are doubtful: someone living may be meant whose name is misspelt.
  if (senses.every(({ entity, score }) => score < CERTAIN_SCORE && isDead(reading, entity))) {
    senses = scored(misspeltSenses(reading, cluster));
  }
  if (senses.length === 0) {
    senses = otherwiseNamed(reading, cluster, surroundings.around, CERTAIN_SCORE);
  }
  if (!senses.some(({ score }) => score >= CERTAIN_SCORE)) {
    const titled = titledSenses(reading, cluster, surroundings.around);
    if (titled.length > 0) senses = scored(titled);
  }
  cluster.senses = senses;
  const [best] = cluster.senses;
  if (!best || best.score < CERTAIN_SCORE) return;
  const next = rivalOf(reading, best, cluster.senses);
  if (next && best.score - next.score < CERTAIN_LEAD) return;
  cluster.chosen = best;
}

/** The next best that is somebody else: two entries may be of one person. */
function rivalOf({ lexicon }: Reading, best: Sense, senses: readonly Sense[]): Sense | undefined {
  const { wikipedia } = lexicon.entity(best.entity);
  return senses.find(
    ({ entity }) =>
      entity !== best.entity &&
      (wikipedia === null || lexicon.entity(entity).wikipedia !== wikipedia),
  );
}

/** Scores each entity once, best first; those that cannot be are left out. */
function scoreAll(
  reading: Reading,
  cluster: Cluster,
  surroundings: Surroundings,
  senses: readonly Sense[],
): readonly Sense[] {
  const scored = new Map<number, Sense>();
  for (const sense of senses) {
    if (scored.has(sense.entity)) continue;
    const fit = scoreOf(reading, cluster, sense, surroundings);
    if (fit) scored.set(sense.entity, fit);
  }
  const seated = seatedAmong(reading, cluster, scored.values());
  if (seated && seated.name >= 0) {
    seated.score += SEATED;
    seated.because.push('the only one of this name who had such a seat on the day');
  }
  return [...scored.values()].sort((a, b) => b.score - a.score);
}

/** People whom the lexicon knows by the surname, if the article gives a full name that may be theirs. */
function surnameSenses(reading: Reading, { opener, senses }: Cluster): readonly Sense[] {
  const given = givenToken(reading, opener);
  if (senses.length > 0 || given < 0) return [];
  const isSpelledOut = !reading.isInitial(given);
  const surname = surnameToken(reading, opener);
  for (let token = opener.from + 1; token < opener.to; token++) {
    const known = reading.surnames.get(token);
    // `J. Peter Grace` is no Peter.
    if (known && known.to > surname && known.to <= opener.to) {
      const may = ({ entity }: Sense) =>
        isOfAge(reading, entity) && (isSpelledOut || hasInitial(reading, entity, given));
      const people = new Set(known.senses.filter(may).map(({ entity }) => entity));
      const doubt = isCommonSurname(reading, surname) ? 1 : 0;
      return known.senses.map((sense) => {
        // One of hundreds in a house: another given name in between is another person, unless
        // nobody else bears the surname.
        const isListed = reading.lexicon.entity(sense.entity).fame === 1;
        const score = !isListed ? 1 : people.size > 1 ? -2 : (isSpelledOut ? 1 : -1) - doubt;
        return { ...sense, score, because: [] };
      });
    }
  }
  return [];
}

/**
 * How well an entity fits a person of the article, in points; null where it cannot be. A full name
 * gives 5, a surname alone 2; given name, office on the day, lifetime, sex and what else the
 * article mentions add and take away.
 */
function scoreOf(
  reading: Reading,
  cluster: Cluster,
  sense: Sense,
  { mentioned, around }: Surroundings,
): Sense | null {
  const facts = reading.lexicon.entity(sense.entity);
  if (facts.type !== 'person') return { ...sense };
  if (!isOfAge(reading, sense.entity)) return null;
  // Nobody so young is known by the surname alone.
  const bare = isSurnameOnly(reading, cluster, sense);
  if (bare && reading.days[1] < facts.from + 24 * YEAR) return null;
  if (cluster.sex !== null && facts.sex !== null && cluster.sex !== facts.sex) return null;
  const given = givenFit(reading, cluster.opener, facts);
  if (given < -4) return null;
  const because = [...sense.because];
  let score = sense.score + given + ageFit(reading, facts, sense) + timeFit(reading, facts);
  if (bare) score -= surnamePenalty(reading, facts, cluster.opener);
  score += callingsFit(reading, cluster, facts.callings);
  score += titlesFit(reading, cluster.titles, sense.entity, bare, because);
  score += Math.min(3, facts.related.filter((entity) => mentioned.has(entity)).length);
  // A thin entry's only relation is its country.
  if (facts.fame === 1 && facts.related.some((entity) => around.has(entity))) score += 1;
  return { ...sense, score, because };
}

/** What a bare surname lacks to prove somebody. */
function surnamePenalty(
  reading: Reading,
  { fame, callings }: EntityFacts,
  { from, to }: Draft,
): number {
  if (fame >= 3) return 1;
  if (fame === 1) return 6;
  // `Lloyd George`: two words are no common surname.
  if (to > from + 1) return 1;
  return isInOffice(reading, callings) && !isCommonSurname(reading, to - 1) ? 1 : 3;
}

/** A surname of so many people of the knowledge proves none of them by an office alone. */
const COMMON = 5;

function isCommonSurname({ lexicon, words }: Reading, token: number): boolean {
  const node = lexicon.step(lexicon.root, words[token] ?? -1);
  if (node < 0) return false;
  let bearers = 0;
  for (let name = lexicon.namesFrom(node); name < lexicon.namesTo(node); name++) {
    if ((lexicon.nameKind(name) & NAME_SURNAME) !== 0) bearers++;
  }
  return bearers >= COMMON;
}

function isSurnameOnly(reading: Reading, { opener }: Cluster, { name }: Sense): boolean {
  if (name < 0 || givenToken(reading, opener) >= 0) return false;
  // `President Ford` is listed, and proves nothing for another Ford.
  return opener.origin !== 'listed' || (reading.lexicon.nameKind(name) & NAME_SURNAME) !== 0;
}

function titlesFit(
  reading: Reading,
  titles: readonly OfficeUse[],
  entity: number,
  bare: boolean,
  because: string[],
): number {
  let best = 0;
  for (const use of titles) {
    const tenure = heldOn(reading, use.offices, entity);
    if (tenure) {
      because.push(`held this office ${tenure}`);
      return 4;
    }
    if (use.countries === null) continue;
    // `Chief Rabbi Herzog of Slovakia`, while Herzog held that office elsewhere.
    if (bare && heldOn(reading, use.head.offices, entity)) best = -8;
    else if (use.offices.some((office) => holderOn(reading, office) >= 0))
      best = Math.min(best, -2);
  }
  return best;
}
