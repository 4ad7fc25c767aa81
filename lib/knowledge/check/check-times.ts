import type { Edtf, Knowledge, Name, Organization, Person } from '../schema';
import { type Days, daysOf, daysOfSpell } from '../time-of';
import type { Finding } from './finding';

const ADULT_DAYS = 18 * 365.25;
/** Crowns are inherited at any age. */
const CROWN = /\b(?:King|Queen|Emperor|Shah|Sultan|Emir|Rebbe)\b/u;
/** An appointment may outlive its holder on paper. */
const GRACE_DAYS = 31;

/** Nobody acts before they were grown up or after their death, and nothing ends before it begins. */
export function checkTimes(knowledge: Knowledge): readonly Finding[] {
  const people = new Map(knowledge.people.map((person) => [person.id, person]));
  return [
    ...knowledge.people.flatMap(checkLife),
    ...knowledge.offices.flatMap((office) =>
      office.holders.flatMap(([id, from, until]) => {
        const person = people.get(id);
        const what = `${office.id} ${id} ${from}`;
        return person ? checkPost(person, { text: office.name, from, until }, what) : [];
      }),
    ),
    ...[...knowledge.places, ...knowledge.offices].flatMap((entry) => checkOrder(entry.id, entry)),
    ...knowledge.organizations.flatMap(checkOrganization),
    ...knowledge.events.flatMap(({ id, when, participants = [] }) =>
      participants.flatMap((participant) => checkPresence(people.get(participant), when, id)),
    ),
    ...knowledge.surfaces.flatMap(({ text, senses }) =>
      senses.flatMap((sense) => checkOrder(`surface ${text} ${sense.entity}`, sense)),
    ),
  ];
}

interface Span {
  readonly from?: Edtf;
  readonly until?: Edtf;
}

function checkLife(person: Person): readonly Finding[] {
  const { id, born, died, roles = [], names = [] } = person;
  const life = {
    ...(born !== undefined && { from: born }),
    ...(died !== undefined && { until: died }),
  };
  return [
    ...checkOrder(id, life),
    ...roles.flatMap((role) => checkPost(person, role, `${id} ${role.text}`)),
    ...names.filter(isDated).flatMap((name) => checkOrder(`${id} ${name.text}`, name)),
  ];
}

function isDated(name: string | Name): name is Name {
  return typeof name !== 'string';
}

function checkPost(
  { born, died }: Person,
  post: Span & { readonly text: string },
  about: string,
): readonly Finding[] {
  const [first, last] = daysOfSpell(post);
  const birth = daysOf(born);
  const death = daysOf(died);
  const findings = [...checkOrder(about, post)];
  const latestStart = daysOf(post.from)?.[1];
  if (birth && latestStart !== undefined && !CROWN.test(post.text)) {
    if (latestStart < birth[0] + ADULT_DAYS) {
      findings.push({
        rule: 'before-grown-up',
        about,
        message: `${about}: begins ${post.from}, born ${born}`,
      });
    }
  }
  const earliestEnd = post.until === undefined ? first : (daysOf(post.until)?.[0] ?? last);
  if (death && Number.isFinite(earliestEnd) && earliestEnd > death[1] + GRACE_DAYS) {
    if (post.until !== '..' || first > death[1]) {
      findings.push({
        rule: 'after-death',
        about,
        message: `${about}: until ${post.until ?? post.from}, died ${died}`,
      });
    }
  }
  return findings;
}

function checkOrder(about: string, { from, until }: Span): readonly Finding[] {
  const [start, end] = [daysOf(from), until === '..' ? null : daysOf(until)];
  if (!start || !end || start[0] <= end[1]) return [];
  return [{ rule: 'ends-before-begin', about, message: `${about}: from ${from} until ${until}` }];
}

function checkOrganization({ id, founded, dissolved }: Organization): readonly Finding[] {
  return checkOrder(id, {
    ...(founded !== undefined && { from: founded }),
    ...(dissolved !== undefined && { until: dissolved }),
  });
}

function checkPresence(person: Person | undefined, when: Edtf, event: string): readonly Finding[] {
  const days: Days | null = daysOf(when);
  const death = daysOf(person?.died);
  const birth = daysOf(person?.born);
  if (!person || !days) return [];
  const isAway = (death && death[1] < days[0]) || (birth && birth[0] > days[1]);
  if (!isAway) return [];
  const about = `${event} ${person.id}`;
  return [
    {
      rule: 'not-alive',
      about,
      message: `${event} (${when}): ${person.id} lived ${person.born ?? '?'}/${person.died ?? '?'}`,
    },
  ];
}
