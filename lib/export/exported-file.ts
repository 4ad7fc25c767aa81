import type { Annotation, EntityId } from '@/lib/engine/model';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';

/** Who or what a mention is, as far as a file tells it. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly type: string;
  readonly name: string;
  /** Who or what that was on the day of the article; empty where nothing is known. */
  readonly onTheDay: string;
  /** Address of the Wikipedia article. */
  readonly wikipedia: string | null;
}

/** An article with the highlights to take along, in any order. */
export interface Notes {
  readonly article: ArticleRecord;
  readonly highlights: readonly Highlight[];
  /** What Dateline recognises in the text, for formats that ask for it. */
  readonly annotations?: readonly Annotation[];
  /** What the annotations mean. */
  readonly entities?: readonly NamedEntity[];
}

/** What a file needs besides the notes. */
export interface ExportContext {
  /** ISO time. */
  readonly now: string;
  /** Gives UUIDs. */
  readonly newId: () => string;
}

/** A way to write notes down in one file. */
export interface ExportFormat {
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it wants {@link Notes.annotations}. */
  readonly wantsNames?: true;
  /** The file piece by piece, so that a long one can be watched and stopped. */
  readonly write: (notes: readonly Notes[], context: ExportContext) => Iterable<string>;
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
    only && others.length === 0 ? stemOf(only.article.slug) : `dateline-notes-${now.slice(0, 10)}`;
  return `${stem}${extension}`;
}

/** The part of a file name that tells of what it is. */
export function stemOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, LONGEST_NAME);
}

/** Writes notes down at once. */
export function exportNotes(
  format: ExportFormat,
  notes: readonly Notes[],
  context: ExportContext,
): ExportedFile {
  return {
    name: fileName(notes, context.now, format.extension),
    mediaType: format.mediaType,
    text: [...format.write(notes.toSorted(byDay), context)].join(''),
  };
}

/** Articles in the order of their days; undated ones last, those of one day by their headlines. */
export function byDay(a: Notes, b: Notes): number {
  const day = ({ article }: Notes) => article.publishedOn ?? '~';
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return compare(day(a), day(b)) || compare(a.article.title, b.article.title);
}
