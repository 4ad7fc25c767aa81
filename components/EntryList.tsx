import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';
import type { EntryOutcome } from '@/lib/notes/change-entry';
import type { EntryContent, OwnEntry } from '@/lib/notes/own-entry';
import { searchEntries } from '@/lib/state/own-search';
import { EntryForm } from './EntryForm';
import { kindName } from './kind-name';

/** Entries drawn at first, and more with each *Show more*. */
const STEP = 100;

interface Props {
  readonly entries: readonly OwnEntry[];
  /** Ids of those to be exported. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onEdit: (entry: OwnEntry, content: EntryContent) => Promise<EntryOutcome>;
  readonly onDelete: (entry: OwnEntry) => void;
}

/** The reader's own entries, with a search; each can be changed and thrown away. */
export function EntryList({ entries, chosen, onChoose, onEdit, onDelete }: Props) {
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(STEP);
  /** As it stood when its form was opened. */
  const [editing, setEditing] = useState<OwnEntry | null>(null);
  /** Whose form was closed: there the keyboard goes on. */
  const closed = useRef<string | null>(null);
  const found = searchEntries(entries, query);

  function close() {
    closed.current = editing?.id ?? null;
    setEditing(null);
  }

  async function save(content: EntryContent): Promise<string | null> {
    if (!editing) return null;
    try {
      const outcome = await onEdit(editing, content);
      if (outcome.ok) close();
      else if (outcome.reason === 'gone') return t('own_gone');
      else if (outcome.current) {
        setEditing({ ...editing, revision: outcome.current.revision });
        return t('own_conflict');
      }
      return null;
    } catch {
      return t('reader_not_saved');
    }
  }

  function choose(id: string, on: boolean) {
    const others = chosen.filter((other) => other !== id);
    onChoose(on ? [...others, id] : others);
  }

  if (entries.length === 0) return <p>{t('own_none')}</p>;
  return (
    <>
      <search class="own-search">
        <label>
          <span>{t('own_search')}</span>
          <input
            type="search"
            autoComplete="off"
            dir={fieldDirection(query)}
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
              setMost(STEP);
            }}
          />
        </label>
      </search>
      <p class="own-count" role="status">
        {t('own_found', found.length, entries.length)}
      </p>
      <ul class="own-list" aria-label={t('options_own')}>
        {found.slice(0, most).map((entry) => (
          <li key={entry.id}>
            {editing?.id === entry.id ? (
              <EntryForm content={entry} link={null} onSave={save} onCancel={close} />
            ) : (
              <Row
                entry={entry}
                chosen={chosen.includes(entry.id)}
                focus={closed.current === entry.id}
                onChoose={(on) => choose(entry.id, on)}
                onEdit={() => setEditing(entry)}
                onDelete={() => onDelete(entry)}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + STEP)}>
          {t('library_more')}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly entry: OwnEntry;
  readonly chosen: boolean;
  /** When it is drawn for the first time the keyboard goes to it. */
  readonly focus: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Row({ entry, chosen, focus, onChoose, onEdit, onDelete }: RowProps) {
  const { type, name, gloss } = entry;
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) edit.current?.focus();
  }, []);
  return (
    <div class="own-row">
      <input
        type="checkbox"
        aria-label={t('own_choose', name)}
        checked={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>
        <b dir="auto">{name}</b> <small>{kindName(type)}</small>
        <br />
        <span dir="auto">{gloss}</span>
      </span>
      <button
        ref={edit}
        type="button"
        class="button"
        aria-label={t('own_edit', name)}
        onClick={onEdit}
      >
        {t('reader_edit')}
      </button>
      <button type="button" class="button" aria-label={t('own_delete', name)} onClick={onDelete}>
        {t('note_delete')}
      </button>
    </div>
  );
}
