import { foldName } from '../fold-name';
import { kilometres } from '../kilometres';
import type { Entry, Knowledge, Person, Place } from '../schema';
import { daysOf } from '../time-of';
import type { Finding } from './finding';

/** Lists that were written apart differ by about a year. */
const YEAR_DAYS = 366;
/** Two entries for one place differ by the rounding of its coordinates. */
const SAME_SPOT_KILOMETRES = 3;

/**
 * One person or place that was entered twice under names that need not be the same to the letter:
 * people of the same first and last name and the same years, places of one name at one spot.
 * `about` is both ids.
 */
export function checkDoubles({ people, places }: Knowledge): readonly Finding[] {
  return [
    ...pairsOf(people, shortNamesOf, haveSameLife, 'same-person'),
    ...pairsOf(places, namesOf, lieTogether, 'same-place'),
  ];
}

function pairsOf<E extends Entry>(
  entries: readonly E[],
  keysOf: (entry: E) => readonly string[],
  areSame: (one: E, other: E) => boolean,
  rule: string,
): readonly Finding[] {
  const keyed = entries
    .filter(({ thin }) => !thin)
    .flatMap((entry) => [...new Set(keysOf(entry))].map((key) => ({ key, entry })));
  const pairs = Map.groupBy(keyed, ({ key }) => key)
    .values()
    .flatMap((group) =>
      group.flatMap(({ entry: one }, at) =>
        group
          .slice(at + 1)
          .filter(({ entry: other }) => other.id !== one.id && areSame(one, other))
          .map(({ entry: other }) => [one.id, other.id].toSorted().join(' ')),
      ),
    );
  return [...new Set(pairs)].map((about) => ({
    rule,
    about,
    message: `${about.replace(' ', ' and ')} look like one and the same`,
  }));
}

function namesOf({ name, names = [] }: Entry): readonly string[] {
  return [name, ...names.map((further) => (typeof further === 'string' ? further : further.text))]
    .map(foldName)
    .filter((folded) => folded !== '');
}

/** First and last word of each name: `william eddy` of *Col. William A. Eddy* as well. */
function shortNamesOf(person: Person): readonly string[] {
  return namesOf(person).flatMap((name) => {
    const words = name.split(' ');
    return words.length > 1 ? [`${words[0]} ${words.at(-1)}`] : [];
  });
}

function haveSameLife(one: Person, other: Person): boolean {
  return agree(one.born, other.born) && agree(one.died, other.died);
}

/** Whether both are known and nearly the same day. */
function agree(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [daysOf(one), daysOf(other)];
  return first !== null && second !== null && Math.abs(first[0] - second[0]) <= YEAR_DAYS;
}

function lieTogether(one: Place, other: Place): boolean {
  return kilometres(one.at, other.at) <= SAME_SPOT_KILOMETRES;
}
