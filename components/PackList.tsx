import { t } from '@/lib/i18n';
import type { PackSummary } from '@/lib/notes/pack';
import { dateText } from './date-text';
import { Switch } from './Switch';

interface Props {
  readonly packs: readonly PackSummary[];
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onRemove: (pack: PackSummary) => void;
}

/** The packs that were imported; each can be switched off and removed. */
export function PackList({ packs, onSwitch, onRemove }: Props) {
  if (packs.length === 0) return <p>{t('pack_none')}</p>;
  return (
    <ul class="own-list" aria-label={t('own_packs')}>
      {packs.map((pack) => (
        <li key={pack.id} class="pack-row">
          <div>
            <Switch label={pack.name} on={pack.on} onChange={(on) => onSwitch(pack.id, on)} />
            <small dir="auto">{remarksOn(pack).join(' · ')}</small>
          </div>
          <button
            type="button"
            class="button"
            aria-label={t('pack_remove_named', pack.name)}
            onClick={() => onRemove(pack)}
          >
            {t('pack_remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function remarksOn({ count, author, licence, imported }: PackSummary): readonly string[] {
  return [
    t('pack_count', count),
    t('pack_imported_on', dateText(imported.slice(0, 10))),
    ...(author === null ? [] : [t('pack_by', author)]),
    ...(licence === null ? [] : [t('pack_under', licence)]),
  ];
}
