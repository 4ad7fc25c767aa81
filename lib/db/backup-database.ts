import type { EntityTable } from 'dexie';
import type { BackupFile, BackupSummary, FileBackups } from '@/lib/notes/backup';
import type { ChosenFolder } from '@/lib/notes/chosen-folder';
import { VersionedDatabase } from './versioned-database';

/** Everything that the reader wrote, as it was at one time. */
export interface BackupContent {
  readonly id: string;
  /** JSON of what was written, packed by `packJson`. */
  readonly packed: Uint8Array;
}

/** A file that is too large for a message. */
export interface CarriedFile extends BackupFile {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
}

/** Where dated files go; there is one row. */
export interface Keeping extends Omit<FileBackups, 'folder'> {
  readonly id: 'keeping';
  readonly folder: ChosenFolder | null;
}

/** A folder that the reader chose, by what it is for. */
interface KeptFolder {
  readonly id: string;
  readonly folder: ChosenFolder;
}

/**
 * The last states of what the reader wrote, apart from the database that they are of: what damages
 * one leaves the other.
 */
export class BackupDatabase extends VersionedDatabase {
  declare states: EntityTable<BackupSummary, 'id'>;
  declare contents: EntityTable<BackupContent, 'id'>;
  declare files: EntityTable<CarriedFile, 'id'>;
  declare keeping: EntityTable<Keeping, 'id'>;
  declare folders: EntityTable<KeptFolder, 'id'>;

  constructor(name = 'dateline-backup') {
    super(name);
    // A released version is never edited; the next one says what changed and why.
    this.version(1).stores({ states: 'id, madeAt', contents: 'id' });
    // Files on their way between pages and background, and where dated files go.
    this.version(2).stores({ files: 'id', keeping: 'id' });
    // Folders for other things than backups: exports.
    this.version(3).stores({ folders: 'id' });
  }
}
