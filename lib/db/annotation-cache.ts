import type { Annotation, Article } from '@/lib/engine/model';
import { guarded, type Store } from './store';

/** How many texts the cache remembers; the ones used longest ago go first. */
const MOST_TEXTS = 500;

/**
 * What a text's annotations are found by: whatever the engine looks at, and the knowledge that it
 * looked with.
 *
 * @returns SHA-256 in hexadecimal digits
 */
export async function annotationKey(article: Article, knowledgeVersion: string): Promise<string> {
  const { title, publishedOn, dateline = null, paragraphs } = article;
  const text = JSON.stringify([knowledgeVersion, title, publishedOn, dateline, paragraphs]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Annotations computed before; null if there are none. */
export async function cachedAnnotations(
  store: Store,
  key: string,
): Promise<readonly Annotation[] | null> {
  const row = await guarded(store, () => store.database.annotations.get(key));
  return row?.annotations ?? null;
}

/** Remembers annotations and forgets those that were not asked for in a long time. */
export function cacheAnnotations(
  store: Store,
  key: string,
  annotations: readonly Annotation[],
): Promise<void> {
  const table = store.database.annotations;
  return guarded(store, () =>
    store.database.transaction('rw', table, async () => {
      await table.put({ key, annotations, usedAt: store.now() });
      const surplus = (await table.count()) - MOST_TEXTS;
      if (surplus > 0) await table.orderBy('usedAt').limit(surplus).delete();
    }),
  );
}
