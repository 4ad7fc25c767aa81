import { DAY_MAX, DAY_MIN, isoDay } from '@/lib/engine/calendar-day';
import type { Holder, Knowledge, Office } from '../schema';
import { type Days, daysOf, daysOfSpell, overlaps } from '../time-of';
import type { Finding } from './finding';

/** Longest time without a holder that needs no word. */
const GAP_DAYS = 90;
/** The archive ends here, and with it what the lists must reach. */
const LAST_DAY = '2008-12-31';

/** One-person offices have one holder on a day, no unexplained gaps, and reach to their end. */
export function checkOffices(knowledge: Knowledge): readonly Finding[] {
  const ends = endsOfBodies(knowledge);
  return knowledge.offices.flatMap((office) => [
    ...((office.seats ?? 1) > 1 ? [] : checkSequence(office)),
    ...checkEnd(office, ends.get(office.body) ?? DAY_MAX),
  ]);
}

/** The last day of states and organizations that came to an end. */
function endsOfBodies({ places, organizations }: Knowledge): ReadonlyMap<string, number> {
  return new Map([
    ...places.map(({ id, until }) => [id, daysOf(until)?.[1] ?? DAY_MAX] as const),
    ...organizations.map(({ id, dissolved }) => [id, daysOf(dissolved)?.[1] ?? DAY_MAX] as const),
  ]);
}

function checkSequence(office: Office): readonly Finding[] {
  const findings: Finding[] = [];
  let reached: { readonly days: Days; readonly holder: Holder } | undefined;
  for (const holder of office.holders) {
    const [person, from, until, remark] = holder;
    const start = daysOf(from);
    const end: Days | null = until === '..' ? [DAY_MAX, DAY_MAX] : daysOf(until);
    if (!start || !end) continue;
    const about = `${office.id} ${person} ${from}`;
    if (reached) findings.push(...compare(office, reached, holder, start, about));
    const isWithin = remark === 'acting' && reached && end[1] <= reached.days[1];
    if (!isWithin) reached = { days: end, holder };
  }
  return findings;
}

function compare(
  office: Office,
  before: { readonly days: Days; readonly holder: Holder },
  holder: Holder,
  start: Days,
  about: string,
): readonly Finding[] {
  const [previous, since, until, previousRemark] = before.holder;
  if ((daysOf(since)?.[0] ?? DAY_MIN) > start[1]) {
    return [
      { rule: 'holder-order', about, message: `${about}: stands after ${previous} ${since}` },
    ];
  }
  const isActing = holder[3] === 'acting' || previousRemark === 'acting';
  if (start[1] < before.days[0] && !isActing) {
    return [
      { rule: 'two-holders', about, message: `${about}: ${previous} holds it until ${until}` },
    ];
  }
  const gap: Days = [before.days[1] + 1, start[0] - 1];
  if (gap[1] - gap[0] < GAP_DAYS || isExplained(office, gap)) return [];
  return [{ rule: 'office-gap', about, message: `${about}: nobody since ${isoDay(gap[0])}` }];
}

function isExplained({ gaps = [] }: Office, gap: Days): boolean {
  return gaps.some((explained) => overlaps(daysOfSpell(explained), gap));
}

function checkEnd(office: Office, bodyEnd: number): readonly Finding[] {
  const last = Math.max(
    ...office.holders.map(([, , until]) => (until === '..' ? DAY_MAX : (daysOf(until)?.[1] ?? 0))),
  );
  const must = Math.min(bodyEnd, daysOf(office.until)?.[1] ?? DAY_MAX, daysOf(LAST_DAY)?.[1] ?? 0);
  const gap: Days = [last + 1, must];
  if (office.holders.length === 0 || gap[1] - gap[0] < GAP_DAYS || isExplained(office, gap))
    return [];
  const day = isoDay(last);
  return [
    { rule: 'office-end', about: office.id, message: `${office.id}: its holders end with ${day}` },
  ];
}
