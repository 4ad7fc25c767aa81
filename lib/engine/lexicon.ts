import type { EntityId, MentionType } from './model';

/** Stands for a comma inside a name, among its words. */
export const COMMA_WORD = ',';

/** How a name may be used; bits of {@link Lexicon.nameKind}. */
export const NAME_FULL = 1;
/** A surname: by the person's fame it needs a title or the full name near it. */
export const NAME_SURNAME = 2;
/** Counts only beside one of its needs. */
export const NAME_CONTEXT = 4;
/** Must stand in capitals. */
export const NAME_ACRONYM = 8;
/** Adjective of a country or of an office: no mention by itself. */
export const NAME_ADJECTIVE = 16;
/** Name of an office without its country. */
export const NAME_HEAD = 32;
/** May stand in lower case (terms). */
export const NAME_LOWER = 64;
/** The default sense of its surface at its time. */
export const NAME_DEFAULT = 128;
/** Written with a stop at its end, which then belongs to the mention. */
export const NAME_DOTTED = 256;
/** Ends in a possessive *'s* that belongs to the name: *Macy's*. */
export const NAME_POSSESSIVE = 512;
/** Made from another name by rule (initials instead of given names). */
export const NAME_DERIVED = 1024;
/** Holds a possessive before its last word: *Jehovah's Witnesses*. */
export const NAME_OWNED = 2048;

/** What the engine asks of an entry. */
export interface EntityFacts {
  readonly id: EntityId;
  readonly type: MentionType;
  readonly name: string;
  readonly wikipedia: string | null;
  /** Days of birth and death, of founding and end; open sides are `DAY_MIN`, `DAY_MAX`. */
  readonly from: number;
  readonly until: number;
  readonly sex: 'm' | 'f' | null;
  /** 3: the bare surname suffices; 2: with a title; 1: only the full name. 0 for all but people. */
  readonly fame: number;
  /** Whether it is a state or province. */
  readonly isRegion: boolean;
  /** Given names of a person in all spellings, as word numbers. */
  readonly givenNames: readonly number[];
  /** First letters of the given names, bit 0 for a. */
  readonly initials: number;
  /** What the person was called, and when; see `text/callings.ts`. */
  readonly callings: readonly CallingSpell[];
  /** Entities that are often mentioned with it, by number. */
  readonly related: readonly number[];
}

/** Callings as bits, with the days between which they were held; open where no entry says when. */
export interface CallingSpell {
  readonly callings: number;
  readonly from: number;
  readonly until: number;
}

export interface Tenure {
  /** Number of the person. */
  readonly person: number;
  readonly from: number;
  readonly until: number;
}

export interface OfficeFacts {
  /** The place or organization whose office it is, by number; −1 where it is not in the index. */
  readonly body: number;
  /** Days between which the head alone means this office; null where it never does. */
  readonly bare: {
    readonly from: number;
    readonly until: number;
    readonly in: readonly number[];
  } | null;
  readonly holders: readonly Tenure[];
}

/**
 * The knowledge as the engine sees it. Words, trie nodes, names and entities are numbers from 0;
 * −1 stands for none. Names are found by walking from {@link root} word by word.
 */
export interface Lexicon {
  readonly root: number;
  /** Number of the word with these hashes. */
  word(hash: number, check: number): number;
  /** Whether it is a plain English word: such a word at a sentence's start is no proof of a name. */
  isEnglish(hash: number, check: number): boolean;
  isGivenName(word: number): boolean;
  step(node: number, word: number): number;
  /** The names that end at a node are those from `namesFrom` up to but without `namesTo`. */
  namesFrom(node: number): number;
  namesTo(node: number): number;
  nameKind(name: number): number;
  nameEntity(name: number): number;
  /** Days between which the name was in use. */
  nameSince(name: number): number;
  nameUntil(name: number): number;
  /** Entities of which one must be mentioned too. */
  nameNeeds(name: number): readonly number[];
  entity(entity: number): EntityFacts;
  /** The words of all names of an entity, and of its adjectives. */
  wordsOfNames(entity: number): readonly (readonly number[])[];
  office(entity: number): OfficeFacts | null;
  /** Words of names that differ from the given folded word by one letter. */
  similarWords(folded: string): readonly number[];
  /** Words of names that sound like the given folded word, itself among them. */
  soundingWords(folded: string): readonly number[];
  /** Those of them that differ from the word by habits of spelling alone. */
  respeltWords(folded: string): readonly number[];
  /** Bodies, events and documents with a full name of these words, in any order and number. */
  namedInWords(words: readonly number[]): readonly number[];
}
