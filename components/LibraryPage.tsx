import './LibraryPage.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { Facets } from '@/lib/search/facets';
import type { Answer } from '@/lib/search/model';
import type { LibraryState, Thing } from '@/lib/state/library-state';
import type { SettingsState } from '@/lib/state/settings-state';
import { ExportTools } from './ExportTools';
import { GatheringTrash } from './GatheringTrash';
import { LibraryBulk } from './LibraryBulk';
import { LibraryCollection, openCollection } from './LibraryCollection';
import { LibraryEntity } from './LibraryEntity';
import { LibraryFacets } from './LibraryFacets';
import { LibraryMap } from './LibraryMap';
import { LibraryResults } from './LibraryResults';
import { LibraryTimeline } from './LibraryTimeline';
import { LibraryTools } from './LibraryTools';
import { type Notice, Toast } from './Toast';
import { useEditTurns } from './use-edit-turns';
import { useLibraryKeys } from './use-library-keys';
import { useLibraryQuotes } from './use-library-quotes';
import { WorkProgress } from './WorkProgress';

/** Between two keys of somebody who types, in milliseconds. */
const REST = 120;

interface Props {
  readonly state: LibraryState;
  readonly settings: SettingsState;
}

/** Everything that was read, marked and noted. */
export function LibraryPage({ state, settings }: Props) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { hits } = state.answer.value;
  const entity = state.entity.value;
  const focus = useLibraryKeys(field, hits.length, () => state.search(''));

  // What was thrown away last, also a whole article, is what a reader wants back first.
  useEditTurns(state.turns, setNotice, () => {
    if (notice) setNotice(null);
    return notice?.onAction;
  });

  const taking = useLibraryQuotes(state, settings, setNotice);

  const failed = () => setNotice({ text: t('reader_not_saved') });

  function restore(thing: Thing) {
    state.restore(thing).then(() => setNotice({ text: t('library_restored') }), failed);
  }

  function remove(thing: Thing) {
    const text = t('article' in thing ? 'library_deleted_article' : 'library_deleted_highlight');
    const undo = () => restore(thing);
    state
      .remove(thing)
      .then(() => setNotice({ text, action: t('reader_undo'), onAction: undo }), failed);
  }

  return (
    <main class="library-page">
      {entity !== null ? (
        <LibraryEntity state={state} entity={entity} quotes={taking.quotes} />
      ) : (
        <>
          <header>
            <h1>{t('library_title')}</h1>
            <a href="/options.html">{t('popup_options')}</a>
            <a href="/help.html">{t('help_title')}</a>
            {state.shelf.articles.size > 0 && state.view.value !== 'trash' && (
              <fieldset class="button-row">
                <legend class="visually-hidden">{t('library_export_all')}</legend>
                <ExportTools slugs="all" run={state.exports} onNotice={setNotice} />
              </fieldset>
            )}
          </header>
          <LibraryTools state={state} settings={settings} field={field} onNotice={setNotice} />
          <Found
            state={state}
            focus={focus}
            taking={taking}
            onNotice={setNotice}
            onRemove={remove}
            onRestore={restore}
          />
        </>
      )}
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </main>
  );
}

function Found(props: Parameters<typeof LibraryResults>[0]) {
  const { state, onNotice } = props;
  const answer = state.answer.value;
  const { hits } = answer;
  const facets = useFacets(answer);
  const saved = state.view.value === 'saved';
  const collection = saved ? openCollection(state) : null;
  const progress = state.shelf.progress.value;
  const count = useMemo(
    () => hits.reduce((sum, { highlights }) => sum + highlights.length, 0),
    [hits],
  );
  return (
    <>
      <p class="library-count" role="status">
        {state.status.value === 'ready'
          ? t('library_count', hits.length, count)
          : t(state.status.value === 'loading' ? 'library_loading' : 'library_failed')}
      </p>
      {progress && state.query.value !== '' && (
        <WorkProgress
          name={t('library_reading')}
          progress={progress}
          onStop={() => state.shelf.stop()}
        />
      )}
      {state.shelf.stopped.value && (
        <p class="button-row">
          {t('library_stopped')}
          <button type="button" class="button" onClick={() => void state.load()}>
            {t('library_go_on')}
          </button>
        </p>
      )}
      {state.status.value === 'failed' && (
        <button type="button" class="button is-primary" onClick={() => void state.load()}>
          {t('reader_retry')}
        </button>
      )}
      <div class={saved ? 'library-columns' : 'library-column'}>
        {saved && state.shelf.articles.size > 0 && <LibraryFacets state={state} facets={facets} />}
        <div class="library-main">
          {saved && hits.length > 1 && <Overview state={state} facets={facets} />}
          {collection && (
            <LibraryCollection
              key={collection.id}
              state={state}
              collection={collection}
              onNotice={onNotice}
            />
          )}
          {saved && <LibraryBulk state={state} onNotice={onNotice} />}
          {state.view.value === 'trash' && (
            <GatheringTrash
              gatherings={state.gatherings}
              onRestored={(restored) =>
                restored.then(
                  () => onNotice({ text: t('library_restored') }),
                  () => onNotice({ text: t('reader_not_saved') }),
                )
              }
            />
          )}
          {state.status.value === 'ready' && hits.length === 0 && <Nothing state={state} />}
          <LibraryResults {...props} />
        </div>
      </div>
    </>
  );
}

/** What an answer has in common, counted when it was drawn and nobody types any more. */
function useFacets(answer: Answer): Facets {
  const [facets, setFacets] = useState(() => answer.facets());
  useEffect(() => {
    const timer = setTimeout(() => setFacets(answer.facets()), REST);
    return () => clearTimeout(timer);
  }, [answer]);
  return facets;
}

/** When and where the answers lie; drawn when it is unfolded. */
function Overview({ state, facets }: Parameters<typeof LibraryFacets>[0]) {
  const [open, setOpen] = useState(false);
  const things = state.names.things.value;
  const hasPlace = facets.named.some(([id]) => things.get(id)?.type === 'place');
  return (
    <details class="library-overview" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('library_overview')}</summary>
      {open && (
        <>
          {facets.years.length === 0 && !hasPlace && <p>{t('help_overview_none')}</p>}
          <LibraryTimeline state={state} years={facets.years} />
          <LibraryMap state={state} named={facets.named} />
        </>
      )}
    </details>
  );
}

/** Why the list is empty, and what to do about it. */
function Nothing({ state }: { state: LibraryState }) {
  const { trash } = state;
  if (state.view.value === 'trash' && trash.value === 'failed') {
    return (
      <div class="library-nothing">
        <p role="alert">{t('help_trash_failed')}</p>
        <button type="button" class="button is-primary" onClick={() => state.show('trash')}>
          {t('reader_retry')}
        </button>
      </div>
    );
  }
  if (state.view.value === 'trash' && trash.value === 'loading')
    return <p role="status">{t('help_trash_loading')}</p>;
  if (openCollection(state)?.slugs.length === 0) return <p>{t('help_collection_empty')}</p>;
  if (state.query.value.trim() !== '') return <p>{t('library_no_match')}</p>;
  if (state.view.value === 'check') return <p>{t('place_check_done')}</p>;
  if (state.view.value === 'trash') {
    return (
      <div class="library-nothing">
        <h2>{t('library_trash_empty')}</h2>
        <p>{t('library_trash_why')}</p>
      </div>
    );
  }
  return (
    <div class="library-nothing">
      <h2>{t('library_empty')}</h2>
      <p>{t('library_empty_why')}</p>
      <a class="button is-primary" href="https://www.jta.org/archive">
        {t('library_empty_link')}
      </a>
    </div>
  );
}
