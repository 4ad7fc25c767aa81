import './PanelPage.css';
import { useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { filterGroups, groupAnnotations } from '@/lib/state/panel-groups';
import type { TabState } from '@/lib/state/tab-state';
import { dateText } from './date-text';
import { PanelGroupList } from './PanelGroupList';
import { PanelNotes } from './PanelNotes';
import { type Notice, Toast } from './Toast';
import { useEditTurns } from './use-edit-turns';
import { useQuotes } from './use-quotes';

interface Props {
  readonly state: TabState;
  readonly onOpenReader: () => void;
  readonly onOpenLibrary: () => void;
}

/** The article of the active tab as a list: what is named in it, and the reader's own notes. */
export function PanelPage({ state, onOpenReader, onOpenLibrary }: Props) {
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const page = state.page.value;
  useEditTurns(state.turns, setNotice);
  const quotes = useQuotes(setNotice);

  function remove({ id }: Highlight) {
    const failed = () => setNotice({ text: t('reader_not_saved') });
    const undo = () => void state.restoreHighlight(id).catch(failed);
    state
      .deleteHighlight(id)
      .then(
        () => setNotice({ text: t('reader_deleted'), action: t('reader_undo'), onAction: undo }),
        failed,
      );
  }

  if (!page) {
    return (
      <main class="panel-page">
        <h1>{t('extension_name')}</h1>
        <p role="status">{t(page === null ? 'panel_no_article' : 'help_waiting')}</p>
        {page === null && <p>{t('help_reload')}</p>}
        <p class="button-row">
          <button type="button" class="button" onClick={onOpenLibrary}>
            {t('popup_library')}
          </button>
        </p>
      </main>
    );
  }

  const { article, annotations, highlights, places, active } = page;
  const groups = groupAnnotations(annotations, state.cards.value, dateText);
  const found = filterGroups(groups, query);
  return (
    <main class="panel-page">
      <header>
        <h1 lang="en" dir="ltr">
          {article.title}
        </h1>
        <p class="panel-date">
          {article.publishedOn ? dateText(article.publishedOn) : t('reader_date_unknown')}
        </p>
        {!active && <p role="status">{t('popup_is_off')}</p>}
        <p class="button-row">
          <button type="button" class="button is-primary" onClick={onOpenReader}>
            {t('popup_reader')}
          </button>
          <button type="button" class="button" onClick={onOpenLibrary}>
            {t('popup_library')}
          </button>
        </p>
      </header>
      <PanelNotes
        highlights={highlights}
        article={article}
        quotes={quotes}
        places={places}
        repair={state.repair}
        onShow={(id) => void state.show({ highlight: id })}
        onNotice={setNotice}
        onDelete={remove}
        onChoose={({ id }) => void state.show({ choose: id })}
      />
      <section aria-labelledby="panel-named">
        <h2 id="panel-named">{t('panel_named')}</h2>
        <label class="panel-filter">
          <span>{t('panel_filter')}</span>
          <input
            type="search"
            value={query}
            dir={fieldDirection(query)}
            autoComplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        {found.length === 0 && (
          <p role="status">{t(groups.length === 0 ? 'panel_nothing_named' : 'panel_no_match')}</p>
        )}
        {found.map((group) => (
          <PanelGroupList
            key={group.type}
            group={group}
            onShow={(annotation) => void state.show({ annotation })}
          />
        ))}
      </section>
      <Toast notice={notice} onDone={() => setNotice(null)} />
    </main>
  );
}
