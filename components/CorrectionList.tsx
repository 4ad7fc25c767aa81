import './CorrectionList.css';
import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import { OWN_PREFIX, type OwnEntry } from '@/lib/notes/own-entry';
import type { CorrectionsState } from '@/lib/state/corrections-state';
import { kindName } from './kind-name';

interface Props {
  readonly state: CorrectionsState;
  /** The reader's own entries, which corrections may name. */
  readonly entries: readonly OwnEntry[];
}

/** What the reader said of names, each with a way to take it back. */
export function CorrectionList({ state, entries }: Props) {
  const [failed, setFailed] = useState(false);
  const corrections = state.corrections.value;

  async function takeBack(id: string) {
    setFailed(false);
    await state.takeBack(id).catch(() => setFailed(true));
  }

  if (corrections === null) return <p role="alert">{t('corrections_unread')}</p>;
  if (corrections.length === 0) return <p>{t('corrections_none')}</p>;
  return (
    <>
      {failed && <p role="alert">{t('reader_not_saved')}</p>}
      <ul class="correction-list">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <span>
              <b lang="en" dir="ltr">
                {correction.surface}
              </b>
              : <bdi>{meaningOf(correction, entries)}</bdi>{' '}
              <small>
                {correction.scope === 'everywhere' ? (
                  t('correct_everywhere')
                ) : (
                  <bdi lang="en">{correction.slug}</bdi>
                )}
              </small>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('corrections_take_back', correction.surface)}
              onClick={() => void takeBack(correction.id)}
            >
              {t('corrections_take_back_short')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function meaningOf(
  { kind, type, entity, wikipedia }: KeptCorrection,
  entries: readonly OwnEntry[],
): string {
  if (kind === 'not-this') return t('corrections_no_name');
  if (entity?.startsWith(OWN_PREFIX)) {
    return entries.find(({ id }) => id === entity)?.name ?? t('corrections_pack');
  }
  if (entity !== undefined) return wikipedia ?? entity;
  return type === undefined ? t('corrections_unlisted') : kindName(type);
}
