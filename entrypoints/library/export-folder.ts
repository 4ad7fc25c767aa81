import { createExportFolder, type ExportFolder } from '@/lib/state/export-folder';

/** The folder for exports; where it is kept is loaded when it is asked for. */
export function openExportFolder(page: Window): ExportFolder {
  return createExportFolder(page, async () => {
    const { openFolderStore } = await import('@/lib/db/folder-store');
    return openFolderStore('export');
  });
}
