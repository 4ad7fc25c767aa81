import { t } from '@/lib/i18n';
import type { ExportTarget } from '@/lib/state/export-choice';
import {
  type ExportFolder,
  FolderError,
  type SameNames,
  type Written,
} from '@/lib/state/export-folder';
import type { MadeFile } from '@/lib/state/made-file';
import { CopyFault } from './export-fault';
import { saveFile } from './save-file';

/** Files that are being made; null where that was stopped. */
type Making = Promise<readonly MadeFile[] | null>;

interface Delivery {
  readonly target: ExportTarget;
  readonly folder: ExportFolder;
  readonly same: SameNames;
  readonly making: () => Making;
}

/**
 * Makes files and takes them where they are to go. Must be called while the browser still sees the
 * reader's click.
 *
 * @returns what to tell the reader; empty for nothing, null where it was stopped
 */
export async function deliverExport(delivery: Delivery): Promise<string | null> {
  const { target, folder, same, making } = delivery;
  if (target === 'clipboard') return (await copyFile(making())) ? t('export_copied') : null;
  if (target === 'folder' && !(await folder.allow())) {
    // None was chosen, which the reader knows.
    if (folder.name.value === null) return null;
    throw new FolderError('permission');
  }
  const files = await making();
  if (!files) return null;
  if (target === 'folder') return writtenText(folder, await folder.write(files, same));
  for (const file of files) saveFile(file);
  return '';
}

/** The browser is told of the text before it is made, so that a long one may take its time. */
async function copyFile(making: Making): Promise<boolean> {
  const text = making.then(async (files) => {
    const [file] = files ?? [];
    if (!file) throw new CopyFault();
    return new Blob([await file.data.text()], { type: 'text/plain' });
  });
  const copied = navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  const [made, put] = await Promise.allSettled([making, copied]);
  if (made.status === 'rejected') throw made.reason;
  if (made.value === null) return false;
  if (put.status === 'rejected') throw new CopyFault();
  return true;
}

function writtenText(folder: ExportFolder, written: Written): string {
  const { files, replaced, numbered, extended } = written;
  return [
    t('export_written', folder.name.value ?? '', files),
    replaced > 0 && t('export_written_replaced', replaced),
    numbered > 0 && t('export_written_numbered', numbered),
    extended > 0 && t('export_written_extended', extended),
  ]
    .filter(Boolean)
    .join(' ');
}
