import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { articleRecord } from '@/lib/notes/kept-article';
import { byPlace } from '@/lib/notes/place';
import { isSoundArticle, isSoundHighlight, readRows } from './read-rows';
import { guarded, type Store } from './store';

/** An article with some of its highlights, in the order of their passages. */
export interface Shelved {
  readonly article: ArticleRecord;
  readonly highlights: readonly Highlight[];
}

/** Every article that is not in the trash, last read first, with its highlights. */
export async function listLibrary(store: Store): Promise<Shelved[]> {
  const { articles, highlights } = await readAll(store);
  return articles
    .filter(({ deletedAt }) => deletedAt === null)
    .map((article) => ({
      article,
      highlights: (highlights.get(article.slug) ?? []).filter(
        ({ deletedAt }) => deletedAt === null,
      ),
    }));
}

/** Articles that are in the trash or have highlights there, with those highlights only. */
export async function listTrash(store: Store): Promise<Shelved[]> {
  const { articles, highlights } = await readAll(store);
  return articles
    .map((article) => ({
      article,
      highlights: (highlights.get(article.slug) ?? []).filter(
        ({ deletedAt }) => deletedAt !== null,
      ),
    }))
    .filter(({ article, highlights }) => article.deletedAt !== null || highlights.length > 0);
}

async function readAll(store: Store) {
  const { database } = store;
  const [articles, highlights] = await guarded(store, () =>
    Promise.all([
      readRows(
        database.articles,
        database.articles.orderBy('lastReadAt').reverse(),
        isSoundArticle,
      ),
      readRows(database.highlights, database.highlights.toCollection(), isSoundHighlight),
    ]),
  );
  return {
    articles: articles.map(articleRecord),
    highlights: Map.groupBy(highlights.sort(byPlace), ({ slug }) => slug),
  };
}
