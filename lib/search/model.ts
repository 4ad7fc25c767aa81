import type { Facets } from './facets';

/** A highlight as it is searched. */
export interface IndexedHighlight {
  readonly id: string;
  readonly exact: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
  /** Keys of those named in the passage. */
  readonly named: readonly string[];
}

/** An article as it is searched; its text may come later. */
export interface IndexedArticle {
  readonly slug: string;
  readonly title: string;
  /** EDTF. */
  readonly publishedOn: string | null;
  /** ISO time. */
  readonly lastReadAt: string;
  readonly text: string | null;
  /** Keys of those named in it. */
  readonly named: readonly string[];
  readonly highlights: readonly IndexedHighlight[];
}

/** What names mean: ids of those that go by them, by the folded name. */
export type Meanings = ReadonlyMap<string, ReadonlySet<string>>;

/** Slugs of the articles of collections, by the folded name of the collection. */
export type Collected = ReadonlyMap<string, ReadonlySet<string>>;

/** What a query means just now, besides its words. */
export interface Circumstances {
  /** Of the names in the query, as `namesIn` lists them. */
  readonly meanings: Meanings;
  readonly collected: Collected;
}

export const ORDERS = ['best', 'read', 'published'] as const;
export type Order = (typeof ORDERS)[number];

export interface Hit {
  readonly slug: string;
  /** Those highlights that answer; all that the filters leave where only the article does. */
  readonly highlights: readonly IndexedHighlight[];
  /** Whether what was sought stands in the article's text, but in none of the highlights. */
  readonly inText: boolean;
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** What the answers have in common; counted when it is asked for. */
  facets(): Facets;
  /** Folded words by which things were found, with a blank where they begin and end. */
  readonly words: readonly string[];
}

/** An article as the index holds it. */
export interface Entry {
  readonly number: number;
  /** The answer to a query that asks for nothing. */
  readonly whole: Hit;
  readonly article: IndexedArticle;
  /** Numbers of those named in it. */
  readonly named: readonly number[];
  /** Everything said in and on the article, folded, part by part, each with a blank at either end. */
  readonly all: string;
  /** Where each part ends: headline, text, then words and note (with the tags) of each highlight. */
  readonly ends: readonly number[];
  /** Numbers of those named in each highlight. */
  readonly namedBy: readonly (readonly number[])[];
}

/** Words that must be answered together: one, some that are a name, or some in quotation marks. */
export interface Group {
  readonly not: boolean;
  /** For each word what may stand for it, folded, with blanks at its ends. */
  readonly patterns: readonly (readonly string[])[];
  /** 1 at the number of each article that may have the words; null where any may. */
  readonly mayHave: Uint8Array | null;
  /** The rarer a word, the more it tells. */
  readonly weight: number;
  /** Numbers of those whom the words mean. */
  readonly meant: ReadonlySet<number>;
}
