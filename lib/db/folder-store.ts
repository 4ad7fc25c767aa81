import type { FolderStore } from '@/lib/notes/chosen-folder';
import { BackupDatabase } from './backup-database';
import { guarded } from './store';

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
