import { t } from '@/lib/i18n';
import type { LibraryState, Thing } from '@/lib/state/library-state';
import { LibraryArticle } from './LibraryArticle';
import { CollectionPlace, openCollection } from './LibraryCollection';
import type { Taking } from './LibraryHighlight';
import { LongList } from './LongList';
import type { Notice } from './Toast';
import type { Focus } from './use-library-keys';

/** About how high an article is, and each of its highlights, in pixels. */
const HEIGHT = 130;
const HIGHLIGHT_HEIGHT = 80;
const MOST_HIGHLIGHTS = 6;

interface Props {
  readonly state: LibraryState;
  readonly focus: Focus | null;
  readonly taking: Taking;
  readonly onNotice: (notice: Notice) => void;
  readonly onRemove: (thing: Thing) => void;
  readonly onRestore: (thing: Thing) => void;
}

/** What answers the search. */
export function LibraryResults({ state, focus, taking, onNotice, onRemove, onRestore }: Props) {
  const { hits, words } = state.answer.value;
  const view = state.view.value;
  const collection = view === 'saved' ? openCollection(state) : null;
  const selected = state.selected.value;
  void state.shelf.version.value;
  return (
    <LongList
      count={hits.length}
      label={t('library_results')}
      busy={state.status.value === 'loading'}
      focus={focus}
      estimate={(at) =>
        HEIGHT + HIGHLIGHT_HEIGHT * Math.min(MOST_HIGHLIGHTS, hits[at]?.highlights.length ?? 0)
      }
    >
      {(at) => {
        const hit = hits[at];
        const entry = hit && state.entryOf(hit.slug);
        if (!hit || !entry) return null;
        const { slug } = hit;
        return (
          <LibraryArticle
            key={`${view} ${slug}`}
            entry={entry}
            highlights={state.highlightsOf(hit)}
            text={hit.inText ? state.shelf.index.textOf(slug) : null}
            words={words}
            at={at}
            count={hits.length}
            trashed={view === 'trash'}
            selected={selected.has(slug)}
            onSelect={(on) => state.select([slug], on)}
            standings={state.shelf.doubts.get(slug)}
            doubts={{ repair: state.repair, open: view === 'check', onNotice }}
            taking={taking}
            onRemove={onRemove}
            onRestore={onRestore}
            exports={state.exports}
          >
            {collection && (
              <CollectionPlace
                state={state}
                collection={collection}
                slug={slug}
                title={entry.article.title}
                onNotice={onNotice}
              />
            )}
          </LibraryArticle>
        );
      }}
    </LongList>
  );
}
