import { type ArticleRecord, articleText } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { articleRecord, type KeptArticle } from '@/lib/notes/kept-article';
import type { Named } from '@/lib/notes/named';
import { namedWithin } from '@/lib/notes/named';
import { byPlace } from '@/lib/notes/place';
import { headingOf, type ShelvedArticle } from '@/lib/notes/shelved';
import { isSoundArticle, isSoundHighlight, readRows } from './read-rows';
import { guarded, type Store } from './store';

/** An article with some of its highlights, in the order of their passages. */
export interface Shelved {
  readonly article: ArticleRecord;
  readonly highlights: readonly Highlight[];
}

/** Of an article that was not opened since names are remembered. */
const NOBODY: Named = { named: [], spans: [] };

/** Slugs of the articles that are not in the trash, last read first; about `most`, or all. */
export async function listArticles(store: Store, most: number | null = null): Promise<string[]> {
  const { articles } = store.database;
  const read = () => articles.orderBy('lastReadAt').reverse();
  const [all, trashed] = await guarded(store, () =>
    Promise.all([
      (most === null ? read() : read().limit(most)).primaryKeys(),
      articles.orderBy('deletedAt').primaryKeys(),
    ]),
  );
  const gone = new Set(trashed);
  return all.filter((slug) => !gone.has(slug));
}

/** Articles of the library with their highlights; those that are gone or in the trash are left out. */
export async function readShelved(store: Store, slugs: readonly string[]): Promise<Shelved[]> {
  const { articles, highlights } = store.database;
  const [kept, marks] = await guarded(store, () =>
    Promise.all([
      readRows(articles, rowsOf(articles, slugs), isSoundArticle),
      readRows(
        highlights,
        {
          // Many small questions at once are answered sooner than one with many keys.
          toArray: async () =>
            (
              await Promise.all(
                slugs.map((slug) => highlights.where('slug').equals(slug).toArray()),
              )
            ).flat(),
          primaryKeys: () => highlights.where('slug').anyOf(slugs).primaryKeys(),
        },
        isSoundHighlight,
      ),
    ]),
  );
  const bySlug = Map.groupBy(
    marks.filter(({ deletedAt }) => deletedAt === null).sort(byPlace),
    ({ slug }) => slug,
  );
  return kept
    .filter(({ deletedAt }) => deletedAt === null)
    .map((article) => ({
      article: articleRecord(article),
      highlights: bySlug.get(article.slug) ?? [],
    }));
}

function rowsOf(articles: Store['database']['articles'], slugs: readonly string[]) {
  return {
    toArray: async () =>
      (await articles.bulkGet([...slugs])).filter((row): row is KeptArticle => row !== undefined),
    primaryKeys: async () => [...slugs],
  };
}

/** The same without texts, and with who and what is named in articles and passages. */
export async function readHeadings(
  store: Store,
  slugs: readonly string[],
): Promise<ShelvedArticle[]> {
  const [shelved, casts] = await Promise.all([
    readShelved(store, slugs),
    guarded(store, () => store.database.casts.bulkGet([...slugs])),
  ]);
  const bySlug = new Map(casts.flatMap((cast) => (cast ? [[cast.slug, cast] as const] : [])));
  return shelved.map(({ article, highlights }) => {
    const cast = bySlug.get(article.slug) ?? NOBODY;
    const text = articleText(article);
    return {
      article: headingOf(article),
      highlights,
      named: cast.named,
      namedBy: highlights.map(({ target }) => namedWithin(cast, text, target)),
    };
  });
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
