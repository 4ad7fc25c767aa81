import './LibraryBulk.css';
import { useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';
import { COLOURS } from '@/lib/notes/highlight';
import { foldText } from '@/lib/search/fold-text';
import type { BulkChange, BulkDone } from '@/lib/state/bulk-work';
import type { LibraryState } from '@/lib/state/library-state';
import { ExportTools } from './ExportTools';
import type { Notice } from './Toast';

interface Props {
  readonly state: LibraryState;
  readonly onNotice: (notice: Notice) => void;
}

/** What can be done with all that is selected; each is taken back in one step. */
export function LibraryBulk({ state, onNotice }: Props) {
  const [tag, setTag] = useState('');
  const [into, setInto] = useState('');
  const [newName, setNewName] = useState('');
  const { bulk, gatherings } = state;
  const { hits } = state.answer.value;
  const chosen = hits.filter(({ slug }) => state.selected.value.has(slug));
  const slugs = chosen.map(({ slug }) => slug);
  const count = chosen.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const progress = bulk.progress.value;
  const failed = () => onNotice({ text: t('reader_not_saved') });

  function done(text: string, takeBack: () => Promise<void>) {
    const undo = () => takeBack().then(() => onNotice({ text: t('library_undone') }), failed);
    onNotice({ text, action: t('reader_undo'), onAction: () => void undo() });
  }

  function run(work: Promise<BulkDone>, said: 'library_bulk_changed' | 'library_bulk_deleted') {
    work.then(({ count: many, takeBack }) => done(t(said, many), takeBack), failed);
  }

  function change(what: BulkChange) {
    const highlights = chosen.flatMap((hit) => state.highlightsOf(hit));
    run(bulk.change(highlights, what), 'library_bulk_changed');
  }

  function collect() {
    const written = newName.trim() === '' ? t('library_collection_new') : newName;
    const there = gatherings.collections.value.find((one) =>
      into === '' ? foldText(one.name) === foldText(written) : one.id === into,
    );
    const name = there?.name ?? written;
    gatherings.collect(there ?? name, slugs).then((takeBack) => {
      if (takeBack) {
        setNewName('');
        done(t('library_collected', slugs.length, name), takeBack);
      } else onNotice({ text: t('place_conflict') });
    }, failed);
  }

  function remove() {
    run(bulk.remove(slugs), 'library_bulk_deleted');
    state.select(slugs, false);
  }

  if (progress) {
    return (
      <div class="library-bulk">
        <progress
          max={progress.total}
          value={progress.done}
          aria-label={t('library_bulk_running')}
        />
        <button type="button" class="button" onClick={() => bulk.stop()}>
          {t('export_stop')}
        </button>
      </div>
    );
  }
  if (slugs.length === 0) return null;
  return (
    <fieldset class="library-bulk">
      <legend class="visually-hidden">{t('library_bulk')}</legend>
      <p role="status">{t('library_selected', slugs.length, count)}</p>
      {slugs.length < hits.length && (
        <button
          type="button"
          class="button"
          onClick={() =>
            state.select(
              hits.map(({ slug }) => slug),
              true,
            )
          }
        >
          {t('library_select_all', hits.length)}
        </button>
      )}
      <button type="button" class="button" onClick={() => state.select(slugs, false)}>
        {t('library_select_none')}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim()) change({ tag: tag.trim() });
        }}
      >
        <input
          type="text"
          aria-label={t('library_bulk_tag_name')}
          placeholder={t('library_bulk_tag_name')}
          dir={fieldDirection(tag)}
          value={tag}
          onInput={({ currentTarget }) => setTag(currentTarget.value)}
        />
        <button type="submit" class="button" disabled={tag.trim() === ''}>
          {t('library_bulk_tag')}
        </button>
        <button
          type="button"
          class="button"
          disabled={tag.trim() === ''}
          onClick={() => change({ untag: tag })}
        >
          {t('library_bulk_untag')}
        </button>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`bulk-colour is-${colour}`}
            aria-label={t('library_bulk_colour', t(`colour_${colour}`))}
            title={t(`colour_${colour}`)}
            onClick={() => change({ colour })}
          />
        ))}
      </form>
      <select
        aria-label={t('library_bulk_collection')}
        value={into}
        onChange={({ currentTarget }) => setInto(currentTarget.value)}
      >
        <option value="">{t('library_collection_new')}</option>
        {gatherings.collections.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {into === '' && (
        <input
          type="text"
          maxLength={200}
          aria-label={t('library_collection_name')}
          placeholder={t('library_collection_name')}
          dir={fieldDirection(newName)}
          value={newName}
          onInput={({ currentTarget }) => setNewName(currentTarget.value)}
        />
      )}
      <button type="button" class="button" onClick={collect}>
        {t('library_bulk_collect')}
      </button>
      <ExportTools slugs={slugs} run={state.exports} onNotice={onNotice} />
      <button type="button" class="button is-danger" onClick={remove}>
        {t('library_bulk_delete')}
      </button>
    </fieldset>
  );
}
