import { browser } from '#imports';
import { BackupDatabase } from '@/lib/db/backup-database';
import { carriedFile, carryFile, createKeepingStore, dropFile } from '@/lib/db/backup-files';
import type { ChosenFolder } from '@/lib/notes/chosen-folder';
import type { FileCarrier } from '@/lib/state/backups-state';
import type { FilePlaces } from '@/lib/state/file-backups-state';
import { createFolderChoice } from '@/lib/state/folder-choice';

const backups = {
  database: new BackupDatabase(),
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
};
const keeping = createKeepingStore(backups);

/** Files lie in the database for a moment, where both sides reach them. */
export const carrier: FileCarrier = {
  bring: (file) => carryFile(backups, file),
  async fetch(id) {
    const file = await carriedFile(backups, id);
    await dropFile(backups, id);
    return file;
  },
};

/** A folder where the browser lets one be chosen; else the downloads; Safari has neither. */
export function createFilePlaces(page: Window): FilePlaces {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  const downloads = optional.some((permission) => permission === 'downloads');
  const kept = {
    get: async () => (await keeping.get()).folder,
    put: (folder: ChosenFolder | null) => keeping.change({ folder }),
  };
  const { offered, choose, allow } = createFolderChoice(page, kept, 'dateline');
  return {
    offered: [
      'none',
      ...(offered ? (['folder'] as const) : downloads ? (['downloads'] as const) : []),
    ],
    chooseFolder: choose,
    allowFolder: allow,
    allowDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
  };
}
