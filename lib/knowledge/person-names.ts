import { MADE_INITIALS, MADE_MIDDLE_INITIALS, MADE_SHORT, type NameParts } from './name-forms';
import { readNameWords } from './name-words';
import type { Name, Person } from './schema';

/** Words that belong to the surname behind them. */
const PARTICLES = new Set(
  'de del della di da du van von der den ter zu la le el al ul ad abd abdul ben bar ibn bin bat abu mac o st'.split(
    ' ',
  ),
);

/** Words at the end of a name that are no surname. */
const SUFFIXES = new Set(
  'jr sr ii iii iv v pasha bey effendi khan shah i vi vii viii ix x xi xii xxiii'.split(' '),
);

/** Words before a name that are no given name. */
const HONORIFICS = new Set(
  'lord lady sir baron baroness count countess prince princess king queen emperor pope rabbi dr prof gen general col colonel captain judge justice chief grand emir sheikh haj haji cardinal archbishop bishop senator president sultan shah ayatollah imam mrs mr major premier chancellor lieutenant commander admiral brigadier viscount duke marquess rebbe reb'.split(
    ' ',
  ),
);

/** A name of a person taken apart; `given` may be initials. */
export interface PersonName {
  readonly name: Name;
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly surname: readonly string[];
  /** Where both stand among the words. */
  readonly parts: NameParts;
}

/** All names of a person that match by themselves, the main name first. */
export function fullNamesOf(person: Person): readonly PersonName[] {
  const names: Name[] = [{ text: person.name }];
  for (const name of person.names ?? [])
    names.push(typeof name === 'string' ? { text: name } : name);
  return names
    .filter(({ mode, text }) => (mode === undefined || mode === 'full') && !isOfHusband(text))
    .map((name) => takeApart(name, person.surname));
}

/** `Mrs. Felix M. Warburg`: the given names are not hers. */
const isOfHusband = (text: string) => text.startsWith('Mrs. ');

function takeApart(name: Name, known: string | null | undefined): PersonName {
  const { words } = readNameWords(name.text);
  const surname = known === null ? [] : surnameOf(words, known);
  const from = lastIndexOf(words, surname);
  const isGiven = words.slice(0, from).map((word) => !HONORIFICS.has(word));
  const parts = {
    given: isGiven.reduce((bits, is, at) => (is ? bits | (1 << at) : bits), 0),
    surnameFrom: Math.max(0, from),
    surnameTo: Math.max(0, from) + surname.length,
  };
  return { name, words, given: words.filter((_, at) => isGiven[at]), surname, parts };
}

function surnameOf(words: readonly string[], known: string | undefined): readonly string[] {
  if (known !== undefined) {
    const surname = readNameWords(known).words;
    if (lastIndexOf(words, surname) >= 0) return surname;
  }
  // `Faisal I of Iraq`: kings and prelates go by their place, which is no surname.
  if (words.indexOf('of') > 0) return [];
  let end = words.length;
  while (end > 1 && SUFFIXES.has(words[end - 1] ?? '')) end--;
  // `Kemal Pasha`: what is left of a short name may be a given name, so nothing is derived.
  if (end < 2 || (end < words.length && end < 3)) return [];
  let start = end - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return words.slice(start, end);
}

/** `McDonald` is also keyed *MacDonald*, and the reverse; the other form, or none. */
export function otherSurname(surname: readonly string[]): readonly string[] | null {
  const last = surname.at(-1) ?? '';
  const other = /^mac.{4}/.test(last) ? last.replace(/^mac/, 'mc') : last.replace(/^mc/, 'mac');
  return other === last ? null : [...surname.slice(0, -1), other];
}

/** Where the words of `part` begin in `words`, searched from the end; −1 if nowhere or empty. */
function lastIndexOf(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  for (let at = words.length - part.length; at >= 0; at--) {
    if (part.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}

/**
 * Further ways to write a full name, as bits of {@link MADE_NAMES}: without middle names and with
 * initials in place of given names (`Stephen Samuel Wise` → `stephen wise`, `stephen s wise`, `s s wise`).
 */
export function variantsOf({ given, surname, words }: PersonName): number {
  if (given.length === 0 || surname.length === 0) return 0;
  if (given.length + surname.length !== words.length) return 0;
  return given.length > 1 ? MADE_SHORT | MADE_MIDDLE_INITIALS | MADE_INITIALS : MADE_INITIALS;
}
