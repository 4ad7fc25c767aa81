import './LibraryHighlight.css';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import type { Thing } from '@/lib/state/library-state';

interface Props {
  readonly highlight: Highlight;
  readonly trashed: boolean;
  /** Whether it can be thrown away or restored by itself; if not, it goes with its article. */
  readonly alone: boolean;
  readonly onRemove: (thing: Thing) => void;
  readonly onRestore: (thing: Thing) => void;
}

/** A passage that the reader marked, with note and tags. */
export function LibraryHighlight({ highlight, trashed, alone, onRemove, onRestore }: Props) {
  const { id, slug, target, note, tags, colour } = highlight;
  const here = `/reader.html?article=${encodeURIComponent(slug)}#${id}`;
  return (
    <li class={`library-highlight is-${colour}`}>
      <blockquote lang="en" dir="ltr">
        {trashed ? target.exact : <a href={here}>{target.exact}</a>}
      </blockquote>
      {note && (
        <p class="library-note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <p class="library-tags" dir="auto">
          {tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
      {alone && (
        <button
          type="button"
          class="text-button"
          aria-label={t(
            trashed ? 'library_restore_highlight' : 'library_delete_highlight',
            target.exact,
          )}
          onClick={() => (trashed ? onRestore : onRemove)({ highlight: id })}
        >
          {t(trashed ? 'library_restore' : 'library_delete')}
        </button>
      )}
    </li>
  );
}
