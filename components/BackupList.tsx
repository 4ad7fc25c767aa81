import './BackupList.css';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n';
import type { BackupReason, BackupSummary, RestoreMode } from '@/lib/notes/backup';
import type { WrittenCounts } from '@/lib/notes/written';
import type { BackupsState, ChosenBackup, Room } from '@/lib/state/backups-state';
import type { FileBackupsState } from '@/lib/state/file-backups-state';
import { BackupPlace } from './BackupPlace';
import { momentText } from './date-text';
import { saveFile } from './save-file';
import { WorkProgress } from './WorkProgress';

const REASONS: Readonly<Record<BackupReason, MessageKey>> = {
  daily: 'backup_daily',
  'before-restore': 'backup_before_restore',
  'before-import': 'backup_before_import',
  'before-delete': 'backup_before_delete',
};

interface Props {
  readonly state: BackupsState;
  readonly files: FileBackupsState;
}

/** The backups that are kept, and ways to make one and to bring one in. */
export function BackupList({ state, files }: Props) {
  const [restored, setRestored] = useState(false);
  const { backups, chosen, damaged, problem, room, work } = state;
  const progress = work.progress.value;

  async function restore(mode: RestoreMode) {
    setRestored(await state.restore(mode));
  }

  async function save() {
    const file = await state.exportFile();
    if (file) saveFile(file);
  }

  return (
    <div class="backup-list">
      <p>{t('backup_why')}</p>
      <p class="backup-room">{room.value ? roomText(room.value) : t('backup_room_unknown')}</p>
      {damaged.value > 0 && <p role="alert">{t('backup_rows_damaged', damaged.value)}</p>}
      <p class="button-row">
        <button
          type="button"
          class="button is-primary"
          disabled={progress !== null}
          onClick={() => void save()}
        >
          {t('backup_export')}
        </button>
        <label class="button">
          {t('backup_file')}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,.gz,application/json,application/gzip"
            disabled={progress !== null}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              setRestored(false);
              if (file) void state.chooseFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {progress && (
        <WorkProgress name={t('backup_running')} progress={progress} onStop={() => work.stop()} />
      )}
      <BackupPlace state={files} />
      {problem.value && <p role="alert">{problem.value}</p>}
      <p role="status">{restored ? t('backup_restored') : ''}</p>
      {chosen.value && !progress && (
        <Preview
          chosen={chosen.value}
          onRestore={(mode) => void restore(mode)}
          onLeave={() => state.leave()}
        />
      )}
      {backups.value === null && <p role="alert">{t('backup_unread')}</p>}
      {backups.value?.length === 0 && <p>{t('backup_none')}</p>}
      <ul>
        {backups.value?.map((backup) => (
          <Item
            key={backup.id}
            backup={backup}
            onLook={() => {
              setRestored(false);
              void state.choose(backup.id);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function Item({ backup, onLook }: { readonly backup: BackupSummary; readonly onLook: () => void }) {
  const { madeAt, reason, counts } = backup;
  return (
    <li>
      <span>
        <b>{momentText(madeAt)}</b> {t(REASONS[reason])}
        <small>{countsText(counts)}</small>
      </span>
      <button
        type="button"
        class="button"
        aria-label={t('backup_look_at', momentText(madeAt))}
        onClick={onLook}
      >
        {t('backup_look')}
      </button>
    </li>
  );
}

interface PreviewProps {
  readonly chosen: ChosenBackup;
  readonly onRestore: (mode: RestoreMode) => void;
  readonly onLeave: () => void;
}

function Preview({ chosen, onRestore, onLeave }: PreviewProps) {
  const { counts, changes, fileName } = chosen;
  const { merge, replace } = changes;
  return (
    <section class="backup-preview" aria-labelledby="backup-preview">
      <h3 id="backup-preview">{t('backup_chosen')}</h3>
      {fileName !== null && (
        <p>
          <bdi>{fileName}</bdi>
        </p>
      )}
      <p>{countsText(counts)}</p>
      <p>{t('backup_merge_why', merge.added, merge.changed)}</p>
      <p>{t('backup_replace_why', replace.added, replace.changed, replace.removed)}</p>
      <p>{t('backup_first')}</p>
      <p class="button-row">
        <button type="button" class="button is-primary" onClick={() => onRestore('merge')}>
          {t('backup_merge')}
        </button>
        <button type="button" class="button" onClick={() => onRestore('replace')}>
          {t('backup_replace')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t('backup_leave')}
        </button>
      </p>
    </section>
  );
}

function countsText(counts: WrittenCounts): string {
  const { articles, highlights, notes, corrections, entries, trashed } = counts;
  return t('backup_holds', articles, highlights, notes, corrections, entries, trashed);
}

const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

function roomText({ used, free }: Room): string {
  return t('backup_room', sizeText(used), sizeText(free));
}

function sizeText(bytes: number): string {
  const [unit, key] =
    bytes < GIGABYTE
      ? ([MEGABYTE, 'backup_megabytes'] as const)
      : ([GIGABYTE, 'backup_gigabytes'] as const);
  const digits = { maximumFractionDigits: bytes < 10 * unit ? 1 : 0 };
  return t(key, new Intl.NumberFormat(t('language'), digits).format(bytes / unit));
}
