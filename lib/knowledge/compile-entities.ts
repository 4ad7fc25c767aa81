import { DAY_MAX, DAY_MIN } from '@/lib/engine/calendar-day';
import { MENTION_TYPES, type MentionType } from '@/lib/engine/model';
import { firstDay, lastDay } from './compile-names';
import { fullNamesOf } from './person-names';
import type { Entry, Knowledge, Organization, Person, Place } from './schema';

/** One row of the index's entity columns; given names as folded words, related entries by id. */
export interface EntityRow {
  readonly entry: Entry;
  readonly type: number;
  readonly from: number;
  readonly until: number;
  /** Fame in the low bits, 4: male, 8: female. */
  readonly person: number;
  readonly given: readonly string[];
  readonly related: readonly string[];
}

export const PERSON_MALE = 4;
export const PERSON_FEMALE = 8;
export const FAME_MASK = 3;

const SEX_BIT = { m: PERSON_MALE, f: PERSON_FEMALE };

/** All entries in the order of their numbers in the index. */
export function entityRows(knowledge: Knowledge): readonly EntityRow[] {
  return [
    ...knowledge.people.map(personRow),
    ...knowledge.places.map(placeRow),
    ...knowledge.organizations.map(organizationRow),
    ...knowledge.events.map((entry) =>
      row(entry, 'event', firstDay(entry.when), DAY_MAX, [
        ...(entry.participants ?? []),
        ...(entry.where === undefined ? [] : [entry.where]),
      ]),
    ),
    ...knowledge.documents.map((entry) =>
      row(entry, 'document', firstDay(entry.date), DAY_MAX, entry.parties ?? []),
    ),
    ...knowledge.terms.map((entry) => row(entry, 'term', DAY_MIN, DAY_MAX, [])),
    ...knowledge.offices.map((entry) => row(entry, 'office', DAY_MIN, DAY_MAX, [entry.body])),
  ];
}

function row(
  entry: Entry,
  type: MentionType,
  from: number,
  until: number,
  related: readonly string[],
): EntityRow {
  return {
    entry,
    type: MENTION_TYPES.indexOf(type),
    from,
    until,
    person: 0,
    given: [],
    related: [...new Set([...(entry.related ?? []), ...related])],
  };
}

function personRow(person: Person): EntityRow {
  const given = new Set(fullNamesOf(person).flatMap((name) => name.given));
  return {
    ...row(person, 'person', firstDay(person.born), lastDay(person.died), []),
    person: (person.fame ?? 2) | (person.sex === undefined ? 0 : SEX_BIT[person.sex]),
    given: [...given],
  };
}

function placeRow(place: Place): EntityRow {
  const within = (place.within ?? []).map(({ id }) => id);
  return row(place, 'place', firstDay(place.from), lastDay(place.until), within);
}

function organizationRow(entry: Organization): EntityRow {
  const seat = entry.seat === undefined ? [] : [entry.seat];
  return row(entry, 'organization', firstDay(entry.founded), lastDay(entry.dissolved), seat);
}
