import type { KeepingStore } from '@/lib/db/backup-files';
import {
  type BackupFault,
  type BackupFile,
  type FileBackups,
  type FileFault,
  type FilePlace,
  MOST_FILES,
} from '@/lib/notes/backup';
import { type ChosenFolder, folderFault, writeWhole } from '@/lib/notes/chosen-folder';
import { StoppedError, UNWATCHED, type Watch } from '@/lib/notes/watch';

/** The file of a day is written anew, and what failed is tried again, after so many ms. */
const FRESH = 4 * 3_600_000;
const DATED = /^dateline-backup-\d{4}-\d\d-\d\d\.json(?:\.gz)?$/u;

/** Writes dated files where the reader wants them, besides the states that are kept inside. */
export interface FileKeeper {
  state(): Promise<FileBackups>;
  /** From now on files go there; the first is written at once. */
  choose(place: FilePlace, watch?: Watch): Promise<FileBackups>;
  /** Writes a file now. How it went stands in the answer. */
  write(watch?: Watch): Promise<FileBackups>;
  /** After a change: writes a file if that of the day is missing or old. Never throws for the file. */
  afterChange(): Promise<void>;
}

interface Sources {
  readonly keeping: KeepingStore;
  readonly now: () => string;
  /** Everything that the reader wrote, as a file. */
  readonly file: (watch: Watch) => Promise<{ readonly ok: true; file: BackupFile } | BackupFault>;
  /** Hands a file to the browser's downloads. Rejects with {@link FileError} where it may not. */
  readonly download: (file: BackupFile) => Promise<void>;
}

/** A file could not be written, for a reason that can be told. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly why: FileFault;

  constructor(why: FileFault) {
    super(`file not written: ${why}`);
    this.why = why;
  }
}

export function createFileKeeper({ keeping, now, file, download }: Sources): FileKeeper {
  async function state(): Promise<FileBackups> {
    const { place, folder, last, fault } = await keeping.get();
    return { place, folder: folder?.name ?? null, last, fault };
  }

  /** A clock that went back makes nothing recent. */
  function isRecent(at: string): boolean {
    const age = Date.parse(now()) - Date.parse(at);
    return age >= 0 && age < FRESH;
  }

  async function attempt(watch: Watch): Promise<void> {
    const { place, folder } = await keeping.get();
    if (place === 'none') return;
    try {
      // Asked first: there may be much to write.
      if (place === 'folder') await requireFolder(folder);
      const made = await file(watch);
      if (!made.ok) throw new FileError('too-large');
      if (place === 'downloads') await download(made.file);
      else if (folder) await writeInto(folder, made.file);
      await keeping.change({ last: { at: now(), name: made.file.name }, fault: null });
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      await keeping.change({ fault: { at: now(), why: reasonOf(error) } });
    }
  }

  async function write(watch = UNWATCHED): Promise<FileBackups> {
    await attempt(watch);
    return state();
  }

  return {
    state,
    write,
    async choose(place, watch) {
      await keeping.change({ place, fault: null });
      return write(watch);
    },
    async afterChange() {
      const { place, last, fault } = await keeping.get();
      if (place === 'none') return;
      const isToday = last?.at.slice(0, 10) === now().slice(0, 10);
      // A folder that has to be allowed again is asked before anything is made.
      const isCheap = place === 'folder' && fault?.why === 'permission';
      const isFresh = fault ? isRecent(fault.at) : last && isToday && isRecent(last.at);
      if (isCheap || !isFresh) await attempt(UNWATCHED);
    },
  };
}

async function requireFolder(folder: ChosenFolder | null): Promise<void> {
  if (!folder) throw new FileError('missing');
  const permission = await folder.queryPermission({ mode: 'readwrite' });
  if (permission !== 'granted') throw new FileError('permission');
}

/** A file of the same day is written anew as a whole; of the dated ones the oldest go. */
async function writeInto(folder: ChosenFolder, { name, bytes }: BackupFile): Promise<void> {
  await writeWhole(folder, name, bytes);
  const dated: string[] = [];
  for await (const other of folder.keys()) if (DATED.test(other)) dated.push(other);
  const surplus = dated.sort().slice(0, Math.max(0, dated.length - MOST_FILES));
  for (const old of surplus) await folder.removeEntry(old);
}

function reasonOf(error: unknown): FileFault {
  return error instanceof FileError ? error.why : folderFault(error);
}
