import { type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../i18n';
import { sendMessage } from '../messages';
import type { BackupFault, FileBackups, FilePlace } from '../notes/backup';
import { BACKUP_TEXTS } from './problem-texts';
import type { WatchedWork } from './watched-work';

/** What only the page that the reader clicks in may ask of the browser. */
export interface FilePlaces {
  /** Those that this browser has. */
  readonly offered: readonly FilePlace[];
  /** Lets the reader choose a folder and keeps it. @returns false where none was chosen */
  chooseFolder(): Promise<boolean>;
  /** Asks anew for the folder. @returns whether it may be written to */
  allowFolder(): Promise<boolean>;
  /** @returns whether files may be handed to the downloads */
  allowDownloads(): Promise<boolean>;
}

/** Where dated backup files go. */
export interface FileBackupsState {
  readonly offered: readonly FilePlace[];
  /** Null while it is not known. */
  readonly files: ReadonlySignal<FileBackups | null>;
  readonly problem: ReadonlySignal<string | null>;
  /** True while a file is being written. */
  readonly busy: ReadonlySignal<boolean>;
  /** None of these throws: what goes wrong stands in {@link problem}. */
  load(): Promise<void>;
  choose(place: FilePlace): Promise<void>;
  /** Asks for what the browser wants to be asked for again, and writes a file. */
  writeNow(): Promise<void>;
}

export function createFileBackupsState(places: FilePlaces, work: WatchedWork): FileBackupsState {
  const files = signal<FileBackups | null>(null);
  const problem = signal<string | null>(null);
  const busy = signal(false);

  async function attempt(ask: () => Promise<FileBackups | BackupFault | null>): Promise<void> {
    problem.value = null;
    busy.value = true;
    try {
      const answer = await ask();
      if (answer && 'ok' in answer) problem.value = t(BACKUP_TEXTS[answer.fault]);
      else files.value = answer ?? files.value;
    } catch {
      problem.value = t('page_unanswered');
    } finally {
      busy.value = false;
    }
  }

  /** Must come first: the browser asks only while it still sees the reader's click. */
  async function allow(place: FilePlace, choose: boolean): Promise<boolean> {
    if (place === 'downloads') return places.allowDownloads();
    if (place === 'folder') return choose ? places.chooseFolder() : places.allowFolder();
    return true;
  }

  return {
    offered: places.offered,
    files,
    problem,
    busy,
    load: () => attempt(() => sendMessage('getFileBackups', undefined)),
    choose: (place) =>
      attempt(async () =>
        (await allow(place, true))
          ? work.run((commandId) => sendMessage('keepFiles', { commandId, place }))
          : null,
      ),
    writeNow: () =>
      attempt(async () => {
        const allowed = await allow(files.value?.place ?? 'none', false);
        return allowed ? work.run((commandId) => sendMessage('writeFile', { commandId })) : null;
      }),
  };
}
