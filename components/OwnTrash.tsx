import { t } from '@/lib/i18n';
import type { OwnKnowledgeState, OwnThing } from '@/lib/state/own-knowledge-state';

interface Props {
  readonly knowledge: NonNullable<OwnKnowledgeState['knowledge']['value']>;
  readonly onRestore: (thing: OwnThing) => void;
}

/** Entries and packs that were thrown away, for as long as they can be taken back. */
export function OwnTrash({ knowledge, onRestore }: Props) {
  const isTrashed = ({ deletedAt }: { readonly deletedAt: string | null }) => deletedAt !== null;
  const things = [
    ...knowledge.entries.filter(isTrashed).map(({ id, name }) => ({ thing: { entry: id }, name })),
    ...knowledge.packs.filter(isTrashed).map(({ id, name }) => ({ thing: { pack: id }, name })),
  ];
  if (things.length === 0) return null;
  return (
    <details class="own-trash">
      <summary>{t('own_trash', things.length)}</summary>
      <p>{t('own_trash_why')}</p>
      <ul class="own-list">
        {things.map(({ thing, name }) => (
          <li key={Object.values(thing)[0]} class="pack-row">
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="button"
              aria-label={t('own_restore', name)}
              onClick={() => onRestore(thing)}
            >
              {t('library_restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
