import './LibraryHighlight.css';
import type { Citable } from '@/lib/citation/citable';
import type { CitedPassage } from '@/lib/export/quote-forms';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import type { Standing } from '@/lib/notes/passages';
import { markWords } from '@/lib/search/mark-words';
import type { Thing } from '@/lib/state/library-state';
import type { PlaceRepair } from '@/lib/state/place-repair';
import { MarkedText } from './MarkedText';
import { NoteText } from './NoteText';
import { PlaceDoubt } from './PlaceDoubt';
import { QuoteTools } from './QuoteTools';
import type { Notice } from './Toast';
import type { Quotes } from './use-quotes';

/** How a list of highlights asks about places that are in doubt. */
export interface Doubts {
  readonly repair: PlaceRepair;
  /** Whether the questions are unfolded. */
  readonly open: boolean;
  readonly onNotice: (notice: Notice) => void;
}

/** How highlights are taken into other programs. */
export interface Taking {
  readonly quotes: Quotes;
  /** What is dragged by a highlight: that, or all that is selected. */
  readonly draggedBy: (highlight: Highlight) => readonly CitedPassage[];
}

interface Props {
  readonly highlight: Highlight;
  /** Words that were sought, as the answer gives them. */
  readonly words: readonly string[];
  readonly trashed: boolean;
  /** Whether it can be thrown away or restored by itself; if not, it goes with its article. */
  readonly alone: boolean;
  readonly standing: Standing;
  readonly doubts: Doubts;
  readonly article: Citable;
  readonly taking: Taking;
  readonly onRemove: (thing: Thing) => void;
  readonly onRestore: (thing: Thing) => void;
}

interface PassageProps {
  readonly highlight: Highlight;
  /** Words that were sought; none where nothing was. */
  readonly words?: readonly string[];
  /** Whether it leads to its place. */
  readonly linked: boolean;
}

/** The words of a passage, what was said of them, and its tags. */
export function LibraryPassage({ highlight, words = [], linked }: PassageProps) {
  const { id, slug, target, note, tags } = highlight;
  const passage = <MarkedText pieces={markWords(target.exact, words)} />;
  const address = `/reader.html?article=${encodeURIComponent(slug)}#${id}`;
  return (
    <>
      <blockquote lang="en" dir="ltr">
        {linked ? (
          // Dragged over, its words are selected, as in any text.
          <a href={address} draggable={false} onClick={stayAtSelection}>
            {passage}
          </a>
        ) : (
          passage
        )}
      </blockquote>
      {note && (
        <div class="library-note" dir="auto">
          {words.length > 0 ? (
            <MarkedText pieces={markWords(note, words)} />
          ) : (
            <NoteText note={note} />
          )}
        </div>
      )}
      {tags.length > 0 && (
        <p class="library-tags" dir="auto">
          {tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
    </>
  );
}

/** Whoever has just selected words of a link does not want to follow it. */
function stayAtSelection(event: MouseEvent & { readonly currentTarget: Element }) {
  const selection = getSelection();
  if (selection?.isCollapsed === false && selection.containsNode(event.currentTarget, true))
    event.preventDefault();
}

/** A passage that the reader marked, with what may be done with it. */
export function LibraryHighlight(props: Props) {
  const { highlight, words, trashed, alone, standing, doubts, onRemove, onRestore } = props;
  const { article: cited, taking } = props;
  const { id, slug, target, colour } = highlight;
  const article = `/reader.html?article=${encodeURIComponent(slug)}`;
  return (
    <li class={`library-highlight is-${colour}`} data-quoted={id}>
      <LibraryPassage highlight={highlight} words={words} linked={!trashed} />
      {!trashed && standing !== 'certain' && (
        <PlaceDoubt
          {...doubts}
          highlight={highlight}
          standing={standing}
          onDelete={() => onRemove({ highlight: id })}
          onChoose={() => location.assign(`${article}&choose=${id}`)}
        />
      )}
      <p class="library-deeds">
        {!trashed && (
          <QuoteTools
            passage={{ article: cited, quote: target.exact }}
            dragged={taking.draggedBy(highlight)}
            quotes={taking.quotes}
          />
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
      </p>
    </li>
  );
}
