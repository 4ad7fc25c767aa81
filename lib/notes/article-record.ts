import type { ArchiveArticle } from '@/lib/engine/model';

/** An article as kept on the reader's machine: read once, readable ever after. */
export interface ArticleRecord extends ArchiveArticle {
  /** Every address that it was met at, newest first. */
  readonly addresses: readonly string[];
  /** ISO times. */
  readonly firstReadAt: string;
  readonly lastReadAt: string;
  /** When the reader threw it away; gone 30 days later. */
  readonly deletedAt: string | null;
}

/** Separates the paragraphs in {@link articleText}. */
const PARAGRAPH_BREAK = '\n';

/** The text that highlights are anchored in: all paragraphs, one a line. */
export function articleText({ paragraphs }: Pick<ArchiveArticle, 'paragraphs'>): string {
  return paragraphs.join(PARAGRAPH_BREAK);
}
