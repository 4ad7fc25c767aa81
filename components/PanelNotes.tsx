import './PanelNotes.css';
import type { Citable } from '@/lib/citation/citable';
import { numberText, t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { type Places, standingOf } from '@/lib/notes/passages';
import { byPlace } from '@/lib/notes/place';
import type { PlaceRepair } from '@/lib/state/place-repair';
import { NoteText } from './NoteText';
import { PlaceDoubt } from './PlaceDoubt';
import { QuoteHandle } from './QuoteHandle';
import type { Notice } from './Toast';
import type { Quotes } from './use-quotes';

interface Props {
  readonly highlights: readonly Highlight[];
  readonly article: Citable;
  readonly quotes: Quotes;
  readonly places: Places;
  readonly repair: PlaceRepair;
  readonly onShow: (id: string) => void;
  readonly onNotice: (notice: Notice) => void;
  readonly onDelete: (highlight: Highlight) => void;
  readonly onChoose: (highlight: Highlight) => void;
}

/** The reader's own passages in an article, as they follow each other. */
export function PanelNotes(props: Props) {
  const { highlights } = props;
  return (
    <section class="panel-notes" aria-labelledby="panel-notes">
      <h2 id="panel-notes">
        {t('panel_your_notes')} <span class="panel-count">{numberText(highlights.length)}</span>
      </h2>
      {highlights.length === 0 && <p>{t('panel_no_notes')}</p>}
      <ul dir="ltr">
        {highlights.toSorted(byPlace).map((highlight) => (
          <Note key={highlight.id} {...props} highlight={highlight} />
        ))}
      </ul>
    </section>
  );
}

interface NoteProps extends Omit<Props, 'highlights'> {
  readonly highlight: Highlight;
}

function Note(props: NoteProps) {
  const { highlight, places, repair, onShow, onNotice, onDelete, onChoose } = props;
  const { article, quotes } = props;
  const { id, target, note, tags, colour } = highlight;
  const standing = standingOf(highlight, places);
  return (
    <li class={`is-${colour}`} data-quoted={id}>
      <button type="button" onClick={() => onShow(id)}>
        <q lang="en" dir="ltr">
          {target.exact}
        </q>
        {tags.length > 0 && (
          <span class="panel-tags" dir="auto">
            {tags.map((tag) => `#${tag}`).join(' ')}
          </span>
        )}
      </button>
      <QuoteHandle
        onGive={(transfer) => quotes.give(transfer, [{ article, quote: target.exact }])}
      />
      {note && <NoteText note={note} />}
      {standing !== 'certain' && (
        <PlaceDoubt
          highlight={highlight}
          standing={standing}
          repair={repair}
          open={standing !== 'kept'}
          onNotice={onNotice}
          onDelete={onDelete}
          onChoose={onChoose}
        />
      )}
    </li>
  );
}
