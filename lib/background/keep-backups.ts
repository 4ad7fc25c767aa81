import { type BackupStore, keepBackup, listBackups, readBackup } from '@/lib/db/backups';
import { findDamaged } from '@/lib/db/damaged';
import { tidyUp } from '@/lib/db/housekeeping';
import type { Store } from '@/lib/db/store';
import { isAnythingOver, readWritten, restoreWritten } from '@/lib/db/written';
import type { BackupSource, RestoreRequest } from '@/lib/messages';
import {
  type BackupFault,
  type BackupPreview,
  type BackupReason,
  type BackupSummary,
  backupFile,
} from '@/lib/notes/backup';
import { compareWritten, countWritten, mergeWritten, type Written } from '@/lib/notes/written';
import { faultOf, readBackupFile } from './backup-file';

/** The states of what the reader wrote that are kept apart, and what may be done with them. */
export interface BackupKeeper {
  /** After a change: keeps a state if none was kept today. */
  afterChange(): Promise<void>;
  /** Keeps a state before something that changes much at once. */
  before(reason: Exclude<BackupReason, 'daily'>): Promise<void>;
  /** Empties the trash of what lay there for its time, after keeping a state with it. */
  tidy(): Promise<void>;
  list(): Promise<BackupSummary[]>;
  preview(source: BackupSource): Promise<({ ok: true } & BackupPreview) | BackupFault>;
  /** Keeps a state of what stands now, then brings the backup in. */
  restore(request: RestoreRequest): Promise<{ ok: true } | BackupFault>;
  /** How many rows cannot be read. */
  damaged(): Promise<number>;
  file(): Promise<ReturnType<typeof backupFile>>;
}

/** All of it may throw a `StorageError`. */
export function createBackupKeeper(store: Store, backups: BackupStore): BackupKeeper {
  let daily: Promise<void> | null = null;

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

  async function read(source: BackupSource): Promise<{ ok: true; written: Written } | BackupFault> {
    if ('text' in source) return readBackupFile(source.text);
    const written = await readBackup(backups, source.id);
    return written ? { ok: true, written } : faultOf('gone');
  }

  return {
    afterChange() {
      daily ??= keepDaily().finally(() => {
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
    async preview(source) {
      const found = await read(source);
      if (!found.ok) return found;
      const { written } = found;
      const present = await readWritten(store);
      const changes = {
        merge: compareWritten(present, mergeWritten(present, written)),
        replace: compareWritten(present, written),
      };
      return { ok: true, counts: countWritten(written), changes };
    },
    async restore({ commandId, source, mode }) {
      const found = await read(source);
      if (!found.ok) return found;
      await keep('text' in source ? 'before-import' : 'before-restore');
      await restoreWritten(store, commandId, found.written, mode);
      return { ok: true };
    },
    damaged: async () => (await findDamaged(store)).length,
    file: async () => backupFile(await readWritten(store), store.now(), await findDamaged(store)),
  };
}

const dayOf = (time: string) => time.slice(0, 10);
