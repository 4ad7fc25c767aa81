import type { FileFault } from './backup';

/** What is needed of a folder that the reader chose; the browser keeps it as it is. */
export interface ChosenFolder {
  readonly name: string;
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterable<string>;
  /** Rejects with `NotFoundError` where there is none and none is to be made. */
  getFileHandle(name: string, options?: { create: boolean }): Promise<ChosenFile>;
  getDirectoryHandle(name: string, options: { create: true }): Promise<ChosenFolder>;
  removeEntry(name: string): Promise<void>;
}

interface ChosenFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<{
    write(data: Uint8Array | Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

/** Where a folder that the reader chose for something is kept. */
export interface FolderStore {
  /** Null where none is chosen. */
  get(): Promise<ChosenFolder | null>;
  /** Null forgets it. */
  put(folder: ChosenFolder | null): Promise<void>;
}

export async function holdsFile(folder: ChosenFolder, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') return false;
    throw error;
  }
}

/** Writes a file as a whole: where that fails, one of that name is as it was, and no new one is left. */
export async function writeWhole(
  folder: ChosenFolder,
  name: string,
  data: Uint8Array | Blob,
): Promise<void> {
  const wasThere = await holdsFile(folder, name);
  const file = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await file.createWritable();
    try {
      await writable.write(data);
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    await writable.close();
  } catch (error) {
    if (!wasThere) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/** Why a folder was not written to. */
export type FolderFault = Exclude<FileFault, 'too-large'>;

const REASONS: Readonly<Record<string, FolderFault>> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'missing',
  QuotaExceededError: 'full',
};

export function folderFault(error: unknown): FolderFault {
  return (error instanceof Error && REASONS[error.name]) || 'failed';
}
