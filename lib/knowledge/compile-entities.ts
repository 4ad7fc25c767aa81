import { DAY_MAX, DAY_MIN } from '@/lib/engine/calendar-day';
import type { CallingSpell } from '@/lib/engine/lexicon';
import { MENTION_TYPES, type MentionType } from '@/lib/engine/model';
import { CALLING_OFFICE, CALLING_OTHER, callingsOf } from '@/lib/engine/text/callings';
import { foldWord } from '@/lib/engine/text/letters';
import { firstDay, lastDay } from './compile-names';
import { givenFormsOf } from './given-forms';
import { PERSON_FEMALE, PERSON_MALE, PLACE_REGION } from './index-codes';
import { readNameWords } from './name-words';
import { fullNamesOf } from './person-names';
import { type Regions, regionsByName, regionsOf } from './regional-names';
import type { Entry, Knowledge, Office, Organization, Person, Place } from './schema';
import { seatsOn } from './seats';

/** One row of the index's entity columns; given names as folded words, related entries by id. */
export interface EntityRow {
  readonly entry: Entry;
  readonly type: number;
  readonly from: number;
  readonly until: number;
  /** Of a person, fame in the low bits, 4: male, 8: female; of a place, 1: a region. */
  readonly person: number;
  readonly given: readonly string[];
  readonly callings: readonly CallingSpell[];
  readonly related: readonly string[];
}

const SEX_BIT = { m: PERSON_MALE, f: PERSON_FEMALE };

/** All entries in the order of their numbers in the index. */
export function entityRows(knowledge: Knowledge): readonly EntityRow[] {
  const held = officesHeld(knowledge.offices);
  const regions = regionsByName(knowledge.places);
  const homes = homesByWord(knowledge.places);
  const towns = homesByTown(knowledge.places);
  return [
    ...knowledge.people.map((person) => personRow(person, held.get(person.id) ?? [], homes, towns)),
    ...knowledge.places.map((place) => placeRow(place, regions)),
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
    callings: [],
    related: [...new Set([...(entry.related ?? []), ...related])],
  };
}

/** The tables of thin people tell their country, and with it where they are spoken of. */
const HOMES: Readonly<Record<string, string>> = {
  'us-congress': 'united-states',
  'knesset-members': 'israel',
};

/** Countries by the folded words that tell them: `poland`, `polish`, `commons`. */
type Homes = ReadonlyMap<string, readonly string[]>;

/** Of houses and offices that only one country has under these names. */
const HOMES_BY_WORD: Readonly<Record<string, string>> = {
  commons: 'united-kingdom',
  labour: 'united-kingdom',
  manhattan: 'united-states',
  mp: 'united-kingdom',
  sejm: 'poland',
  knesset: 'israel',
};

/** The countries of towns by the towns' folded names: `london`. */
function homesByTown(places: readonly Place[]): Homes {
  return new Map(
    places
      .filter(({ adjectives, thin }) => !adjectives && !thin)
      .map(({ name, within = [] }) => [foldWord(name), within.map(({ id }) => id)]),
  );
}

function homesByWord(places: readonly Place[]): Homes {
  const homes = new Map(Object.entries(HOMES_BY_WORD).map(([word, home]) => [word, [home]]));
  for (const { id, name, adjectives } of places) {
    for (const text of adjectives ? [name, ...adjectives] : []) {
      const [word, ...more] = readNameWords(text).words;
      if (word !== undefined && more.length === 0)
        homes.set(word, [...(homes.get(word) ?? []), id]);
    }
  }
  return homes;
}

/** Where somebody is spoken of: for a thin entry its table says so, for others that name nothing related the gloss. */
function homesOf(person: Person, homes: Homes, towns: Homes): readonly string[] {
  if (person.thin) return [HOMES[person.sources[0] ?? ''] ?? []].flat();
  if (person.related) return [];
  const known = person.fame === 1 ? [homes, towns] : [homes];
  const words = readNameWords(person.gloss).words;
  return words.flatMap((word) => known.flatMap((one) => one.get(word) ?? []));
}

function personRow(
  person: Person,
  offices: readonly CallingSpell[],
  homes: Homes,
  towns: Homes,
): EntityRow {
  const given = new Set(fullNamesOf(person).flatMap((name) => name.given.flatMap(givenFormsOf)));
  const home = homesOf(person, homes, towns);
  return {
    ...row(person, 'person', firstDay(person.born), lastDay(person.died), home),
    callings: [...callingsIn(person), ...offices],
    person: (person.fame ?? 2) | (person.sex === undefined ? 0 : SEX_BIT[person.sex]),
    given: [...given],
  };
}

/** What roles say with their dates, what gloss and names say without. */
function callingsIn(person: Person): CallingSpell[] {
  if (person.fullNameOnly) return callingsOfFigure(person);
  const names = [person.name, ...(person.names ?? [])].map((name) =>
    typeof name === 'string' ? name : name.text,
  );
  const always = person.thin ? names : [person.gloss, ...names];
  return [
    ...(person.roles ?? []).map(({ text, from, until }) => ({
      callings: callingsOf(readNameWords(text).words),
      from: firstDay(from),
      until: lastDay(until),
    })),
    {
      callings: always.reduce((bits, text) => bits | callingsOf(readNameWords(text).words), 0),
      from: DAY_MIN,
      until: DAY_MAX,
    },
  ].filter(({ callings }) => callings !== 0);
}

/** Occupations of people who may have borne any title, in the words of the tables. */
const ANY_TITLE = /^(?:political figure|nobleman|religious figure|public figure)\b/u;

function callingsOfFigure({ gloss, roles = [], fullNameOnly }: Person): CallingSpell[] {
  if (ANY_TITLE.test(gloss)) return [];
  const [from, until] = (fullNameOnly?.active ?? '').split('/');
  const words = [gloss, ...roles.map(({ text }) => text)].map((text) => readNameWords(text).words);
  const callings = words.reduce((bits, text) => bits | callingsOf(text), CALLING_OTHER);
  return [{ callings, from: firstDay(from || undefined), until: lastDay(until || undefined) }];
}

/** The offices of each person, by id. */
function officesHeld(offices: readonly Office[]): ReadonlyMap<string, CallingSpell[]> {
  const held = new Map<string, CallingSpell[]>();
  for (const { heads, holders } of offices) {
    const words = heads.flatMap(
      (head) => readNameWords(typeof head === 'string' ? head : head.text).words,
    );
    const callings = callingsOf(words) | CALLING_OFFICE;
    for (const [person, from, until] of holders) {
      const spells = held.get(person) ?? [];
      spells.push({ callings, from: firstDay(from), until: lastDay(until) });
      held.set(person, spells);
    }
  }
  return held;
}

function placeRow(place: Place, regions: Regions): EntityRow {
  const { from, until, precision = 'point', within = [] } = place;
  const around = [...within.map(({ id }) => id), ...regionsOf(place, regions)];
  return {
    ...row(place, 'place', firstDay(from), lastDay(until), around),
    person: precision === 'region' ? PLACE_REGION : 0,
  };
}

function organizationRow(entry: Organization): EntityRow {
  const { founded, dissolved } = entry;
  return row(entry, 'organization', firstDay(founded), lastDay(dissolved), seatsOn(entry, null));
}
