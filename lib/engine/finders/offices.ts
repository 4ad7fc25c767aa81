import type { Draft, Head, OfficeUse, Reading } from '../reading';
import { GAP_BLANK, GAP_COMMA, GAP_HYPHEN, GAP_STOP } from '../text/tokens';
import {
  CLASS_ANY_TITLE,
  CLASS_CALENDAR,
  CLASS_COPULA,
  CLASS_DIRECTION,
  CLASS_FUNCTION,
  CLASS_PEOPLE,
  CLASS_UNSPECIFIC,
} from '../text/word-classes';
import { WordSet } from '../text/word-set';

/**
 * Reads the words for offices: those beside a name say who that person was, the others stand for
 * the holder and are kept in {@link Reading.officeUses}.
 */
export function findOffices(reading: Reading): void {
  const startsAt = new Map(reading.drafts.map((draft) => [draft.from, draft]));
  const endsAt = new Map(reading.drafts.map((draft) => [draft.to, draft]));
  for (const head of reading.heads) {
    const use = readUse(reading, head, startsAt, endsAt);
    if (isInsideName(reading, use, endsAt)) continue;
    const person = personBehind(reading, head, startsAt) ?? personBefore(reading, use, endsAt);
    if (person) {
      if (isPast(reading, use.from - 1)) continue;
      person.cluster?.titles.push(withPlaceOf(reading, use, person, startsAt));
    } else if (isDefinite(reading, use)) reading.officeUses.push(use);
  }
}

type Drafts = ReadonlyMap<number, Draft>;

/** The head with its country: an adjective or name before it, or *of* and a name behind it. */
function readUse(reading: Reading, head: Head, startsAt: Drafts, endsAt: Drafts): OfficeUse {
  const to = endWithoutSeat(reading, head, endsAt);
  const before = countryBefore(reading, head, endsAt);
  const countries = before?.entities ?? countryBehind(reading, head, startsAt);
  const seat = seatBehind(reading, head, startsAt);
  if (countries) {
    const own = officesOf(reading, head, countries);
    const offices = own.length > 0 ? own : officesWithin(reading, head, countries);
    return { head, from: before?.from ?? head.from, to, offices, countries, seat };
  }
  // A people that no entry knows still excludes the others.
  if (reading.is(head.from - 1, CLASS_PEOPLE) && reading.isJoined(head.from)) {
    return { head, from: head.from - 1, to, offices: [], countries: [], seat };
  }
  return { head, from: head.from, to, offices: head.offices, countries: null, seat };
}

/** `Mayor Kelly of Chicago`: the office is that of the place or body behind the name. */
function withPlaceOf(reading: Reading, use: OfficeUse, person: Draft, startsAt: Drafts): OfficeUse {
  const { head, countries } = use;
  if (countries !== null || person.from < head.to) return use;
  const behind = countryBehind(reading, person, startsAt);
  if (!behind || reading.tokens.text(person.to) !== 'of') return use;
  const { lexicon } = reading;
  const around = behind.flatMap((entity) => [entity, ...lexicon.entity(entity).related]);
  return { ...use, countries: behind, offices: officesOf(reading, head, around) };
}

/** `the British Ambassador in Cairo` */
function seatBehind(reading: Reading, head: Head, startsAt: Drafts): readonly number[] | null {
  const word = reading.tokens.text(head.to);
  if (!/^(to|in|at)$/.test(word) || reading.gap(head.to) !== GAP_BLANK) return null;
  const next = reading.tokens.text(head.to + 1) === 'the' ? head.to + 2 : head.to + 1;
  return startsAt.get(next)?.senses.map(({ entity }) => entity) ?? null;
}

/** `Ambassador to the United Nations`: what stands behind the office is a mention of its own. */
function endWithoutSeat(reading: Reading, { from, to }: Head, endsAt: Drafts): number {
  const seat = endsAt.get(to);
  if ((seat?.type !== 'place' && seat?.type !== 'organization') || seat.from <= from) return to;
  let end = seat.from;
  while (end > from + 1 && reading.is(end - 1, CLASS_FUNCTION)) end--;
  return end;
}

/** The offices of those countries and bodies. */
function officesOf({ lexicon }: Reading, head: Head, countries: readonly number[]): number[] {
  return head.offices.filter((office) => {
    const body = lexicon.office(office)?.body ?? -1;
    return countries.includes(office) || countries.includes(body);
  });
}

/** `Chief Rabbi of Italy`: that of Rome, if no other is listed there. */
function officesWithin({ lexicon }: Reading, head: Head, countries: readonly number[]): number[] {
  const within = head.offices.filter((office) => {
    const body = lexicon.office(office)?.body ?? -1;
    return body >= 0 && lexicon.entity(body).related.some((place) => countries.includes(place));
  });
  return within.length === 1 ? within : [];
}

function countryBefore(
  reading: Reading,
  head: Head,
  endsAt: Drafts,
): { readonly from: number; readonly entities: readonly number[] } | null {
  const gap = reading.gap(head.from);
  if (gap === 0 || (gap & ~(GAP_BLANK | GAP_HYPHEN | GAP_STOP)) !== 0) return null;
  const adjective = reading.adjectives.get(head.from);
  const name = endsAt.get(head.from) ?? reading.listed.get(head.from - 1);
  const entities = [...(adjective?.entities ?? [])];
  if (name && name.to === head.from) entities.push(...name.senses.map(({ entity }) => entity));
  if (entities.length === 0) return null;
  const owned = reading.isPossessive(head.from - 1);
  return { from: adjective && !owned ? adjective.from : owned ? head.from : head.from, entities };
}

/** `Sultan of Morocco`, `Ambassador to the United States` */
function countryBehind(
  reading: Reading,
  { to }: Pick<Head, 'to'>,
  startsAt: Drafts,
): readonly number[] | null {
  const word = reading.tokens.text(to);
  if (!/^(of|to|for|in)$/.test(word) || reading.gap(to) !== GAP_BLANK) return null;
  const next = reading.tokens.text(to + 1) === 'the' ? to + 2 : to + 1;
  const country = countryOfGovernment(reading, next);
  return country ?? startsAt.get(next)?.senses.map(({ entity }) => entity) ?? null;
}

/** `the Palestine Government`, `the Soviet Cabinet`: a country’s name or adjective before its noun. */
function countryOfGovernment(reading: Reading, token: number): readonly number[] | null {
  const listed = reading.listed.get(token);
  const noun = listed?.type === 'place' ? listed.to : token + 1;
  if (!/^(government|cabinet|administration)$/i.test(reading.tokens.text(noun))) return null;
  if (listed?.type === 'place') return listed.senses.map(({ entity }) => entity);
  return reading.adjectives.get(noun)?.entities ?? null;
}

/** `Foreign Ministers Committee`, or a name that merely holds the word. */
function isInsideName(reading: Reading, { head, from }: OfficeUse, endsAt: Drafts): boolean {
  for (let to = head.to; to <= head.to + 8; to++) {
    const draft = endsAt.get(to);
    if (!draft || draft.from > head.from || draft.from > from) continue;
    // `the Mufti`: a word that is explained, too, is the office all the same.
    if (draft.type !== 'term' || draft.to - draft.from > head.to - head.from) return true;
  }
  return reading.inCapitals(head.from);
}

/** The person whose title the head is: directly behind it, or behind further titles and a comma. */
function personBehind(reading: Reading, head: Head, startsAt: Drafts): Draft | null {
  let token = head.to;
  for (let steps = 0; steps < 4 && token < reading.tokens.count; steps++) {
    if ((reading.gap(token) & ~(GAP_BLANK | GAP_COMMA | GAP_STOP)) !== 0) return null;
    if ((reading.gap(token) & GAP_STOP) !== 0 && !reading.isShortened(token - 1)) return null;
    const draft = startsAt.get(token);
    if (draft?.type === 'person') return draft;
    if (!reading.is(token, CLASS_ANY_TITLE)) return null;
    token++;
  }
  return null;
}

/** `Moshe Shertok, the Israeli Foreign Minister`, `Abba Eban, Israel's Ambassador` */
function personBefore(reading: Reading, use: OfficeUse, endsAt: Drafts): Draft | null {
  let token = use.from;
  if (reading.isPossessive(token - 1)) token = endsAt.get(token)?.from ?? token;
  if (reading.tokens.text(token - 1) === 'the') token--;
  if (token <= 0 || (reading.gap(token) & GAP_COMMA) === 0) return null;
  const draft = endsAt.get(token);
  return draft?.type === 'person' ? draft : null;
}

/** One certain holder is meant: *the*, a country or an owner before it, and no word that denies it. */
function isDefinite(reading: Reading, { from, head, countries }: OfficeUse): boolean {
  const before = from - 1;
  const specific = countries !== null;
  const tied = reading.isJoined(from);
  if (tied && isDenied(reading, before)) return false;
  if (!specific && isFollowedByCapital(reading, head.to)) return false;
  if (reading.opensSentence(from)) return true;
  if (reading.isPossessive(before)) return specific;
  if (reading.tokens.text(before).toLowerCase() !== 'the') return false;
  return (
    !reading.is(before - 1, CLASS_COPULA) ||
    (reading.isPossessive(head.to - 1) && reading.tokens.reads(before - 1, 'as'))
  );
}

/** Before a title whose bearer does not hold the office: no longer, or as another's second. */
const PAST = new WordSet(
  'former late ex then past previous deputy vice assistant acting under retired onetime',
);

/** `the late Egyptian President, Gamal Abdel Nasser` */
function isPast({ tokens }: Reading, token: number): boolean {
  return token >= 0 && PAST.has(tokens, token);
}

function isDenied(reading: Reading, token: number): boolean {
  if (token < 0) return false;
  if (reading.is(token, CLASS_DIRECTION) && reading.isCapital(token)) return true;
  return reading.is(token, CLASS_UNSPECIFIC) || reading.is(token, CLASS_COPULA);
}

function isFollowedByCapital(reading: Reading, token: number): boolean {
  return reading.isJoined(token) && reading.isCapital(token) && !reading.is(token, CLASS_CALENDAR);
}
