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
  readonly collections: readonly string[];
  readonly highlights: readonly IndexedHighlight[];
}

/** What names mean: ids of those that go by them, by the folded name. */
export type Meanings = ReadonlyMap<string, ReadonlySet<string>>;

export const ORDERS = ['best', 'read', 'published'] as const;
export type Order = (typeof ORDERS)[number];

export interface Hit {
  readonly slug: string;
  /** Those highlights that answer; all that the filters leave where only the article does. */
  readonly highlights: readonly string[];
  /** Whether what was sought stands in the article's text, but in none of the highlights. */
  readonly inText: boolean;
}

export interface Answer {
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  /** Folded words by which things were found, for marking them. */
  readonly words: readonly string[];
}

/** An article as the index holds it; folded texts have a blank at either end. */
export interface Entry {
  readonly article: IndexedArticle;
  readonly named: ReadonlySet<string>;
  readonly title: string;
  readonly text: string;
  /** Everything that is said in and on the article. */
  readonly all: string;
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly highlight: IndexedHighlight;
  readonly named: ReadonlySet<string>;
  readonly quote: string;
  /** With the tags. */
  readonly note: string;
}

/** How well an article's own text answers, and each of its passages by its place; 0 for not. */
export interface Match {
  readonly own: number;
  readonly passages: readonly number[];
}

/** Words that must be answered together: one, some that are a name, or some in quotation marks. */
export interface Group {
  readonly not: boolean;
  /** By slug. */
  readonly matches: ReadonlyMap<string, Match>;
  /** Whom the words mean. */
  readonly ids: ReadonlySet<string>;
}
