import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';

/** An article with the highlights to take along, in any order. */
export interface Notes {
  readonly article: ArticleRecord;
  readonly highlights: readonly Highlight[];
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const LONGEST_NAME = 100;

/**
 * A file name that every system takes: by the article if there is one, else by the day.
 *
 * @param now ISO time
 * @param extension with its dot
 */
export function fileName(notes: readonly Notes[], now: string, extension: string): string {
  const [only, ...others] = notes;
  const stem =
    only && others.length === 0
      ? only.article.slug.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, LONGEST_NAME)
      : `dateline-notes-${now.slice(0, 10)}`;
  return `${stem}${extension}`;
}

/** Articles in the order of their days; undated ones last, those of one day by their headlines. */
export function byDay(a: Notes, b: Notes): number {
  const day = ({ article }: Notes) => article.publishedOn ?? '~';
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return compare(day(a), day(b)) || compare(a.article.title, b.article.title);
}
