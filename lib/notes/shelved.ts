import type { ArticleRecord } from './article-record';
import type { Highlight } from './highlight';
import type { Standing } from './passages';

/** What the library lists of an article: everything but its text. */
export type ArticleHeading = Omit<ArticleRecord, 'paragraphs' | 'roles'>;

/** An article of the library with its highlights, in the order of their passages. */
export interface ShelvedArticle {
  readonly article: ArticleHeading;
  readonly highlights: readonly Highlight[];
  /** Keys of those named in the article, as `namedIn` makes them. */
  readonly named: readonly string[];
  /** For each highlight the keys of those named in its passage. */
  readonly namedBy: readonly (readonly string[])[];
}

/** The text of an article of the library, and which highlights are not found in it for certain. */
export interface ShelvedText {
  readonly slug: string;
  readonly text: string;
  /** By the highlight's id. */
  readonly doubts: Readonly<Record<string, Exclude<Standing, 'certain'>>>;
}

export function headingOf({ paragraphs: _, roles: __, ...heading }: ArticleRecord): ArticleHeading {
  return heading;
}
