import type { EntityTable } from 'dexie';
import type { BackupSummary } from '@/lib/notes/backup';
import { VersionedDatabase } from './versioned-database';

/** Everything that the reader wrote, as it was at one time. */
export interface BackupContent {
  readonly id: string;
  /** JSON of what was written, packed by `packJson`. */
  readonly packed: Uint8Array;
}

/**
 * The last states of what the reader wrote, apart from the database that they are of: what damages
 * one leaves the other.
 */
export class BackupDatabase extends VersionedDatabase {
  declare states: EntityTable<BackupSummary, 'id'>;
  declare contents: EntityTable<BackupContent, 'id'>;

  constructor(name = 'dateline-backup') {
    super(name);
    // A released version is never edited; the next one says what changed and why.
    this.version(1).stores({ states: 'id, madeAt', contents: 'id' });
  }
}
