import { type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../i18n';
import { sendMessage } from '../messages';
import type { BackupSource } from '../messages/backups';
import {
  type BackupFault,
  type BackupFile,
  type BackupPreview,
  type BackupSummary,
  MOST_BACKUP_CHARACTERS,
  type RestoreMode,
} from '../notes/backup';
import { storageFault } from '../notes/storage-error';
import { BACKUP_TEXTS, STORAGE_TEXTS } from './problem-texts';
import { sendCommand } from './send-command';
import type { WatchedWork } from './watched-work';

/** What is known of the room that the browser gives us; in bytes. */
export interface Room {
  readonly used: number;
  readonly free: number;
}

/** A backup that the reader looks at before restoring it. */
export interface ChosenBackup extends BackupPreview {
  readonly source: BackupSource;
  /** Name of the file; null for one that Dateline kept. */
  readonly fileName: string | null;
}

export interface BackupsState {
  /** The newest first; null while they cannot be had. */
  readonly backups: ReadonlySignal<readonly BackupSummary[] | null>;
  /** Null where the browser does not say. */
  readonly room: ReadonlySignal<Room | null>;
  /** How many records cannot be read. */
  readonly damaged: ReadonlySignal<number>;
  readonly chosen: ReadonlySignal<ChosenBackup | null>;
  /** Of what is being done here or by {@link FileBackupsState}. */
  readonly work: WatchedWork;
  /** Why the last thing that was asked for could not be done, in one sentence. */
  readonly problem: ReadonlySignal<string | null>;
  /** None of these throws: what goes wrong stands in {@link problem}. */
  load(): Promise<void>;
  choose(id: string): Promise<void>;
  chooseFile(file: BroughtFile): Promise<void>;
  leave(): void;
  /** Brings the chosen backup in. @returns whether it was done */
  restore(mode: RestoreMode): Promise<boolean>;
  /** One file with everything; null where it could not be made. */
  exportFile(): Promise<BackupFile | null>;
}

type BroughtFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Carries files between this page and the background. All of it may throw a `StorageError`. */
export interface FileCarrier {
  /** @returns the id under which it is found */
  bring(file: BackupFile): Promise<string>;
  /** Null if it is not there any more; it is dropped. */
  fetch(id: string): Promise<BackupFile | null>;
}

export function createBackupsState(carrier: FileCarrier, work: WatchedWork): BackupsState {
  const backups = signal<readonly BackupSummary[] | null>(null);
  const room = signal<Room | null>(null);
  const damaged = signal(0);
  const chosen = signal<ChosenBackup | null>(null);
  const problem = signal<string | null>(null);

  /** @returns null where it failed */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    problem.value = null;
    try {
      return await work();
    } catch (error) {
      const fault = storageFault(error);
      problem.value = t(fault === null ? 'page_unanswered' : STORAGE_TEXTS[fault]);
      return null;
    }
  }

  async function look(source: BackupSource, fileName: string | null) {
    chosen.value = null;
    const found = await attempt(() =>
      work.run((commandId) => sendMessage('previewBackup', { commandId, source })),
    );
    if (!found) return;
    if (found.ok) chosen.value = { ...found, source, fileName };
    else problem.value = sentenceOf(found);
  }

  async function load() {
    [backups.value, room.value, damaged.value] = await Promise.all([
      sendMessage('listBackups', undefined).catch(() => null),
      measureRoom(),
      sendMessage('countDamaged', undefined).catch(() => 0),
    ]);
  }

  return {
    backups,
    room,
    damaged,
    chosen,
    work,
    problem,
    load,
    choose: (id) => look({ id }, null),
    async chooseFile(file) {
      // Bytes are at least as many as characters; three times as many is the most that they can be.
      if (file.size > MOST_BACKUP_CHARACTERS * 3) {
        chosen.value = null;
        problem.value = t(BACKUP_TEXTS['too-large']);
        return;
      }
      const id = await attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return carrier.bring({ name: file.name, mediaType: 'application/octet-stream', bytes });
      });
      if (id !== null) await look({ file: id }, file.name);
    },
    leave() {
      chosen.value = null;
      problem.value = null;
    },
    async restore(mode) {
      if (!chosen.value) return false;
      const { source } = chosen.value;
      const outcome = await attempt(() =>
        work.run((commandId) =>
          sendCommand(() => sendMessage('restoreBackup', { commandId, source, mode })),
        ),
      );
      if (outcome && !outcome.ok) problem.value = sentenceOf(outcome);
      if (!outcome?.ok) return false;
      chosen.value = null;
      await load();
      return true;
    },
    async exportFile() {
      const made = await attempt(() =>
        work.run((commandId) => sendMessage('exportBackup', { commandId })),
      );
      if (made && !made.ok) {
        problem.value = made.fault === 'stopped' ? sentenceOf(made) : t('backup_export_too_large');
      }
      return made?.ok ? attempt(() => carrier.fetch(made.file)) : null;
    },
  };
}

const sentenceOf = ({ fault, where }: BackupFault) => t(BACKUP_TEXTS[fault], where);

async function measureRoom(): Promise<Room | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}
