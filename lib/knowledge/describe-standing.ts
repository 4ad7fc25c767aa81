import type { Cards, TypedEntry } from './cards';
import { dateInWords, spanInWords } from './date-words';
import { nameThen } from './name-then';
import type { Office, Organization, Place, Spell } from './schema';
import { seatsOn } from './seats';
import { daysInOffice } from './tenures';
import { ALWAYS, type Days, daysOf, daysOfSpell, overlaps } from './time-of';

/** Lines about a place on a day: its name then, whose it was, and whose it became. */
export function describePlace(cards: Cards, place: Place, day: Days | null): readonly string[] {
  const spells = statusOf(cards, place);
  if (!day) return spells.map(inWords);
  if ((daysOf(place.from)?.[0] ?? day[1]) > day[1]) {
    return [`Came into being ${dateInWords(place.from ?? '')}`];
  }
  if ((daysOf(place.until)?.[1] ?? day[0]) < day[0]) {
    return [`Ended ${dateInWords(place.until ?? '')}`];
  }
  const last = spells.at(-1);
  const then = spells.filter((spell) => overlaps(daysOfSpell(spell), day));
  const lines = [...nameThen(place, day), ...then.map(inWords)];
  if (last && daysOfSpell(last)[0] > day[1]) lines.push(`Later ${inWords(last)}`);
  return lines;
}

/** Whether one of the lines about a place did not hold at all times. */
export function isOfItsTime(cards: Cards, place: Place, lines: readonly string[]): boolean {
  const always = statusOf(cards, place)
    .filter(({ from, until }) => from === undefined && until === undefined)
    .map(({ text }) => text);
  return lines.some((line) => !always.includes(line));
}

/** What was written about its status; otherwise the countries that it belonged to. */
function statusOf(cards: Cards, { status, within }: Place): readonly Spell[] {
  const spells =
    status ??
    (within ?? []).map(({ id, ...span }) => ({
      text: `in ${withArticle(cards.nameOf(id))}`,
      ...lifeOf(cards.entry(id)),
      ...span,
    }));
  return spells.toSorted((a, b) => daysOfSpell(a)[0] - daysOfSpell(b)[0]);
}

/** `the United States`, `the Netherlands`, but `Israel`. */
function withArticle(state: string): string {
  const wants =
    /\b(?:Empire|Emirate|Kingdom|Netherlands|Philippines|Protectorate|Republic|States|Union)\b/u;
  return wants.test(state) ? `the ${state}` : state;
}

/** Nothing lay in a state before there was that state. */
function lifeOf(state: TypedEntry | null): Omit<Spell, 'text'> {
  if (state?.type !== 'place') return {};
  const { from, until } = state.entry;
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** Lines about an organization on a day: its name then, whether it existed, what it came from. */
export function describeOrganization(
  cards: Cards,
  organization: Organization,
  day: Days | null,
): readonly string[] {
  const { founded, dissolved, predecessor, successor } = organization;
  const start = daysOf(founded);
  const end = daysOf(dissolved);
  if (day && start && start[0] > day[1]) return [`Not yet founded: ${dateInWords(founded ?? '')}`];
  const lines = day ? [...nameThen(organization, day)] : [];
  if (end && (!day || end[1] < day[0])) lines.push(`Dissolved ${dateInWords(dissolved ?? '')}`);
  if (predecessor !== undefined) lines.push(`Successor of ${cards.nameOf(predecessor)}`);
  if (successor !== undefined) lines.push(`Succeeded by ${cards.nameOf(successor)}`);
  const seats = seatsOn(organization, day).map((id) => cards.nameOf(id));
  if (seats.length > 0) lines.push(`Seat in ${seats.join(', ')}`);
  return lines;
}

/** Who held an office on a day, and who came before and after. */
export function describeOffice(cards: Cards, office: Office, day: Days | null): readonly string[] {
  const days = daysInOffice(office.holders);
  const holders = office.holders.map(([person, from, until, remark], index) => ({
    text: `${cards.nameOf(person)}${remark === 'acting' ? ', acting' : ''}`,
    from,
    until,
    days: days[index] ?? ALWAYS,
  }));
  if (!day) return holders.map(inWords);
  const then = holders.filter((holder) => overlaps(holder.days, day));
  const before = holders.findLast((holder) => holder.days[1] < day[0]);
  const after = holders.find((holder) => holder.days[0] > day[1]);
  return [
    ...then.map((holder) => `Held by ${inWords(holder)}`),
    ...(before ? [`Before: ${inWords(before)}`] : []),
    ...(after ? [`After: ${inWords(after)}`] : []),
  ];
}

function inWords({ text, from, until }: Spell): string {
  const span = spanInWords(from, until);
  return span === '' ? text : `${text} (${span})`;
}
