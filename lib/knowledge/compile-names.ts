import { DAY_MAX, DAY_MIN, daysOfEdtf } from '@/lib/engine/calendar-day';
import {
  COMMA_WORD,
  NAME_ACRONYM,
  NAME_ADJECTIVE,
  NAME_CONTEXT,
  NAME_DEFAULT,
  NAME_DERIVED,
  NAME_DOTTED,
  NAME_FULL,
  NAME_HEAD,
  NAME_LOWER,
  NAME_OWNED,
  NAME_POSSESSIVE,
  NAME_SURNAME,
} from '@/lib/engine/lexicon';
import { foldName } from './fold-name';
import {
  MADE_INITIALS,
  MADE_MIDDLE_INITIALS,
  MADE_SHORT,
  MADE_SURNAME,
  type NameParts,
} from './name-forms';
import { type NameWords, readNameWords } from './name-words';
import { namesInTexts } from './names-in-texts';
import { fullNamesOf, otherSurname, variantsOf } from './person-names';
import { type Regions, regionalName, regionsByName } from './regional-names';
import type { Edtf, Entry, Knowledge, Name, Office, Person, Place } from './schema';

/** A name on its way into the index: words still as text, entities by id. */
export interface DraftName extends NameParts {
  readonly words: readonly string[];
  readonly kind: number;
  readonly id: string;
  readonly since: number;
  readonly until: number;
  readonly needs: readonly string[];
  /** Further names to make of it, bits of {@link MADE_NAMES}. */
  readonly makes: number;
}

const NO_PARTS = { given: 0, surnameFrom: 0, surnameTo: 0, makes: 0 };

const KIND_OF_MODE = {
  full: NAME_FULL,
  surname: NAME_SURNAME,
  acronym: NAME_FULL | NAME_ACRONYM,
  context: NAME_FULL | NAME_CONTEXT,
};

/** All names of all entries, with what is made of them. A name may come twice; the index drops doubles. */
export function namesOf(knowledge: Knowledge): readonly DraftName[] {
  const plain = [...knowledge.organizations, ...knowledge.events, ...knowledge.documents];
  const regions = regionsByName(knowledge.places);
  return [
    ...knowledge.people.flatMap(namesOfPerson),
    ...knowledge.places.flatMap((place) => namesOfPlace(place, regions)),
    ...plain.flatMap((entry) => [
      ...namesOfEntry(entry, 0),
      ...namesWithCommas(entry),
      ...namesCutShort(entry),
    ]),
    ...knowledge.terms.flatMap(namesOfTerm),
    ...knowledge.offices.flatMap(namesOfOffice),
    ...knowledge.surfaces.flatMap(({ text, senses }) =>
      senses.flatMap(({ entity, ...spell }) =>
        draft(entity, { text, ...spell }, NAME_FULL | NAME_DEFAULT),
      ),
    ),
  ];
}

function namesOfEntry(entry: Entry, extra: number): DraftName[] {
  return writtenNames(entry).flatMap((name) =>
    draft(entry.id, name, KIND_OF_MODE[name.mode ?? 'full'] | lowerKind(name) | extra),
  );
}

/** `the old city`, `war of attrition`: listed without capitals, found without them. */
function lowerKind({ text }: Name): number {
  return text === text.toLowerCase() && text !== text.toUpperCase() ? NAME_LOWER : 0;
}

/** `Department of Health, Education, and Welfare`: names with commas, which are words of their own here. */
function namesWithCommas(entry: Entry): DraftName[] {
  return writtenNames(entry).flatMap((name) => {
    const [plain] = draft(entry.id, name, KIND_OF_MODE[name.mode ?? 'full']);
    return plain ? commaForms(name.text).map((words) => ({ ...plain, words })) : [];
  });
}

/**
 * The words of a list with its commas, as printed and with the other habit before its *and*. None of
 * `Hadassah, the Women's Zionist Organization`: what stands behind is another name.
 */
function commaForms(text: string): readonly (readonly string[])[] {
  if (!text.includes(', ') || text.includes(', the ')) return [];
  const other = text.includes(', and ')
    ? text.replace(', and ', ' and ')
    : text.replace(/(, .*?) and /u, '$1, and ');
  return [...new Set([text, other])].map((form) =>
    form
      .split(',')
      .map((part) => readNameWords(part).words)
      .flatMap((words, index) => (index === 0 ? words : [COMMA_WORD, ...words])),
  );
}

const CUT_SHORT: readonly (readonly [RegExp, string])[] = [
  [/ Corporation$/, ' Corp.'],
  [/ Company$/, ' Co.'],
  [/ Department$/, ' Dept.'],
  [/^Department of /, 'Dept. of '],
];

/** `Israel Electric Corp.` */
function namesCutShort(entry: Entry): DraftName[] {
  return writtenNames(entry).flatMap((name) =>
    CUT_SHORT.filter(([whole]) => whole.test(name.text)).flatMap(([whole, short]) =>
      draft(
        entry.id,
        { ...name, text: name.text.replace(whole, short) },
        KIND_OF_MODE[name.mode ?? 'full'],
      ),
    ),
  );
}

function writtenNames(entry: Entry): readonly Name[] {
  return namesInTexts(entry).map((name) => (typeof name === 'string' ? { text: name } : name));
}

function namesOfPlace(place: Place, regions: Regions): DraftName[] {
  const adjectives = (place.adjectives ?? []).flatMap((text) =>
    draft(place.id, { text }, NAME_ADJECTIVE),
  );
  const [own, ...others] = writtenNames(place);
  // `Syracuse, New York` is written as two places; its thin entry goes by the names it lists.
  const names = own && !(place.thin && own.text.includes(', ')) ? [own, ...others] : others;
  const plain = new Set(names.map(({ text }) => foldName(text)));
  const drafts = names.flatMap((name) => {
    const regional = regionalName(name.text, regions);
    if (!regional) {
      return draft(place.id, name, KIND_OF_MODE[name.mode ?? 'full'] | lowerKind(name));
    }
    if (plain.has(foldName(regional.town))) return [];
    const town = { ...name, text: regional.town, needs: [regional.region] };
    return draft(place.id, town, KIND_OF_MODE.context);
  });
  return [...drafts, ...adjectives];
}

function namesOfTerm(term: Entry): DraftName[] {
  const names = namesOfEntry(term, NAME_LOWER);
  const plurals = names.flatMap((name) => {
    const last = name.words.at(-1) ?? '';
    if (!/[a-z]{3}[^s]$/.test(last)) return [];
    return [
      { ...name, words: [...name.words.slice(0, -1), `${last}s`], kind: name.kind | NAME_DERIVED },
    ];
  });
  return [...names, ...plurals];
}

function namesOfOffice(office: Office): DraftName[] {
  const heads = office.heads.flatMap((head) => {
    const name = typeof head === 'string' ? { text: head } : head;
    return headForms(name).flatMap((form) => draft(office.id, form, NAME_HEAD));
  });
  const adjectives = (office.adjectives ?? []).flatMap((text) =>
    draft(office.id, { text }, NAME_ADJECTIVE),
  );
  return [...heads, ...adjectives];
}

/** `Ambassador to the UN` for `Ambassador to the U.N.`, too, and `Minister for Police` for `Minister of Police`. */
function headForms(name: Name): readonly Name[] {
  const plain = name.text.replace(/\b(?:[A-Z]\.){2,}/g, (letters) => letters.replaceAll('.', ''));
  const texts = [name.text, plain, name.text.replace(/^Minister of /, 'Minister for ')];
  return [...new Set(texts)].map((text) => ({ ...name, text }));
}

function namesOfPerson(person: Person): DraftName[] {
  // Of a name that is enough only with nothing against it, all forms count as made by rule.
  const extra = person.fullNameOnly ? NAME_DERIVED : 0;
  const names = namesOfEntry(person, extra);
  const withInitials = (person.fame ?? 2) > 1 && !person.fullNameOnly;
  for (const full of fullNamesOf(person)) {
    const { words, given, surname, parts } = full;
    const initials = given[0]?.length === 1 ? MADE_MIDDLE_INITIALS | MADE_SHORT : 0;
    const unfit = withInitials ? 0 : initials | MADE_INITIALS;
    const bare = surname.length > 0 && !person.fullNameOnly ? MADE_SURNAME : 0;
    const makes = (variantsOf(full) & ~unfit) | bare;
    const base = { id: person.id, needs: [], ...spellOf(full.name) };
    names.push({ ...base, ...parts, words, kind: NAME_FULL | extra, makes });
    const other = person.fullNameOnly ? null : otherSurname(surname);
    if (other) names.push({ ...base, ...NO_PARTS, words: other, kind: NAME_SURNAME });
  }
  return names;
}

function draft(id: string, name: Name, kind: number): DraftName[] {
  const read = readNameWords(name.text);
  const base = { id, needs: name.needs ?? [], ...spellOf(name), ...NO_PARTS };
  const marks =
    (read.dotted ? NAME_DOTTED : 0) |
    (read.possessive ? NAME_POSSESSIVE : 0) |
    (read.owned ? NAME_OWNED : 0);
  const acronym = read.acronym && (kind & NAME_FULL) !== 0 ? NAME_ACRONYM : 0;
  const drafts = [{ ...base, words: read.words, kind: kind | marks | acronym }];
  if (read.acronym)
    drafts.push({ ...base, words: otherAcronym(read), kind: otherKind(read, kind) });
  return drafts;
}

/** `UN` for `U.N.` and the reverse. */
function otherAcronym({ words }: NameWords): readonly string[] {
  return words.length > 1 ? [words.join('')] : [...(words[0] ?? '')];
}

function otherKind({ words }: NameWords, kind: number): number {
  const acronym = (kind & NAME_FULL) === 0 ? kind : kind | NAME_ACRONYM;
  return words.length > 1 ? acronym : acronym | NAME_DOTTED;
}

function spellOf({ from, until }: Pick<Name, 'from' | 'until'>): { since: number; until: number } {
  return { since: firstDay(from), until: lastDay(until) };
}

/** First day of an EDTF value; open where there is none. */
export function firstDay(edtf: Edtf | undefined): number {
  return edtf === undefined ? DAY_MIN : (daysOfEdtf(edtf)?.[0] ?? DAY_MIN);
}

/** Last day of an EDTF value; open where there is none. */
export function lastDay(edtf: Edtf | undefined): number {
  return edtf === undefined ? DAY_MAX : (daysOfEdtf(edtf)?.[1] ?? DAY_MAX);
}
