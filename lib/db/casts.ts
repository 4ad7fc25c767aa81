import type { Named } from '@/lib/notes/named';
import { guarded, type Store } from './store';

/** Remembers who and what an article names, and where. */
export async function keepCast(store: Store, slug: string, cast: Named): Promise<void> {
  await guarded(store, () => store.database.casts.put({ slug, ...cast }));
}

/**
 * How many other articles that are kept, and not in the trash, name the same.
 *
 * @returns by key; those that nothing else names are left out
 */
export async function countMeetings(
  store: Store,
  slug: string,
  named: readonly string[],
): Promise<Record<string, number>> {
  const { articles, casts } = store.database;
  const counts = await guarded(store, () =>
    store.database.transaction('r', [articles, casts], async () => {
      const others = new Set(await articles.toCollection().primaryKeys());
      for (const trashed of await articles.orderBy('deletedAt').primaryKeys())
        others.delete(trashed);
      others.delete(slug);
      return Promise.all(
        named.map(async (key) => {
          const met = await casts.where('named').equals(key).primaryKeys();
          return [key, met.filter((one) => others.has(one)).length] as const;
        }),
      );
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
