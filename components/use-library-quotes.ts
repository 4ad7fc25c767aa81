import { useEffect, useRef } from 'preact/hooks';
import type { CitedPassage } from '@/lib/export/quote-forms';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { combinationOf } from '@/lib/state/key-combination';
import type { LibraryState } from '@/lib/state/library-state';
import type { SettingsState } from '@/lib/state/settings-state';
import type { Taking } from './LibraryHighlight';
import type { Notice } from './Toast';
import { isFreeFor } from './use-library-keys';
import { useQuotes } from './use-quotes';

/** Passages of the library with their citations, by a key of the reader's and by dragging. */
export function useLibraryQuotes(
  state: LibraryState,
  { settings }: SettingsState,
  onNotice: (notice: Notice) => void,
): Taking {
  const quotes = useQuotes(onNotice);

  function copy() {
    const passages = meant(state);
    if (passages.length > 0) quotes.copy(passages);
    else onNotice({ text: t('library_copy_none') });
  }
  const latest = useRef(copy);
  latest.current = copy;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { shortcutsOn, shortcuts } = settings.peek();
      const pressed = combinationOf(event);
      if (!shortcutsOn || event.isComposing || pressed === '' || pressed !== shortcuts.quote)
        return;
      if (!isFreeFor(event.target instanceof Element ? event.target : null)) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [settings]);

  return { quotes, draggedBy: (highlight) => draggedBy(state, highlight) };
}

/** What is selected goes together; by any other highlight that alone is dragged. */
function draggedBy(state: LibraryState, highlight: Highlight): readonly CitedPassage[] {
  return state.selected.value.has(highlight.slug)
    ? selectedPassages(state)
    : cited(state, highlight.slug, [highlight.target.exact]);
}

/**
 * What the key means: words that are selected, the highlight or the article that has the focus, or
 * the articles that are selected.
 */
function meant(state: LibraryState): readonly CitedPassage[] {
  const selection = getSelection();
  const words = selection?.isCollapsed === false ? selection.toString().trim() : '';
  const at = words ? (selection?.anchorNode?.parentElement ?? null) : document.activeElement;
  const id = at?.closest<HTMLElement>('[data-quoted]')?.dataset.quoted;
  for (const { article, highlights } of id ? state.shelf.articles.values() : []) {
    const highlight = highlights.find((one) => one.id === id);
    if (highlight) return [{ article, quote: words || highlight.target.exact }];
  }
  const hit =
    state.answer.value.hits[Number(at?.closest<HTMLElement>('[data-index]')?.dataset.index)];
  return hit ? passagesOf(state, hit) : selectedPassages(state);
}

function selectedPassages(state: LibraryState): readonly CitedPassage[] {
  const chosen = state.answer.value.hits.filter(({ slug }) => state.selected.value.has(slug));
  return chosen.flatMap((hit) => passagesOf(state, hit));
}

function passagesOf(state: LibraryState, hit: Parameters<LibraryState['highlightsOf']>[0]) {
  const quoted = state.highlightsOf(hit).map(({ target }) => target.exact);
  return cited(state, hit.slug, quoted);
}

function cited(state: LibraryState, slug: string, quoted: readonly string[]): CitedPassage[] {
  const article = state.entryOf(slug)?.article;
  return article ? quoted.map((quote) => ({ article, quote })) : [];
}
