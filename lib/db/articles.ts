import type { ArchiveArticle } from '@/lib/engine/model';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { restoreHighlight, trashHighlight } from '@/lib/notes/change-highlight';
import {
  articleRecord,
  type KeptArticle,
  keepArticle,
  mergeReading,
} from '@/lib/notes/kept-article';
import { runCommand } from './command';
import { isSoundArticle } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Keeps what was read off a page, merged with what is known of the article.
 *
 * An article in the trash stays there: looking at its page does not undo the reader's decision.
 *
 * @returns the article with the text of this page, as annotations must fit what is on the screen
 */
export function keepReading(store: Store, reading: ArchiveArticle): Promise<ArticleRecord> {
  const { articles, highlights } = store.database;
  return guarded(store, () =>
    store.database.transaction('rw', [articles, highlights], async () => {
      const before = await articles.get(reading.slug);
      const marked = (await highlights.where('slug').equals(reading.slug).count()) > 0;
      const now = store.now();
      const kept =
        before !== undefined && isSoundArticle(before)
          ? mergeReading(before, reading, now, marked)
          : keepArticle(reading, now);
      await articles.put(kept);
      const { publishedOn, dateSource } = articleRecord(kept);
      return { ...articleRecord(kept), ...reading, publishedOn, dateSource };
    }),
  );
}

/** An article as kept, also from the trash; null if it was never read or its row is damaged. */
export async function findArticle(store: Store, slug: string): Promise<ArticleRecord | null> {
  const kept = await guarded(store, () => store.database.articles.get(slug));
  return kept && isSoundArticle(kept) ? articleRecord(kept) : null;
}

/**
 * Sets or, with null, takes back the reader's own date (EDTF).
 *
 * @returns whether there is such an article
 */
export function setReaderDate(
  store: Store,
  commandId: string,
  slug: string,
  readerDate: string | null,
): Promise<boolean> {
  return changeArticle(store, 'setArticleDate', commandId, slug, async (article) => {
    await store.database.articles.put({ ...article, readerDate });
  });
}

/**
 * Puts an article with its highlights into the trash, all at the same time, by which
 * {@link undeleteArticle} knows them again.
 *
 * @returns whether there is such an article
 */
export function deleteArticle(store: Store, commandId: string, slug: string): Promise<boolean> {
  return changeArticle(store, 'deleteArticle', commandId, slug, (article) =>
    throwAway(store, article),
  );
}

/** To be called in a command's transaction. */
export async function throwAway(store: Store, article: KeptArticle): Promise<void> {
  const { articles, highlights } = store.database;
  if (article.deletedAt !== null) return;
  const now = store.now();
  await articles.put({ ...article, deletedAt: now });
  const rows = await highlights.where('slug').equals(article.slug).toArray();
  await highlights.bulkPut(rows.map((highlight) => trashHighlight(highlight, now)));
}

/**
 * Takes an article out of the trash with the highlights that were thrown away with it; those that
 * were thrown away before stay.
 *
 * @returns whether there is such an article
 */
export function undeleteArticle(store: Store, commandId: string, slug: string): Promise<boolean> {
  return changeArticle(store, 'restoreArticle', commandId, slug, (article) =>
    takeBack(store, article),
  );
}

/** To be called in a command's transaction. */
export async function takeBack(store: Store, article: KeptArticle): Promise<void> {
  const { articles, highlights } = store.database;
  if (article.deletedAt === null) return;
  await articles.put({ ...article, deletedAt: null });
  const rows = await highlights.where('slug').equals(article.slug).toArray();
  const thrownWithIt = rows.filter(({ deletedAt }) => deletedAt === article.deletedAt);
  const now = store.now();
  await highlights.bulkPut(thrownWithIt.map((highlight) => restoreHighlight(highlight, now)));
}

function changeArticle(
  store: Store,
  kind: 'setArticleDate' | 'deleteArticle' | 'restoreArticle',
  commandId: string,
  slug: string,
  change: (article: KeptArticle) => Promise<void>,
): Promise<boolean> {
  return runCommand<boolean>(
    store,
    kind,
    commandId,
    async () => {
      const article = await store.database.articles.get(slug);
      if (!article) return { subject: null, answer: false };
      await change(article);
      return { subject: slug, answer: true };
    },
    async () => true,
  );
}
