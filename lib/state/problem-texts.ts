import type { MessageKey } from '../i18n';
import type { Problem } from '../messages';
import type { BackupFault } from '../notes/backup';
import type { StorageFault } from '../notes/storage-error';

/** What the reader is told of a problem, in one sentence. */
export const PROBLEM_TEXTS: Readonly<Record<Problem, MessageKey>> = {
  'knowledge-unavailable': 'reader_problem_knowledge',
  'storage-refused': 'reader_problem_storage',
  'text-too-long': 'reader_problem_length',
};

export const STORAGE_TEXTS: Readonly<Record<StorageFault, MessageKey>> = {
  full: 'storage_full',
  'newer-version': 'storage_newer_version',
  blocked: 'storage_blocked',
  damaged: 'storage_damaged',
  refused: 'storage_refused',
  'article-missing': 'storage_article_missing',
};

/** `$1` of `damaged` is the part of the file. */
export const BACKUP_TEXTS: Readonly<Record<BackupFault['fault'], MessageKey>> = {
  'too-large': 'backup_too_large',
  'not-json': 'backup_not_json',
  'not-a-backup': 'backup_not_a_backup',
  'newer-version': 'backup_newer_version',
  damaged: 'backup_damaged',
  gone: 'backup_gone',
  stopped: 'backup_stopped',
};
