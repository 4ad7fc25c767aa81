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
] as const;

export interface BackupFault {
  readonly ok: false;
  readonly fault: (typeof BACKUP_FAULTS)[number];
  /** Which part of the file is damaged; empty for other faults. */
  readonly where: string;
}

/** Longest file that is read, in characters: what one message can carry; some ten thousand articles. */
export const MOST_BACKUP_CHARACTERS = 40_000_000;

export const BACKUP_FORMAT = 'dateline-backup';
export const BACKUP_VERSION = 1;

/**
 * One file with everything, named with its day.
 *
 * @param now ISO time
 * @param damaged what cannot be read, as it is: nothing brings it back by itself, but it is not lost
 */
export function backupFile(written: Written, now: string, damaged: readonly unknown[] = []) {
  const { articles, highlights, corrections, entries, packs } = written;
  const content = { articles, highlights, corrections, entries, packs };
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt: now };
  const file = { ...head, ...content, ...(damaged.length > 0 && { damaged }) };
  return {
    name: `dateline-backup-${now.slice(0, 10)}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(file)}\n`,
  };
}
