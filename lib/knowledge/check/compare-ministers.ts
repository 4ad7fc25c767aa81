import { isoDay } from '@/lib/engine/calendar-day';
import { foldWord } from '@/lib/engine/text/letters';
import { parseCsv } from '../csv';
import type { Knowledge, Office, Person } from '../schema';
import { type Days, daysOf, daysOfSpell, overlaps } from '../time-of';
import type { Finding } from './finding';

/** Records of government count from the oath, the formation or the vote. */
const TOLERANCE_DAYS = 45;

/** A time in office by the open table. */
interface Term {
  readonly person: string;
  readonly days: Days;
}

/** Compares holders of offices with the terms of an open table, in both directions. */
export function compareMinisters(knowledge: Knowledge, table: string): readonly Finding[] {
  const people = new Map(knowledge.people.map((person) => [person.id, person]));
  const offices = new Map(knowledge.offices.map((office) => [office.id, office]));
  const terms = Map.groupBy(parseCsv(table), ({ office = '' }) => office);
  return [...terms].flatMap(([id, rows]) => {
    const office = offices.get(id);
    if (!office) return [];
    const spells = rows.map(({ person = '', from = '', until = '' }) => ({
      person,
      days: daysOfSpell({ from, until }),
    }));
    return [...compareHolders(office, spells, people), ...missingHolders(office, spells, people)];
  });
}

function compareHolders(
  office: Office,
  terms: readonly Term[],
  people: ReadonlyMap<string, Person>,
): readonly Finding[] {
  const last = Math.max(...terms.map(({ days }) => days[1]));
  return office.holders.flatMap(([id, from, until, remark]) => {
    const person = people.get(id);
    // The records do not hold who stood in.
    if (remark === 'acting') return [];
    const days = daysOfSpell({ from, until: until === '..' ? '2100' : until });
    if (!person || days[0] > last) return [];
    const about = `${office.id} ${id} ${from}`;
    const theirs = terms.filter((term) => isOf(term, person) && overlaps(term.days, days));
    if (theirs.length === 0) {
      const message = `${about}: open data knows no such term`;
      return [{ rule: 'term-differs', about, message }];
    }
    const starts = isNear(
      daysOf(from),
      theirs.map((term) => term.days[0]),
    );
    const ends =
      until === '..' ||
      isNear(
        daysOf(until),
        theirs.map((term) => term.days[1]),
      );
    if (starts && ends) return [];
    const said = theirs.map((term) => term.days.map(isoDay).join('/')).join(', ');
    return [{ rule: 'term-differs', about, message: `${about} until ${until}, open data ${said}` }];
  });
}

function missingHolders(
  office: Office,
  terms: readonly Term[],
  people: ReadonlyMap<string, Person>,
): readonly Finding[] {
  return terms.flatMap(({ person, days }) => {
    if (days[1] - days[0] < 2 * TOLERANCE_DAYS) return [];
    const isThere = office.holders.some(([id, from, until]) => {
      const holder = people.get(id);
      const held = daysOfSpell({ from, ...(until !== '..' && { until }) });
      return holder && isOf({ person, days }, holder) && overlaps(held, days);
    });
    if (isThere) return [];
    const about = `${office.id} ${person} ${isoDay(days[0])}`;
    return [{ rule: 'term-missing', about, message: `${about}: in open data, not among holders` }];
  });
}

function isNear(ours: Days | null, theirs: readonly number[]): boolean {
  return theirs.some(
    (day) => ours && day >= ours[0] - TOLERANCE_DAYS && day <= ours[1] + TOLERANCE_DAYS,
  );
}

/** Within one office and time, the surname tells who is who; given names have many spellings. */
function isOf({ person }: Term, { name, names = [] }: Person): boolean {
  const texts = [name, ...names.map((other) => (typeof other === 'string' ? other : other.text))];
  return texts.some((text) => surnameKey(text) === surnameKey(person));
}

/** Letters only, none doubled: transcriptions double them at will. */
function surnameKey(name: string): string {
  const last = name
    .replaceAll(/\(.*?\)/gu, '')
    .trim()
    .split(/\s+/u)
    .at(-1);
  return foldWord((last ?? '').replaceAll(/[^\p{L}]/gu, '')).replace(/(.)\1/gu, '$1');
}
