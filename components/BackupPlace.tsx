import { type MessageKey, t } from '@/lib/i18n';
import { type FileBackups, type FileFault, type FilePlace, MOST_FILES } from '@/lib/notes/backup';
import type { FileBackupsState } from '@/lib/state/file-backups-state';
import { momentText } from './date-text';

const PLACES: Readonly<Record<FilePlace, MessageKey>> = {
  none: 'files_none',
  folder: 'files_folder',
  downloads: 'files_downloads',
};

const FAULTS: Readonly<Record<FileFault, MessageKey>> = {
  permission: 'files_fault_permission',
  missing: 'files_fault_missing',
  full: 'files_fault_full',
  'too-large': 'backup_export_too_large',
  failed: 'files_fault_failed',
};

/** Where a dated backup file is written by itself, and how that went. */
export function BackupPlace({ state }: { readonly state: FileBackupsState }) {
  const { files, problem, busy, offered } = state;
  const now = files.value;
  if (offered.length < 2) return null;
  if (!now) return problem.value && <p role="alert">{problem.value}</p>;
  return (
    <fieldset class="backup-place">
      <legend>
        <h3>{t('files_title')}</h3>
      </legend>
      <p>{t('files_why')}</p>
      {offered.map((place) => (
        <label key={place}>
          <input
            type="radio"
            name="backup-place"
            checked={now.place === place}
            onClick={(event) => {
              // What is chosen is what the browser allowed, not what was clicked.
              event.preventDefault();
              void state.choose(place);
            }}
          />
          {t(PLACES[place])}
        </label>
      ))}
      {now.place !== 'none' && (
        <>
          <p>{ruleText(now)}</p>
          <p role="status">{statusText(now, busy.value)}</p>
          {now.fault && (
            <p role="alert">
              {t('files_fault', momentText(now.fault.at))} {t(FAULTS[now.fault.why])}
            </p>
          )}
          <p class="button-row">
            <button
              type="button"
              class="button"
              disabled={busy.value}
              onClick={() => void state.writeNow()}
            >
              {t(now.fault?.why === 'permission' ? 'files_allow' : 'files_write')}
            </button>
          </p>
        </>
      )}
      {problem.value && <p role="alert">{problem.value}</p>}
    </fieldset>
  );
}

function ruleText({ place, folder }: FileBackups): string {
  return place === 'folder'
    ? t('files_rule_folder', folder ?? '', MOST_FILES)
    : t('files_rule_downloads');
}

function statusText({ last }: FileBackups, busy: boolean): string {
  if (busy) return t('files_writing');
  return last ? t('files_last', last.name, momentText(last.at)) : t('files_never');
}
