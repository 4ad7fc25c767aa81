import type { Cards } from './cards';
import { dateInWords, spanInWords } from './date-words';
import { nameThen } from './name-then';
import type { Edtf, Person } from './schema';
import { type Days, daysOf, daysOfSpell, overlaps } from './time-of';

/** An office or a role, when it was held. */
interface Post {
  readonly text: string;
  readonly from?: Edtf;
  readonly until?: Edtf;
  readonly days: Days;
}

/**
 * Lines about a person on a day: what they were called, each office and role held, and the nearest
 * before and after; all of them, by date, where the day is not known.
 */
export function describePerson(cards: Cards, person: Person, day: Days | null): readonly string[] {
  const posts = postsOf(cards, person);
  if (!day) return posts.map(inWords);

  const lines = [...nameThen(person, day)];
  const born = daysOf(person.born);
  const died = daysOf(person.died);
  if (born && born[0] > day[1]) return [`Born ${dateInWords(person.born ?? '')}`];
  if (died && died[1] < day[0]) lines.push(`Died ${dateInWords(person.died ?? '')}`);
  else lines.push(...posts.filter(({ days }) => overlaps(days, day)).map(inWords));

  const earlier = posts.filter(({ days }) => days[1] < day[0]);
  const later = posts.filter(({ days }) => days[0] > day[1]);
  const previous = earlier.toSorted((a, b) => b.days[1] - a.days[1])[0];
  const next = later[0];
  if (previous) lines.push(`Earlier ${inWords(previous)}`);
  if (next) lines.push(`Later ${inWords(next)}`);
  return lines;
}

function postsOf(cards: Cards, person: Person): readonly Post[] {
  const offices = cards.tenuresOf(person.id).map(({ office, from, until, remark }) => ({
    text: remark === 'acting' ? `acting ${office.name}` : office.name,
    from,
    until,
  }));
  const posts = [...offices, ...(person.roles ?? [])]
    .map((spell) => ({ ...spell, days: daysOfSpell(spell) }))
    .toSorted((a, b) => a.days[0] - b.days[0]);
  return joined(posts);
}

/** Terms of the same post that follow one another within a week become one. */
function joined(posts: readonly Post[]): readonly Post[] {
  const result: Post[] = [];
  for (const post of posts) {
    const at = result.findLastIndex(({ text }) => text === post.text);
    const before = result[at];
    if (before && post.days[0] - before.days[1] <= 7) {
      const { until: _, ...rest } = before;
      const days: Days = [before.days[0], Math.max(before.days[1], post.days[1])];
      const until = days[1] === before.days[1] ? before.until : post.until;
      result[at] = { ...rest, ...(until !== undefined && { until }), days };
    } else result.push(post);
  }
  return result;
}

function inWords({ text, from, until }: Post): string {
  const span = spanInWords(from, until);
  return span === '' ? text : `${text} (${span})`;
}
