import { guarded, type Store } from './store';

/**
 * Remembers who and what an article names.
 *
 * @param named keys as `namedIn` makes them
 */
export async function keepCast(
  store: Store,
  slug: string,
  named: readonly string[],
): Promise<void> {
  await guarded(store, () => store.database.casts.put({ slug, named }));
}

/**
 * How many other articles that are kept name the same.
 *
 * @returns by key; those that nothing else names are left out
 */
export async function countMeetings(
  store: Store,
  slug: string,
  named: readonly string[],
): Promise<Record<string, number>> {
  const { casts } = store.database;
  const counts = await guarded(store, () =>
    store.database.transaction('r', casts, async () => {
      const own = new Set((await casts.get(slug))?.named);
      return Promise.all(
        named.map(async (key) => {
          const count = await casts.where('named').equals(key).count();
          return [key, own.has(key) ? count - 1 : count] as const;
        }),
      );
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
