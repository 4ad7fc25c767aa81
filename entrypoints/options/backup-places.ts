import { browser } from '#imports';
import type { BackupFolder, Keeping } from '@/lib/db/backup-database';
import { BackupDatabase } from '@/lib/db/backup-database';
import { carriedFile, carryFile, createKeepingStore, dropFile } from '@/lib/db/backup-files';
import type { FileCarrier } from '@/lib/state/backups-state';
import type { FilePlaces } from '@/lib/state/file-backups-state';

declare global {
  interface Window {
    showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<BackupFolder>;
  }
}

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
  const folderOf = async (): Promise<Keeping['folder']> => (await keeping.get()).folder;
  return {
    offered: [
      'none',
      ...(page.showDirectoryPicker
        ? (['folder'] as const)
        : downloads
          ? (['downloads'] as const)
          : []),
    ],
    async chooseFolder() {
      try {
        const folder = await page.showDirectoryPicker?.({ id: 'dateline', mode: 'readwrite' });
        if (folder) await keeping.change({ folder });
        return folder !== undefined;
      } catch (error) {
        // The reader closed the window.
        if (error instanceof DOMException && error.name === 'AbortError') return false;
        throw error;
      }
    },
    async allowFolder() {
      const folder = await folderOf();
      if (!folder) return this.chooseFolder();
      const permission = await folder.requestPermission({ mode: 'readwrite' });
      return permission === 'granted';
    },
    allowDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
  };
}
