import { carriedFile, carryFile, createKeepingStore } from '@/lib/db/backup-files';
import { type BackupStore, keepBackup, listBackups, readBackup } from '@/lib/db/backups';
import { findDamaged } from '@/lib/db/damaged';
import { tidyUp } from '@/lib/db/housekeeping';
import type { Store } from '@/lib/db/store';
import { isAnythingOver, readWritten, restoreWritten } from '@/lib/db/written';
import type { BackupSource, CarriedBackup, RestoreRequest } from '@/lib/messages/backups';
import type {
  BackupFault,
  BackupFile,
  BackupPreview,
  BackupReason,
  BackupSummary,
} from '@/lib/notes/backup';
import { UNWATCHED, type Watch } from '@/lib/notes/watch';
import { compareWritten, countWritten, mergeWritten, type Written } from '@/lib/notes/written';
import { faultOf, readBackupFile, writeBackupFile } from './backup-file';
import { createFileKeeper, type FileKeeper } from './file-backups';

/** The states of what the reader wrote that are kept apart, and what may be done with them. */
export interface BackupKeeper {
  /** After a change: keeps a state if none was kept today. */
  afterChange(): Promise<void>;
  /** Keeps a state before something that changes much at once. */
  before(reason: Exclude<BackupReason, 'daily'>): Promise<void>;
  /** Empties the trash of what lay there for its time, after keeping a state with it. */
  tidy(): Promise<void>;
  list(): Promise<BackupSummary[]>;
  preview(
    source: BackupSource,
    watch?: Watch,
  ): Promise<({ ok: true } & BackupPreview) | BackupFault>;
  /** Keeps a state of what stands now, then brings the backup in. */
  restore(request: RestoreRequest, watch?: Watch): Promise<{ ok: true } | BackupFault>;
  /** Everything in one file, laid where pages find it by its id. */
  carry(watch?: Watch): Promise<({ ok: true } & CarriedBackup) | BackupFault>;
  /** Dated files beside the states. */
  readonly files: FileKeeper;
  /** How many rows cannot be read. */
  damaged(): Promise<number>;
}

/**
 * All of it may throw a `StorageError`.
 *
 * @param download hands a file to the browser's downloads
 */
export function createBackupKeeper(
  store: Store,
  backups: BackupStore,
  download: (file: BackupFile) => Promise<void>,
): BackupKeeper {
  let daily: Promise<void> | null = null;
  const file = async (watch: Watch) => {
    const written = await readWritten(store);
    return writeBackupFile(written, store.now(), await findDamaged(store), watch);
  };
  const files = createFileKeeper({
    keeping: createKeepingStore(backups),
    now: store.now,
    file,
    download,
  });

  async function keep(reason: BackupReason): Promise<void> {
    await keepBackup(backups, reason, await readWritten(store));
  }

  async function keepDaily(): Promise<void> {
    const today = dayOf(store.now());
    const states = await listBackups(backups);
    const isKept = states.some(
      ({ reason, madeAt }) => reason === 'daily' && dayOf(madeAt) === today,
    );
    if (!isKept) await keep('daily');
  }

  async function keepAll(): Promise<void> {
    try {
      await keepDaily();
    } finally {
      await files.afterChange();
    }
  }

  async function read(
    source: BackupSource,
    watch: Watch,
  ): Promise<{ ok: true; written: Written } | BackupFault> {
    if ('file' in source) {
      const carried = await carriedFile(backups, source.file);
      return carried ? readBackupFile(carried.bytes, watch) : faultOf('gone');
    }
    const written = await readBackup(backups, source.id);
    return written ? { ok: true, written } : faultOf('gone');
  }

  return {
    afterChange() {
      daily ??= keepAll().finally(() => {
        daily = null;
      });
      return daily;
    },
    before: keep,
    async tidy() {
      if (await isAnythingOver(store)) await keep('before-delete');
      await tidyUp(store);
    },
    list: () => listBackups(backups),
    async preview(source, watch = UNWATCHED) {
      const found = await read(source, watch);
      if (!found.ok) return found;
      const { written } = found;
      const present = await readWritten(store);
      watch(0, 1);
      const changes = {
        merge: compareWritten(present, mergeWritten(present, written)),
        replace: compareWritten(present, written),
      };
      return { ok: true, counts: countWritten(written), changes };
    },
    async restore({ commandId, source, mode }, watch = UNWATCHED) {
      const found = await read(source, watch);
      if (!found.ok) return found;
      await keep('file' in source ? 'before-import' : 'before-restore');
      await restoreWritten(store, commandId, found.written, mode, watch);
      return { ok: true };
    },
    async carry(watch = UNWATCHED) {
      const made = await file(watch);
      if (!made.ok) return made;
      const { name, mediaType } = made.file;
      return { ok: true, file: await carryFile(backups, made.file), name, mediaType };
    },
    files,
    damaged: async () => (await findDamaged(store)).length,
  };
}

const dayOf = (time: string) => time.slice(0, 10);
