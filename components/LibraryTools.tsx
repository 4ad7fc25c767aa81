import './LibraryTools.css';
import type { RefObject } from 'preact';
import { fieldDirection, type MessageKey, t } from '@/lib/i18n';
import { ORDERS, type Order } from '@/lib/search/model';
import type { LibraryState, LibraryView } from '@/lib/state/library-state';
import type { SettingsState } from '@/lib/state/settings-state';
import { SearchOperators } from './SearchOperators';
import type { Notice } from './Toast';

const ORDER_NAMES: Readonly<Record<Order, MessageKey>> = {
  best: 'library_order_best',
  read: 'library_order_read',
  published: 'library_order_published',
};

const VIEWS = [
  ['saved', 'library_saved'],
  ['check', 'place_check'],
  ['trash', 'library_trash'],
] as const satisfies readonly (readonly [LibraryView, MessageKey])[];

interface Props {
  readonly state: LibraryState;
  readonly settings: SettingsState;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onNotice: (notice: Notice) => void;
}

/** Search, order and the choice between what is kept and what was thrown away. */
export function LibraryTools({ state, settings, field, onNotice }: Props) {
  const { query, order, view } = state;
  const { shortcutsOn, shortcuts } = settings.settings.value;
  const toCheck = state.toCheck.value;
  const views = VIEWS.filter(([name]) => name !== 'check' || toCheck > 0 || view.value === name);
  return (
    <search class="library-tools">
      <label class="library-search">
        <span>{t('library_search')}</span>
        <input
          ref={field}
          type="search"
          value={query.value}
          autoComplete="off"
          spellcheck={false}
          dir={fieldDirection(query.value)}
          aria-controls="library-results"
          aria-keyshortcuts="/"
          onInput={({ currentTarget }) => state.search(currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('library_order')}</span>
        <select
          value={order.value}
          onChange={({ currentTarget }) => {
            const chosen = ORDERS.find((one) => one === currentTarget.value);
            if (chosen) state.sortBy(chosen);
          }}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(ORDER_NAMES[one])}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="segmented">
        <legend>{t('library_view')}</legend>
        {views.map(([name, label]) => (
          <label key={name}>
            <input
              type="radio"
              name="library-view"
              checked={view.value === name}
              onChange={() => state.show(name)}
            />
            <span>{t(label, toCheck)}</span>
          </label>
        ))}
      </fieldset>
      <Searches state={state} onNotice={onNotice} />
      <details class="library-help">
        <summary>{t('library_help')}</summary>
        <SearchOperators />
        <p>{t('library_help_keys')}</p>
        {shortcutsOn && shortcuts.quote && <p>{t('library_help_copy', shortcuts.quote)}</p>}
      </details>
    </search>
  );
}

/** Searches that were kept, and the button that keeps the present one. */
function Searches({ state, onNotice }: Omit<Props, 'field' | 'settings'>) {
  const { gatherings } = state;
  const query = state.query.value.trim();
  const searches = gatherings.searches.value;
  const failed = () => onNotice({ text: t('reader_not_saved') });
  const isKept = searches.some((one) => one.query === query);

  function forget(id: string) {
    const undo = {
      action: t('reader_undo'),
      onAction: () => void gatherings.restore(id).catch(failed),
    };
    gatherings.remove(id).then(() => onNotice({ text: t('library_search_gone'), ...undo }), failed);
  }

  if (searches.length === 0 && query === '') return null;
  return (
    <ul class="library-searches" aria-label={t('library_searches')}>
      {searches.map(({ id, name, query: kept }) => (
        <li key={id}>
          <button type="button" aria-pressed={kept === query} onClick={() => state.search(kept)}>
            <bdi>{name}</bdi>
          </button>
          <button
            type="button"
            aria-label={t('library_search_forget', name)}
            onClick={() => forget(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {query !== '' && !isKept && (
        <li>
          <button
            type="button"
            onClick={() => gatherings.add({ kind: 'search', name: query, query }).catch(failed)}
          >
            {t('library_search_keep')}
          </button>
        </li>
      )}
    </ul>
  );
}
