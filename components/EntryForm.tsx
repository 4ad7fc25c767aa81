import './EntryForm.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import {
  type EntryContent,
  type EntryFault,
  type EntryLink,
  faultsOf,
  OWN_TYPES,
  tidyContent,
} from '@/lib/notes/own-entry';
import { EntryField } from './EntryField';
import { kindName } from './kind-name';
import { entryFaultText } from './own-faults';

interface Props {
  /** What stands in the fields at first. */
  readonly content: EntryContent;
  /** The words that will mean the entry, where it is written for some. */
  readonly link: EntryLink | null;
  /** @returns why it could not be stored, in a sentence; null if it is */
  readonly onSave: (content: EntryContent) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** An entry with nothing in it yet but what is known of the words that it is written for. */
export function blankContent(link: EntryLink | null): EntryContent {
  return {
    type: OWN_TYPES.find((type) => type === link?.type) ?? 'person',
    name: link?.surface ?? '',
    ...{ names: [], gloss: '', note: '', wikipedia: null, from: null, until: null, sources: [] },
  };
}

const lines = (text: string) => text.split('\n');

/** Asks for all that an entry of the reader's own can say; name and gloss are enough. */
export function EntryForm({ content, link, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(content);
  const [faults, setFaults] = useState<readonly EntryFault[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const person = draft.type === 'person';

  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' });
    form.current?.querySelector('input')?.focus();
  }, []);

  function change(part: Partial<EntryContent>) {
    setDraft({ ...draft, ...part });
    setFaults([]);
  }

  async function save(event: Event) {
    event.preventDefault();
    const tidy = tidyContent(draft);
    const found = faultsOf(tidy);
    setFaults(found);
    setProblem(null);
    if (found.length === 0) setProblem(await onSave(tidy));
  }

  const isWrong = (...kinds: EntryFault[]) => kinds.some((kind) => faults.includes(kind));
  const field = (part: string) => `${id}-${part}`;
  return (
    <form
      ref={form}
      class="entry-form"
      aria-label={t('entry_form')}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      {link && (
        <p class="entry-for">
          {t(link.scope === 'article' ? 'entry_for_article' : 'entry_for_everywhere', link.surface)}
        </p>
      )}
      <label for={field('type')}>{t('entry_type')}</label>
      <select
        id={field('type')}
        value={draft.type}
        onChange={({ currentTarget }) =>
          change({ type: OWN_TYPES.find((one) => one === currentTarget.value) ?? 'person' })
        }
      >
        {OWN_TYPES.map((one) => (
          <option key={one} value={one}>
            {kindName(one)}
          </option>
        ))}
      </select>
      <EntryField
        label={t('entry_name')}
        value={draft.name}
        wrong={isWrong('no-name', 'name-without-letters', 'name-too-long')}
        onInput={(name) => change({ name })}
      />
      <EntryField
        label={t('entry_names')}
        hint={t('entry_one_a_line')}
        rows={2}
        value={draft.names.join('\n')}
        wrong={isWrong('wrong-names', 'name-without-letters', 'name-too-long')}
        onInput={(text) => change({ names: lines(text) })}
      />
      <EntryField
        label={t('entry_gloss')}
        hint={t('entry_gloss_hint')}
        value={draft.gloss}
        wrong={isWrong('no-gloss', 'gloss-too-long')}
        onInput={(gloss) => change({ gloss })}
      />
      <div class="entry-dates">
        <EntryField
          label={t(person ? 'entry_born' : 'entry_from')}
          placeholder="1894-10-15"
          value={draft.from ?? ''}
          wrong={isWrong('wrong-date', 'dates-reversed')}
          onInput={(from) => change({ from })}
        />
        <EntryField
          label={t(person ? 'entry_died' : 'entry_until')}
          placeholder="1953"
          value={draft.until ?? ''}
          wrong={isWrong('wrong-date', 'dates-reversed')}
          onInput={(until) => change({ until })}
        />
      </div>
      <p class="entry-hint">{t(person ? 'entry_dates_person' : 'entry_dates_hint')}</p>
      <EntryField
        label={t('entry_note')}
        rows={4}
        value={draft.note}
        wrong={isWrong('wrong-note')}
        onInput={(note) => change({ note })}
      />
      <EntryField
        label={t('entry_wikipedia')}
        value={draft.wikipedia ?? ''}
        wrong={isWrong('wrong-wikipedia')}
        onInput={(wikipedia) => change({ wikipedia })}
      />
      <EntryField
        label={t('entry_sources')}
        hint={t('entry_one_a_line')}
        rows={2}
        value={draft.sources.join('\n')}
        wrong={isWrong('wrong-sources')}
        onInput={(text) => change({ sources: lines(text) })}
      />
      {faults.length > 0 && (
        <p role="alert">{t('entry_faults', faults.map(entryFaultText).join('; '))}</p>
      )}
      {problem && <p role="alert">{problem}</p>}
      <p class="button-row">
        <button type="submit" class="button is-primary">
          {t('entry_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('correct_cancel')}
        </button>
      </p>
    </form>
  );
}
