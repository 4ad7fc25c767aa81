import type { BackupReason, BackupSummary } from '@/lib/notes/backup';
import { countWritten, isSameWritten, type Written } from '@/lib/notes/written';
import type { BackupDatabase } from './backup-database';
import { packJson, unpackJson } from './pack-json';
import { guarded, type Store } from './store';

/** How many states are kept; the oldest go first. */
const MOST_STATES = 10;

/** The database of backups with the clock and the source of ids that writing needs. */
export interface BackupStore extends Pick<Store, 'now' | 'newId'> {
  readonly database: BackupDatabase;
}

/** Keeps a state. One that is what the last one is already is not kept twice. */
export async function keepBackup(
  store: BackupStore,
  reason: BackupReason,
  written: Written,
): Promise<void> {
  const { database } = store;
  const { states, contents } = database;
  const [latest] = await listBackups(store);
  const before = latest && (await readBackup(store, latest.id));
  if (before && isSameWritten(before, written)) return;

  // Packed before the transaction, which would not wait for it.
  const packed = await packJson(written);
  const id = store.newId();
  const summary = { id, madeAt: store.now(), reason, counts: countWritten(written) };
  await guarded(store, () =>
    database.transaction('rw', [states, contents], async () => {
      await states.add(summary);
      await contents.add({ id, packed });
      const surplus = (await states.count()) - MOST_STATES;
      if (surplus <= 0) return;
      const oldest = await states.orderBy('madeAt').limit(surplus).primaryKeys();
      await states.bulkDelete(oldest);
      await contents.bulkDelete(oldest);
    }),
  );
}

/** The newest first. */
export function listBackups(store: BackupStore): Promise<BackupSummary[]> {
  return guarded(store, () => store.database.states.orderBy('madeAt').reverse().toArray());
}

/** What a state holds; null if there is no such one, or if it cannot be read any more. */
export async function readBackup(store: BackupStore, id: string): Promise<Written | null> {
  const content = await guarded(store, () => store.database.contents.get(id));
  if (!content) return null;
  try {
    // A state that an earlier Dateline kept has no gatherings.
    const written = (await unpackJson(content.packed)) as Written & { gatherings?: [] };
    return { ...written, gatherings: written.gatherings ?? [] };
  } catch {
    return null;
  }
}
