import './LibraryTools.css';
import { type MessageKey, t } from '@/lib/i18n';
import { ORDERS, type Order } from '@/lib/state/library-search';
import type { LibraryState, LibraryView } from '@/lib/state/library-state';

const ORDER_NAMES: Readonly<Record<Order, MessageKey>> = {
  read: 'library_order_read',
  published: 'library_order_published',
};

const VIEWS = [
  ['saved', 'library_saved'],
  ['check', 'place_check'],
  ['trash', 'library_trash'],
] as const satisfies readonly (readonly [LibraryView, MessageKey])[];

/** Search, order and the choice between what is kept and what was thrown away. */
export function LibraryTools({ state }: { state: LibraryState }) {
  const { query, order, view } = state;
  const toCheck = state.check.value.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const views = VIEWS.filter(([name]) => name !== 'check' || toCheck > 0 || view.value === name);
  return (
    <search class="library-tools">
      <label class="library-search">
        <span>{t('library_search')}</span>
        <input
          type="search"
          value={query.value}
          autoComplete="off"
          spellcheck={false}
          dir="auto"
          aria-controls="library-results"
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
    </search>
  );
}
