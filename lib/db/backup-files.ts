import type { BackupFile } from '@/lib/notes/backup';
import type { CarriedFile, Keeping } from './backup-database';
import type { BackupStore } from './backups';
import { guarded } from './store';

/** A file that nobody came for is dropped after so many ms. */
const WAIT = 3_600_000;

const NO_KEEPING: Keeping = {
  id: 'keeping',
  place: 'none',
  folder: null,
  last: null,
  fault: null,
};

/**
 * Lays a file where another page of the extension finds it: messages carry no more than some
 * megabytes.
 *
 * @returns its id
 */
export async function carryFile(store: BackupStore, file: BackupFile): Promise<string> {
  const { files } = store.database;
  const id = store.newId();
  const at = store.now();
  const over = new Date(Date.parse(at) - WAIT).toISOString();
  await guarded(store, async () => {
    await files.filter((other) => other.at < over).delete();
    await files.put({ ...file, id, at });
  });
  return id;
}

/** Null if there is no such file any more. */
export async function carriedFile(store: BackupStore, id: string): Promise<CarriedFile | null> {
  return (await guarded(store, () => store.database.files.get(id))) ?? null;
}

export async function dropFile(store: BackupStore, id: string): Promise<void> {
  await guarded(store, () => store.database.files.delete(id));
}

/** Where dated files go, and how it went last. */
export interface KeepingStore {
  get(): Promise<Keeping>;
  change(change: Partial<Keeping>): Promise<void>;
}

export function createKeepingStore(store: BackupStore): KeepingStore {
  const { database } = store;
  const get = async () => (await database.keeping.get('keeping')) ?? NO_KEEPING;
  return {
    get: () => guarded(store, get),
    change: (change) =>
      guarded(store, () =>
        database.transaction('rw', database.keeping, async () => {
          await database.keeping.put({ ...(await get()), ...change });
        }),
      ),
  };
}
