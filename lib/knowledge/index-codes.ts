/** What is noted of a word beyond its letters; bits of the section `wordFlags`. */
export const WORD_GIVEN_NAME = 1;
/** Stands in a name, and is long enough to be known if it is misspelt. */
export const WORD_LONG = 2;

/** Line of a title that is none; a line without letters is one that equals the name. */
export const NO_TITLE = '-';

/** Line of an id that is this and the one that the name gives; an empty line is the latter alone. */
export const ID_PREFIX = 'who-';

/** Bits of the section `entityPerson`, beside the fame. */
export const PERSON_MALE = 4;
export const PERSON_FEMALE = 8;
export const FAME_MASK = 3;
/** The same section, of a place: a state or province, no town and no country. */
export const PLACE_REGION = 1;
