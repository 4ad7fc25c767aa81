import type { ArchiveArticle } from '@/lib/engine/model';
import { articleRow, highlightRow, type KeptHighlight, keepRows } from '../library/store-library';

/** Keeps an article and its highlights, as if they had been made at that (ISO) time. */
export function keepArticle(
  reading: ArchiveArticle,
  highlights: readonly KeptHighlight[],
  at: string,
): Promise<void> {
  return keepRows({
    articles: [articleRow(reading, at)],
    highlights: highlights.map((draft) => highlightRow(draft, at)),
  });
}
