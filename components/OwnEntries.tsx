import './OwnEntries.css';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { EntryContent, EntryLink, OwnEntry } from '@/lib/notes/own-entry';
import type { PackHead } from '@/lib/notes/pack';
import type { OwnKnowledgeState, OwnThing } from '@/lib/state/own-knowledge-state';
import { blankContent, EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { OwnTrash } from './OwnTrash';
import { PackExport } from './PackExport';
import { PackImport } from './PackImport';
import { PackList } from './PackList';
import { saveFile } from './save-file';
import { type Notice, Toast } from './Toast';

interface Props {
  readonly state: OwnKnowledgeState;
  /** Words that an entry is to be written for at once. */
  readonly link: EntryLink | null;
  /** The entry for these words was written, or not. */
  readonly onLinkDone: () => void;
}

/** What stands open for a new entry: nothing, a form, or a form for words of an article. */
type Writing = 'nothing' | 'new' | 'linked';

/** The reader's own entries and the packs of others: written, shared, taken in, thrown away. */
export function OwnEntries({ state, link, onLinkDone }: Props) {
  const [writing, setWriting] = useState<Writing>(link ? 'linked' : 'nothing');
  const [exporting, setExporting] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const writeButton = useRef<HTMLButtonElement>(null);
  const knowledge = state.knowledge.value;
  const failed = () => setNotice({ text: t('reader_not_saved'), urgent: true });

  if (knowledge === null) return <p role="alert">{t('own_unread')}</p>;
  const entries = knowledge.entries.filter(({ deletedAt }) => deletedAt === null);
  const packs = knowledge.packs.filter(({ deletedAt }) => deletedAt === null);
  const picked = entries.filter(({ id }) => chosen.includes(id));
  const linked = writing === 'linked' ? link : null;

  function close() {
    setWriting('nothing');
    writeButton.current?.focus();
    if (linked) onLinkDone();
  }

  async function add(content: EntryContent): Promise<string | null> {
    try {
      await state.add(content, linked);
    } catch {
      return t('reader_not_saved');
    }
    setNotice({ text: linked ? t('own_saved_linked', linked.surface) : t('own_saved') });
    close();
    return null;
  }

  function restore(thing: OwnThing) {
    state.restore(thing).then(() => setNotice({ text: t('own_restored') }), failed);
  }

  function remove(thing: OwnThing, name: string) {
    const undo = () => restore(thing);
    state.remove(thing).then(
      () =>
        setNotice({
          text: t('own_deleted', name),
          action: t('reader_undo'),
          onAction: undo,
        }),
      failed,
    );
  }

  async function save(head: PackHead) {
    const ids = picked.length > 0 ? picked.map(({ id }) => id) : 'all';
    await state
      .exportPack(ids, head)
      .then(saveFile, () => setNotice({ text: t('export_failed'), urgent: true }));
    setExporting(false);
  }

  return (
    <div class="own-entries">
      <p>{t('own_intro')}</p>
      <p class="button-row">
        <button
          ref={writeButton}
          type="button"
          class="button is-primary"
          onClick={() => {
            setNotice(null);
            setWriting(writing === 'nothing' ? 'new' : writing);
          }}
        >
          {t('correct_write')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={exporting}
          disabled={entries.length === 0}
          onClick={() => {
            setNotice(null);
            setExporting(!exporting);
          }}
        >
          {picked.length > 0
            ? t('own_export_chosen', picked.length)
            : t('own_export_all', entries.length)}
        </button>
      </p>
      {writing !== 'nothing' && (
        <EntryForm
          key={writing}
          content={blankContent(linked)}
          link={linked}
          onSave={add}
          onCancel={close}
        />
      )}
      {exporting && (
        <PackExport
          count={picked.length || entries.length}
          onSave={(head) => void save(head)}
          onCancel={() => setExporting(false)}
        />
      )}
      <EntryList
        entries={entries}
        chosen={chosen}
        onChoose={setChosen}
        onEdit={(entry, content) => state.edit(entry, content)}
        onDelete={({ id, name }: OwnEntry) => remove({ entry: id }, name)}
      />
      <h3>{t('own_packs')}</h3>
      <PackImport state={state} />
      <PackList
        packs={packs}
        onSwitch={(id, on) => void state.switchPack(id, on).catch(failed)}
        onRemove={({ id, name }) => remove({ pack: id }, name)}
      />
      <OwnTrash knowledge={knowledge} onRestore={restore} />
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </div>
  );
}
