import { useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { PACK_LIMITS, type PackHead } from '@/lib/notes/pack';
import { tidyLine } from '@/lib/notes/tidy-text';
import { EntryField } from './EntryField';

interface Props {
  /** How many entries the pack will have. */
  readonly count: number;
  readonly onSave: (head: PackHead) => void;
  readonly onCancel: () => void;
}

/** Asks what a pack of own entries is called, and whose it is. */
export function PackExport({ count, onSave, onCancel }: Props) {
  const [name, setName] = useState(t('pack_default_name'));
  const [author, setAuthor] = useState('');
  const [licence, setLicence] = useState('');
  const cut = (text: string) => tidyLine(text).slice(0, PACK_LIMITS.name).trim();

  function save(event: Event) {
    event.preventDefault();
    onSave({
      name: cut(name) || t('pack_default_name'),
      author: cut(author) || null,
      licence: cut(licence) || null,
    });
  }

  return (
    <form class="entry-form" aria-label={t('pack_export')} onSubmit={save}>
      <EntryField
        label={t('pack_name')}
        hint={t('pack_name_hint')}
        value={name}
        onInput={setName}
      />
      <EntryField label={t('pack_author')} value={author} onInput={setAuthor} />
      <EntryField
        label={t('pack_licence')}
        placeholder="CC0, CC BY 4.0"
        value={licence}
        onInput={setLicence}
      />
      <p class="button-row">
        <button type="submit" class="button is-primary">
          {t('pack_save', count)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('correct_cancel')}
        </button>
      </p>
    </form>
  );
}
