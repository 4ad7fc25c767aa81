import type { Written, WrittenChange, WrittenCounts } from './written';

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'daily',
  'before-restore',
  'before-import',
  'before-delete',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup as it is listed. */
export interface BackupSummary {
  /** UUID. */
  readonly id: string;
  /** ISO time. */
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly counts: WrittenCounts;
}

/** `merge` adds to what stands now; `replace` puts the backup in its place. */
export const RESTORE_MODES = ['merge', 'replace'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/** What a backup holds, and what restoring it would change. */
export interface BackupPreview {
  readonly counts: WrittenCounts;
  readonly changes: Readonly<Record<RestoreMode, WrittenChange>>;
}

/** Why a backup cannot be used. */
export const BACKUP_FAULTS = [
  'too-large',
  'not-json',
  'not-a-backup',
  'newer-version',
  'damaged',
  /** Later backups took its place. */
  'gone',
  /** The reader stopped the work. */
  'stopped',
] as const;

export interface BackupFault {
  readonly ok: false;
  readonly fault: (typeof BACKUP_FAULTS)[number];
  /** Which part of the file is damaged; empty for other faults. */
  readonly where: string;
}

/** Longest text of a file, in characters: what every browser can hold as one, with room to spare. */
export const MOST_BACKUP_CHARACTERS = 300_000_000;

export const BACKUP_FORMAT = 'dateline-backup';
export const BACKUP_VERSION = 1;

/** A file with everything that the reader wrote. */
export interface BackupFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Records that become one piece of text. */
const PIECE = 500;

/**
 * The text of a file with everything, in pieces that are not too long.
 *
 * @param now ISO time
 * @param damaged what cannot be read, as it is: nothing brings it back by itself, but it is not lost
 */
export function* backupPieces(
  written: Written,
  now: string,
  damaged: readonly unknown[] = [],
): Generator<string> {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt: now };
  yield JSON.stringify(head).slice(0, -1);
  const { articles, highlights, corrections, entries, packs, gatherings } = written;
  for (const [name, records] of Object.entries({
    articles,
    highlights,
    corrections,
    entries,
    packs,
    gatherings,
    ...(damaged.length > 0 && { damaged }),
  })) {
    yield `,"${name}":[`;
    for (let from = 0; from < records.length; from += PIECE) {
      const piece = JSON.stringify(records.slice(from, from + PIECE)).slice(1, -1);
      yield from === 0 ? piece : `,${piece}`;
    }
    yield ']';
  }
  yield '}\n';
}

/** How many pieces {@link backupPieces} makes. */
export function countPieces(written: Written, damaged: readonly unknown[] = []): number {
  const lists = [...Object.values(written), ...(damaged.length > 0 ? [damaged] : [])];
  return lists.reduce((sum, { length }) => sum + 2 + Math.ceil(length / PIECE), 2);
}

/** A file is named with its day. */
export const backupName = (now: string) => `dateline-backup-${now.slice(0, 10)}.json`;

/** Where a dated file is written by itself. */
export const FILE_PLACES = ['none', 'folder', 'downloads'] as const;
export type FilePlace = (typeof FILE_PLACES)[number];

/** Why a dated file could not be written. */
export const FILE_FAULTS = [
  /** The browser wants the reader to allow it anew. */
  'permission',
  /** The folder is not there any more. */
  'missing',
  'full',
  'too-large',
  'failed',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** The dated files that are written by themselves, as the reader is told of them. */
export interface FileBackups {
  readonly place: FilePlace;
  /** Name of the folder; null where there is none. */
  readonly folder: string | null;
  /** The last one that was written. */
  readonly last: { readonly at: string; readonly name: string } | null;
  /** Why the attempt after that failed. */
  readonly fault: { readonly at: string; readonly why: FileFault } | null;
}

/** How many dated files are kept in a folder; in the downloads all are. */
export const MOST_FILES = 30;
