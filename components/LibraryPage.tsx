import './LibraryPage.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { LibraryState, Thing } from '@/lib/state/library-state';
import { ExportTools } from './ExportTools';
import { LibraryArticle } from './LibraryArticle';
import { LibraryTools } from './LibraryTools';
import { type Notice, Toast } from './Toast';
import { useEditTurns } from './use-edit-turns';

/** Articles drawn at first, and more with each *Show more*. */
const STEP = 100;

/** Everything that was read, marked and noted. */
export function LibraryPage({ state }: { state: LibraryState }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [most, setMost] = useState(STEP);
  const results = state.results.value;
  const trashed = state.view.value === 'trash';
  const checking = state.view.value === 'check';
  const highlights = results.reduce((sum, result) => sum + result.highlights.length, 0);

  useEffect(() => setMost(STEP), [state.query.value, state.view.value, state.order.value]);

  // What was thrown away last, also a whole article, is what a reader wants back first.
  useEditTurns(state.turns, setNotice, () => {
    if (notice) setNotice(null);
    return notice?.onAction;
  });

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
      <header>
        <h1>{t('library_title')}</h1>
        <a href="/options.html">{t('popup_options')}</a>
        {state.saved.value.length > 0 && !trashed && (
          <fieldset class="button-row">
            <legend class="visually-hidden">{t('library_export_all')}</legend>
            <ExportTools slugs="all" run={state.exports} onNotice={setNotice} />
          </fieldset>
        )}
      </header>
      <LibraryTools state={state} />
      <p class="library-count" role="status">
        {state.status.value === 'ready'
          ? t('library_count', results.length, highlights)
          : t(state.status.value === 'loading' ? 'library_loading' : 'library_failed')}
      </p>
      {state.status.value === 'failed' && (
        <button type="button" class="button is-primary" onClick={() => void state.load()}>
          {t('reader_retry')}
        </button>
      )}
      <div id="library-results">
        {state.status.value === 'ready' && results.length === 0 && <Nothing state={state} />}
        {results.slice(0, most).map((result) => (
          <LibraryArticle
            key={`${state.view.value} ${result.entry.article.slug}`}
            result={result}
            trashed={trashed}
            doubts={{ repair: state.repair, open: checking, onNotice: setNotice }}
            onRemove={remove}
            onRestore={restore}
            exports={state.exports}
          />
        ))}
      </div>
      {results.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + STEP)}>
          {t('library_more')}
        </button>
      )}
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </main>
  );
}

/** Why the list is empty, and what to do about it. */
function Nothing({ state }: { state: LibraryState }) {
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
