import { t } from '@/lib/i18n';
import type { GatheringsState } from '@/lib/state/gatherings-state';

interface Props {
  readonly gatherings: GatheringsState;
  readonly onRestored: (restored: Promise<void>) => void;
}

/** Collections and searches that were thrown away, for as long as they can be taken back. */
export function GatheringTrash({ gatherings, onRestored }: Props) {
  const trashed = gatherings.trashed.value;
  if (trashed.length === 0) return null;
  return (
    <section class="library-collection" aria-label={t('library_gatherings_trash')}>
      <ul>
        {trashed.map(({ id, kind, name }) => (
          <li key={id}>
            <span dir="auto">
              {t(kind === 'collection' ? 'library_trash_collection' : 'library_trash_search', name)}
            </span>{' '}
            <button
              type="button"
              class="text-button"
              aria-label={t('library_restore_gathering', name)}
              onClick={() => onRestored(gatherings.restore(id))}
            >
              {t('library_restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
