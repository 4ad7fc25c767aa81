import type { ChosenFolder } from '@/lib/notes/chosen-folder';
import { BackupDatabase } from './backup-database';
import { guarded } from './store';

/** Where a folder that the reader chose for something is kept. */
export interface FolderStore {
  /** Null where none is chosen. */
  get(): Promise<ChosenFolder | null>;
  /** Null forgets it. */
  put(folder: ChosenFolder | null): Promise<void>;
}

/** @param id what the folder is for */
export function openFolderStore(id: string, database = new BackupDatabase()): FolderStore {
  const { folders } = database;
  return {
    get: () => guarded({ database }, async () => (await folders.get(id))?.folder ?? null),
    put: (folder) =>
      guarded({ database }, async () => {
        if (folder) await folders.put({ id, folder });
        else await folders.delete(id);
      }),
  };
}
