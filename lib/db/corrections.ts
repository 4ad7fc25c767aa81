import type { Correction } from '@/lib/engine/model';
import { byAge, type KeptCorrection } from '@/lib/notes/kept-correction';
import { runCommand } from './command';
import { isSoundCorrection, readRows } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Stores what the reader said of a name.
 *
 * @returns the correction as stored
 * @throws {StorageError} with nothing changed
 */
export function addCorrection(
  store: Store,
  commandId: string,
  correction: Correction,
): Promise<KeptCorrection> {
  const { corrections } = store.database;

  async function add(): Promise<KeptCorrection> {
    const kept = { ...correction, id: store.newId(), created: store.now() };
    await corrections.add(kept);
    return kept;
  }
  return runCommand(
    store,
    'addCorrection',
    commandId,
    async () => {
      const kept = await add();
      return { subject: kept.id, answer: kept };
    },
    async (id) => (await corrections.get(id)) ?? add(),
  );
}

/**
 * Takes a correction back; one that is gone already stays gone.
 *
 * @returns what was taken back; null if there was nothing
 * @throws {StorageError} with nothing changed
 */
export function removeCorrection(
  store: Store,
  commandId: string,
  id: string,
): Promise<KeptCorrection | null> {
  const { corrections } = store.database;
  return runCommand<KeptCorrection | null>(
    store,
    'removeCorrection',
    commandId,
    async () => {
      const kept = await corrections.get(id);
      if (!kept) return { subject: null, answer: null };
      await corrections.delete(id);
      return { subject: id, answer: kept };
    },
    async () => null,
  );
}

/** One correction; null if there is no such one. */
export async function findCorrection(store: Store, id: string): Promise<KeptCorrection | null> {
  return (await guarded(store, () => store.database.corrections.get(id))) ?? null;
}

/** What holds for an article: said there, or said for everywhere; oldest first. */
export async function correctionsFor(store: Store, slug: string): Promise<KeptCorrection[]> {
  const { corrections } = store.database;
  const [here, everywhere] = await guarded(store, () =>
    Promise.all([
      readRows(corrections, corrections.where('slug').equals(slug), isSoundCorrection),
      readRows(corrections, corrections.where('scope').equals('everywhere'), isSoundCorrection),
    ]),
  );
  return [...everywhere, ...here.filter(({ scope }) => scope === 'article')].sort(byAge);
}

/** All corrections, the latest first. */
export async function listCorrections(store: Store): Promise<KeptCorrection[]> {
  const { corrections } = store.database;
  const rows = await guarded(store, () =>
    readRows(corrections, corrections.toCollection(), isSoundCorrection),
  );
  return rows.sort(byAge).reverse();
}
