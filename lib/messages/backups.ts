import type {
  BackupFault,
  BackupPreview,
  BackupSummary,
  FileBackups,
  FilePlace,
  RestoreMode,
} from '../notes/backup';
import type { Command } from './command';

/** A backup that Dateline kept, or a file that the reader brings, by the id it is carried under. */
export type BackupSource = { readonly id: string } | { readonly file: string };

/** A file that a page fetches by the id `file`: messages carry no more than some megabytes. */
export interface CarriedBackup {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
}

export interface RestoreRequest extends Command {
  readonly source: BackupSource;
  readonly mode: RestoreMode;
}

/** How far the work of a command has come. */
export interface WorkProgress {
  readonly id: string;
  readonly done: number;
  readonly total: number;
}

/** What is asked about backups. */
export interface BackupProtocol {
  /** The states of what the reader wrote that are kept apart, the newest first. */
  listBackups(): BackupSummary[];
  /** What a backup holds, and what restoring it would change. */
  previewBackup(
    request: Command & { source: BackupSource },
  ): ({ readonly ok: true } & BackupPreview) | BackupFault;
  /** Keeps what stands now as a backup, then brings another one in. */
  restoreBackup(request: RestoreRequest): { readonly ok: true } | BackupFault;
  /** How many records cannot be read; they stay where they are. */
  countDamaged(): number;
  /** One file with everything that the reader wrote, and with what cannot be read as it is. */
  exportBackup(command: Command): ({ readonly ok: true } & CarriedBackup) | BackupFault;
  /** The dated files that are written by themselves. */
  getFileBackups(): FileBackups;
  /** Writes them there from now on, the first at once; a folder was chosen before. */
  keepFiles(request: Command & { place: FilePlace }): FileBackups | BackupFault;
  /** Writes one now. */
  writeFile(command: Command): FileBackups | BackupFault;
  /** Stops what a command asked for, if it is still going on; nothing of it is done then. */
  stopWork(commandId: string): void;
  /** To our own pages: how far work has come. */
  workAdvanced(progress: WorkProgress): void;
}
