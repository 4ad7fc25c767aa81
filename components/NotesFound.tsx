import { useState } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n';
import type { NoteOutcome } from '@/lib/notes/imported-note';
import type { ImportPreview } from '@/lib/state/import-run';
import { noteFaultText } from './import-texts';

/** Records told of one by one; of more, their number. */
const MOST_REFUSED = 50;

const COUNTED = [
  ['new', 'import_new'],
  ['changed', 'import_changed'],
  ['same', 'import_same'],
  ['older', 'import_older'],
] as const satisfies readonly (readonly [NoteOutcome, MessageKey])[];

interface Props {
  readonly preview: ImportPreview;
  /** @param whole all of them or none */
  readonly onTake: (whole: boolean) => void;
  readonly onCancel: () => void;
}

/** What a file would do, before anything of it is stored. */
export function NotesFound({ preview, onTake, onCancel }: Props) {
  const [whole, setWhole] = useState(false);
  const { notes, counts, refused } = preview;
  const taken = counts.new + counts.changed;
  const more = refused.length - MOST_REFUSED;
  return (
    <section class="pack-report" aria-label={t('import_preview')}>
      <p>
        <b>{t('import_found', notes.length, notes.length + refused.length)}</b>
      </p>
      <ul>
        {COUNTED.filter(([outcome]) => counts[outcome] > 0).map(([outcome, label]) => (
          <li key={outcome}>{t(label, counts[outcome])}</li>
        ))}
        {refused.length > 0 && <li>{t('import_refused', refused.length)}</li>}
      </ul>
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, MOST_REFUSED).map(({ at, fault }) => (
            <li key={at}>{t('import_at', at, noteFaultText(fault))}</li>
          ))}
          {more > 0 && <li>{t('import_more', more)}</li>}
        </ul>
      )}
      {refused.length > 0 && taken > 0 && (
        <label class="pack-whole">
          <input
            type="checkbox"
            checked={whole}
            onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
          />
          {t('import_whole')}
        </label>
      )}
      {whole && refused.length > 0 && <p role="status">{t('import_not_whole')}</p>}
      {taken === 0 && <p role="status">{t('import_nothing')}</p>}
      <p class="button-row">
        <button
          type="button"
          class="button is-primary"
          disabled={taken === 0 || (whole && refused.length > 0)}
          onClick={() => onTake(whole)}
        >
          {t('import_take', taken)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('correct_cancel')}
        </button>
      </p>
    </section>
  );
}
