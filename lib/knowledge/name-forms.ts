import { NAME_DERIVED, NAME_FULL, NAME_SURNAME } from '@/lib/engine/lexicon';
import type { Column } from './binary-sections';

/** The form of a written name: all about it but its words, its time and whose it is. */
export interface NameForm {
  /** How many words it has. */
  readonly length: number;
  /** Bits of {@link Lexicon.nameKind}. */
  readonly kind: number;
  /** Which of its words are given names, bit 0 for the first; 0 where none is to be known. */
  readonly given: number;
  /** Its surname: the words from here … */
  readonly surnameFrom: number;
  /** … up to but without here; the same where it has none. */
  readonly surnameTo: number;
  /** Further names to make of it, bits of {@link MADE_NAMES}. */
  readonly makes: number;
}

/** What {@link makeWords} takes from a form. */
export type NameParts = Pick<NameForm, 'given' | 'surnameFrom' | 'surnameTo'>;

/** `Stephen Wise`, `Stephen S. Wise`, `S. S. Wise` and `Wise` of *Stephen Samuel Wise*. */
export const MADE_SHORT = 1;
export const MADE_MIDDLE_INITIALS = 2;
export const MADE_INITIALS = 4;
export const MADE_SURNAME = 8;
export const MADE_NAMES = [MADE_SHORT, MADE_MIDDLE_INITIALS, MADE_INITIALS, MADE_SURNAME] as const;
export type MadeName = (typeof MADE_NAMES)[number];

/**
 * The words of a name made of a written one, by text or by number. Other words than given names and
 * surname, as titles, are left out.
 *
 * @param initialOf the word that is the first letter of a word
 */
export function makeWords<W>(
  made: MadeName,
  words: readonly W[],
  { given, surnameFrom, surnameTo }: NameParts,
  initialOf: (word: W) => W,
): readonly W[] {
  const surname = words.slice(surnameFrom, surnameTo);
  if (made === MADE_SURNAME) return surname;
  const names = words.filter((_, at) => ((given >> at) & 1) !== 0);
  const first = names.slice(0, 1);
  if (made === MADE_SHORT) return [...first, ...surname];
  const initials = names.map(initialOf);
  if (made === MADE_INITIALS) return [...initials, ...surname];
  return [...first, ...initials.slice(1), ...surname];
}

/** Bits of {@link Lexicon.nameKind} of a name that was made of a written one. */
export function kindOfMade(made: MadeName): number {
  return made === MADE_SURNAME ? NAME_SURNAME : NAME_FULL | NAME_DERIVED;
}

/** How a name is made of a written one: its kind, and where its words are. */
export interface Recipe {
  readonly kind: number;
  /** Places of the words in the written name; −1 less the place for the first letter of a word. */
  readonly places: readonly number[];
}

/** The written name itself and all that is to be made of it. */
export function recipesOf(form: NameForm): readonly Recipe[] {
  const places = Array.from({ length: form.length }, (_, place) => place);
  const made = MADE_NAMES.filter((one) => (form.makes & one) !== 0).map((one) => ({
    kind: kindOfMade(one),
    places: makeWords(one, places, form, (place) => -1 - place),
  }));
  return [{ kind: form.kind, places }, ...made];
}

/** A name is a number: that of the written name, and in the low bits which recipe of its form. */
export const RECIPE_BITS = 3;
export const RECIPE_MASK = 7;

const COLUMNS = 6;

/** A form as {@link readForms} reads it. */
export function columnsOf(form: NameForm): readonly number[] {
  const { length, kind, given, surnameFrom, surnameTo, makes } = form;
  return [length, kind, given, surnameFrom, surnameTo, makes];
}

/** Reads forms that stand one behind the other. */
export function readForms(columns: Column): readonly NameForm[] {
  return Array.from({ length: columns.length / COLUMNS }, (_, form) => {
    const column = (index: number) => columns.at(form * COLUMNS + index);
    return {
      length: column(0),
      kind: column(1),
      given: column(2),
      surnameFrom: column(3),
      surnameTo: column(4),
      makes: column(5),
    };
  });
}
