import type { Tokens } from './tokens';
import * as lists from './word-lists';
import { WordTable } from './word-table';

/** What a word can be, as bits; a word may be several things. */
export const CLASS_MALE = 1;
export const CLASS_FEMALE = 2;
export const CLASS_TITLE = 4;
export const CLASS_ROLE = 8;
export const CLASS_BODY = 16;
export const CLASS_WEAK_BODY = 32;
export const CLASS_BODY_OPENER = 64;
export const CLASS_EVENT = 128;
export const CLASS_DOCUMENT = 256;
export const CLASS_PLACE = 512;
export const CLASS_LOWER_PLACE = 1024;
export const CLASS_PLACE_OPENER = 2048;
export const CLASS_PARTICLE = 4096;
export const CLASS_SUFFIX = 8192;
export const CLASS_PREPOSITION = 16384;
export const CLASS_STRICT_PREPOSITION = 1 << 15;
export const CLASS_PLACE_KIND = 1 << 16;
export const CLASS_SPEECH = 1 << 17;
export const CLASS_PEOPLE = 1 << 18;
export const CLASS_CALENDAR = 1 << 19;
export const CLASS_ABBREVIATION = 1 << 20;
export const CLASS_FUNCTION = 1 << 21;
export const CLASS_UNSPECIFIC = 1 << 22;
export const CLASS_COPULA = 1 << 23;
export const CLASS_DIRECTION = 1 << 24;
export const CLASS_BODY_PREFIX = 1 << 25;
export const CLASS_INSTITUTION = 1 << 26;
export const CLASS_NEWSPAPER = 1 << 27;

/** Any title that may stand directly before a name. */
export const CLASS_ANY_TITLE = CLASS_MALE | CLASS_FEMALE | CLASS_TITLE;
/** A word that ends the name of something other than a person. */
export const CLASS_ANY_HEAD = CLASS_BODY | CLASS_EVENT | CLASS_DOCUMENT | CLASS_PLACE;

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [CLASS_MALE, lists.MALE_TITLES],
  [CLASS_FEMALE, lists.FEMALE_TITLES],
  [CLASS_TITLE, lists.TITLES],
  [CLASS_ROLE, lists.ROLES],
  [CLASS_BODY, lists.BODY_HEADS],
  [CLASS_WEAK_BODY, lists.WEAK_BODY_HEADS],
  [CLASS_BODY_OPENER, lists.BODY_OPENERS],
  [CLASS_EVENT, lists.EVENT_HEADS],
  [CLASS_DOCUMENT, lists.DOCUMENT_HEADS],
  [CLASS_PLACE, lists.PLACE_HEADS],
  [CLASS_LOWER_PLACE, lists.LOWER_PLACE_HEADS],
  [CLASS_PLACE_OPENER, lists.PLACE_OPENERS],
  [CLASS_PARTICLE, lists.PARTICLES],
  [CLASS_SUFFIX, lists.SUFFIXES],
  [CLASS_PREPOSITION, lists.PLACE_PREPOSITIONS],
  [CLASS_STRICT_PREPOSITION, lists.STRICT_PLACE_PREPOSITIONS],
  [CLASS_PLACE_KIND, lists.PLACE_KINDS],
  [CLASS_SPEECH, lists.SPEECH_VERBS],
  [CLASS_PEOPLE, lists.PEOPLES],
  [CLASS_CALENDAR, lists.CALENDAR],
  [CLASS_ABBREVIATION, lists.ABBREVIATIONS],
  [CLASS_FUNCTION, lists.FUNCTION_WORDS],
  [CLASS_UNSPECIFIC, lists.UNSPECIFIC],
  [CLASS_COPULA, lists.COPULAS],
  [CLASS_DIRECTION, lists.DIRECTIONS],
  [CLASS_BODY_PREFIX, lists.BODY_PREFIXES],
  [CLASS_INSTITUTION, lists.INSTITUTIONS],
  [CLASS_NEWSPAPER, lists.NEWSPAPERS],
];

const table = new WordTable(
  LISTS.flatMap(([bit, words]) => words.split(' ').map((word) => [word, bit] as const)),
);

/** The classes of all tokens, one number of bits each. */
export function classify(tokens: Tokens): Int32Array {
  const classes = new Int32Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    classes[token] = table.get(tokens.hash[token] ?? 0, tokens.check[token] ?? 0);
  }
  return classes;
}
