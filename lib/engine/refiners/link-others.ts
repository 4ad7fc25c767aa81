import type { EntityFacts } from '../lexicon';
import type { Draft, Reading, Sense } from '../reading';
import { GAP_BLANK, GAP_COMMA } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_BODY,
  CLASS_BODY_PREFIX,
  CLASS_CALENDAR,
  CLASS_FUNCTION,
  CLASS_PEOPLE,
  CLASS_PLACE,
  CLASS_PREPOSITION,
  CLASS_SPEECH,
} from '../text/word-classes';
import { CERTAIN_LEAD, CERTAIN_SCORE } from './link-people';
import { needsContext } from './needs-context';
import { isOfOthers } from './of-others';
import { isState } from './state-or-city';
import { surroundingsOf } from './surroundings';

const YEAR = 365.25;

/**
 * Decides which place, body, event or document each listed name means on the day: the default of
 * the surface, whether it existed, and what else the article mentions. Names that only count in a
 * context are dropped without it.
 */
export function linkOthers(reading: Reading): void {
  const surroundings = surroundingsOf(reading);
  const mentioned = withPeople(reading, surroundings.mentioned);
  const near = new Set([...surroundings.around, ...mentioned.keys()]);
  reading.drafts = reading.drafts.filter((draft) => {
    if (draft.type === 'person' && draft.cluster) return true;
    const senses = onePerEntity(draft.senses).filter((sense) =>
      isPossible(reading, draft, sense, near),
    );
    if (draft.origin === 'listed' && senses.length === 0 && !isNamedByForm(reading, draft)) {
      return false;
    }
    decide(reading, draft, senses, mentioned);
    // `the road map`, years before there was one: in lower case it is a name only where it is known.
    return draft.chosen !== null || draft.origin !== 'listed' || !isLower(reading, draft);
  });
}

function isLower(reading: Reading, { from, to, type }: Draft): boolean {
  if (type === 'term') return false;
  for (let token = from; token < to; token++) if (reading.isCapital(token)) return false;
  return true;
}

function withPeople(
  { drafts }: Reading,
  mentioned: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const counts = new Map(mentioned);
  for (const { cluster } of drafts) {
    const entity = cluster?.chosen?.entity;
    if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

/**
 * `the Soviet Embassy`, known as that of another city, `Temple Beth-El`, known as that of another
 * town, and `in Mount Vernon`, known as a town of another state: they still are bodies and a place.
 */
function isNamedByForm(reading: Reading, { from, to, type }: Draft): boolean {
  if (type === 'organization') {
    return to > from + 1 && (reading.is(to - 1, CLASS_BODY) || reading.is(from, CLASS_BODY_PREFIX));
  }
  if (type !== 'place') return false;
  if (holdsPlaceHead(reading, from, to)) return true;
  if (!reading.is(from - 1, CLASS_PREPOSITION)) return false;
  const isPlain = reading.isEnglish(from) || reading.isGivenName(from);
  return reading.gap(from) === GAP_BLANK && reading.isCapital(from) && (!isPlain || to > from + 1);
}

/** The better of two names that an entity goes by in the same words. */
function onePerEntity(senses: readonly Sense[]): readonly Sense[] {
  const best = new Map<number, Sense>();
  for (const sense of senses) {
    if ((best.get(sense.entity)?.score ?? -9) < sense.score) best.set(sense.entity, sense);
  }
  return [...best.values()];
}

function isPossible(
  reading: Reading,
  draft: Draft,
  sense: Sense,
  near: ReadonlySet<number>,
): boolean {
  const { lexicon } = reading;
  const { name } = sense;
  if (isAdjective(reading, draft)) return false;
  if (belongsToBody(reading, draft, sense)) return false;
  if (needsContext(reading, sense)) {
    const needs = lexicon.nameNeeds(name);
    if (!needs.some((need) => near.has(need))) return false;
    if (lexicon.entity(sense.entity).type === 'place') return standsAsPlace(reading, draft);
    return !isOfOthers(reading, draft, sense);
  }
  return true;
}

/** `the UAHC’s biennial General Assembly`, `the General Assembly of the Council`: another body’s. */
function belongsToBody(reading: Reading, { from, to, type }: Draft, { entity }: Sense): boolean {
  // `the Jewish Book Council of the Welfare Board` has a name of its own.
  if (type !== 'organization' || to > from + 2) return false;
  const last = reading.tokens.text(to - 1);
  if (!/^(Assembly|Council|Conference|Executive|Secretariat)$/.test(last)) return false;
  const related = [entity, ...reading.lexicon.entity(entity).related];
  const isOther = (owner: Draft | null | undefined) =>
    owner?.type === 'organization' &&
    owner.senses.length > 0 &&
    !owner.senses.some((sense) => related.includes(sense.entity));
  for (let token = from - 1; token >= Math.max(0, from - 4); token--) {
    if (reading.isPossessive(token)) return isOther(reading.listedBefore(token + 1));
    if ((reading.gap(token + 1) & ~GAP_BLANK) !== 0) break;
  }
  if (!reading.tokens.reads(to, 'of')) return false;
  return isOther(reading.listed.get(reading.tokens.reads(to + 1, 'the') ? to + 2 : to + 1));
}

/** `a Joint communique`: one plain word between an article and a noun. */
function isAdjective(reading: Reading, { from, to, type }: Draft): boolean {
  if (type !== 'organization' || to > from + 1 || !reading.isEnglish(from)) return false;
  if (!/^an?$/i.test(reading.tokens.text(from - 1)) || reading.gap(to) !== GAP_BLANK) return false;
  return !reading.isCapital(to) && !reading.is(to, CLASS_FUNCTION | CLASS_SPEECH);
}

/**
 * A town that shares its name with people and things (*Norman*, *Sherwood*, *Union*) counts behind a
 * preposition, in a row of places, before its region or with the kind of place as its last word,
 * and not as the first word of a longer name.
 */
function standsAsPlace(reading: Reading, { from, to }: Draft): boolean {
  if (reading.isJoined(to) && isOwnName(reading, to)) return false;
  if (holdsPlaceHead(reading, from, to)) return true;
  if (to > from + 1 || (!reading.isEnglish(from) && !reading.isGivenName(from))) return true;
  if ((reading.gap(to) & GAP_COMMA) !== 0 && reading.listed.get(to)?.type === 'place') return true;
  return reading.is(from - 1, CLASS_PREPOSITION) && reading.gap(from) === GAP_BLANK;
}

/** `Sixth avenue`: the last word says what kind of place it is. */
const holdsPlaceHead = (reading: Reading, from: number, to: number) =>
  to > from + 1 && reading.is(to - 1, CLASS_PLACE);

/** A capital word that is part of the same name. */
function isOwnName(reading: Reading, token: number): boolean {
  if (!reading.isCapital(token) || reading.inCapitals(token)) return false;
  return !reading.is(token, CLASS_PEOPLE | CLASS_ANY_TITLE | CLASS_CALENDAR | CLASS_FUNCTION);
}

/** `Rome, N. Y.`: the region behind the comma settles it, and rules out the towns of others. */
function regionFit(reading: Reading, { to }: Draft, facts: EntityFacts): number {
  const { related, type, isRegion } = facts;
  if (type !== 'place' || to >= reading.tokens.count) return 0;
  if ((reading.gap(to) & GAP_COMMA) === 0) return 0;
  const behind = reading.listed.get(to);
  if (behind?.type !== 'place') return 0;
  const regions = behind.senses.map(({ entity }) => entity);
  if (regions.some((entity) => related.includes(entity))) return 4;
  const { lexicon } = reading;
  // `Paris, Vienna` and `Ohio, Indiana` are rows.
  if (isRegion || !regions.every((entity) => lexicon.entity(entity).isRegion)) return 0;
  const home = regions.flatMap((entity) => lexicon.entity(entity).related);
  if (home.length === 0 || related.length === 0) return 0;
  const isElsewhere = !home.some((entity) => related.includes(entity));
  return isElsewhere || related.some((entity) => lexicon.entity(entity).isRegion) ? -6 : 0;
}

/** What a name that counts only in a context stands back behind one that counts by itself. */
function secondary(reading: Reading, sense: Sense, { type }: EntityFacts): number {
  if (!needsContext(reading, sense)) return 0;
  // The other towns of a name need their region beside it.
  return type === 'place' ? 4 : 2;
}

function isSameArticle({ lexicon }: Reading, a: number, b: number): boolean {
  const { wikipedia } = lexicon.entity(a);
  return a === b || (wikipedia !== null && wikipedia === lexicon.entity(b).wikipedia);
}

/** Minus for what was not there yet or no longer; meetings and plans are spoken of before their day. */
function timeFit({ days }: Reading, { from, until, type }: EntityFacts): number {
  const ahead = type === 'event' || type === 'document' ? 2 * YEAR : YEAR;
  if (days[1] < from - 10 * YEAR && type !== 'place') return -6;
  if (days[1] < from - ahead) return -3;
  return days[0] > until + YEAR ? -2 : 0;
}

/** Of names that count in a context (*Parliament*), the one whose country the article names most often. */
function mostSpokenOf(
  reading: Reading,
  senses: readonly Sense[],
  mentioned: ReadonlyMap<number, number>,
): Sense | null {
  if (senses.length < 2 || !senses.every((sense) => needsContext(reading, sense))) return null;
  const counted = senses
    .map((sense) => {
      const needs = reading.lexicon.nameNeeds(sense.name);
      return { sense, count: needs.reduce((sum, need) => sum + (mentioned.get(need) ?? 0), 0) };
    })
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && second && first.count > second.count ? first.sense : null;
}

/** `Israel’s Parliament`: the owner in front says whose it is. */
function ownedBy(reading: Reading, { from }: Draft, senses: readonly Sense[]): Sense | null {
  if (senses.length < 2 || !reading.isPossessive(from - 1)) return null;
  const owners = reading.listedBefore(from)?.senses.map(({ entity }) => entity) ?? [];
  return (
    senses.find(
      ({ name }) =>
        name >= 0 && reading.lexicon.nameNeeds(name).some((need) => owners.includes(need)),
    ) ?? null
  );
}

function decide(
  reading: Reading,
  draft: Draft,
  senses: readonly Sense[],
  mentioned: ReadonlyMap<number, number>,
): void {
  const most = ownedBy(reading, draft, senses) ?? mostSpokenOf(reading, senses, mentioned);
  const isOfState = senses.length > 1 && draft.type === 'place' && isState(reading, draft);
  const scored = senses.map((sense) => {
    const facts = reading.lexicon.entity(sense.entity);
    const gone = timeFit(reading, facts);
    const near = Math.min(2, facts.related.filter((entity) => mentioned.has(entity)).length);
    // A name that is also a term is meant as the name.
    const common = facts.type === 'term' && senses.length > 1 ? -3 : 0;
    const region = regionFit(reading, draft, facts);
    if (senses.length === 1) return { ...sense, score: sense.score + gone + Math.min(0, region) };
    const settled = near + region - (region > 0 ? 0 : secondary(reading, sense, facts));
    const spoken = (sense === most ? 3 : 0) + (isOfState && facts.isRegion ? 8 : 0);
    return { ...sense, score: sense.score + common + gone + settled + spoken };
  });
  scored.sort((a, b) => b.score - a.score);
  draft.senses = scored;
  const [best] = scored;
  const next = scored.find(({ entity }) => !isSameArticle(reading, entity, best?.entity ?? entity));
  if (best)
    draft.type = draft.origin === 'listed' ? reading.lexicon.entity(best.entity).type : draft.type;
  const clear = !next || (best !== undefined && best.score - next.score >= CERTAIN_LEAD);
  draft.chosen = best && best.score >= CERTAIN_SCORE - 2 && clear ? best : null;
}
