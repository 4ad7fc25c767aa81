import './MarginNotes.css';
import { useId, useState } from 'preact/hooks';
import type { Citable } from '@/lib/citation/citable';
import { direction, t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { drawPlace } from '@/lib/state/draw-place';
import {
  type DateNote,
  type EntityNote,
  type MarginNote,
  noteLine,
  type OwnNote,
} from '@/lib/state/margin-notes';
import { fullDateText, hebrewText } from './date-text';
import { LocatorMap } from './LocatorMap';
import { NoteText } from './NoteText';
import { QuoteHandle } from './QuoteHandle';
import type { Quotes } from './use-quotes';

interface Props {
  /** Those of one paragraph, in the order of its text. */
  readonly notes: readonly MarginNote[];
  /** Whether entities' notes say more than one line. */
  readonly full: boolean;
  readonly onEdit: (highlight: Highlight) => void;
  readonly article: Citable;
  readonly quotes: Quotes;
}

/**
 * The notes of one paragraph. Where the page is wide each stands beside its line (placed by
 * `placeMarginNotes`); where it is narrow they unfold below the paragraph.
 */
export function MarginNotes({ notes, full, ...own }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  if (notes.length === 0) return null;

  return (
    <div
      class={`margin-notes${unfolded ? ' is-unfolded' : ''}`}
      lang={t('language')}
      dir={direction()}
    >
      <button
        type="button"
        class="margin-toggle"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('reader_notes_count', notes.length)}
      </button>
      <ul id={id} aria-label={t('reader_margin_notes')}>
        {notes.map((note) => (
          <li
            key={note.key}
            class={`margin-note is-${note.kind === 'entity' ? note.mention.type : note.kind}`}
            data-note={note.key}
          >
            {note.kind === 'entity' && <EntityText note={note} full={full} />}
            {note.kind === 'date' && <DateText note={note} />}
            {note.kind === 'own' && <OwnText note={note} {...own} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function EntityText({ note: { card, thread }, full }: { note: EntityNote; full: boolean }) {
  const line = noteLine(card);
  return (
    <div class="margin-entity" lang="en" dir="ltr">
      {card.at && card.changed && (
        <LocatorMap place={card.id} name={card.name} onDraw={drawPlace} />
      )}
      <b>{card.name}</b>
      {!line.includes(card.lifespan) && <small> {card.lifespan}</small>}
      <p>{line}</p>
      {thread.map(({ kind, text }) => (
        <p key={kind} class="margin-thread">
          <span lang={t('language')} dir={direction()}>
            {t(`card_${kind}`)}:
          </span>{' '}
          {text}
        </p>
      ))}
      {full && card.note && <p class="margin-more">{card.note}</p>}
    </div>
  );
}

function DateText({ note: { date } }: { note: DateNote }) {
  const { surface, edtf } = date;
  const hebrew = hebrewText(edtf);
  return (
    <>
      <b lang="en" dir="ltr">
        {surface}
      </b>
      <p>
        {fullDateText(edtf)}
        {hebrew && ` · ${hebrew}`}
      </p>
    </>
  );
}

interface OwnProps extends Omit<Props, 'notes' | 'full'> {
  readonly note: OwnNote;
}

function OwnText({ note, onEdit, article, quotes }: OwnProps) {
  const { highlight } = note.passage;
  const { id, target } = highlight;
  return (
    <div class={`margin-own is-${highlight.colour}`} data-own={id}>
      {highlight.note && (
        <div>
          <NoteText note={highlight.note} />
        </div>
      )}
      {highlight.tags.length > 0 && (
        <p class="margin-tags" dir="auto">
          {highlight.tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
      <p class="margin-deeds">
        <button
          type="button"
          class="margin-edit"
          aria-label={t('reader_edit_note', target.exact)}
          onClick={() => onEdit(highlight)}
        >
          {t('reader_edit')}
        </button>
        <QuoteHandle
          onGive={(transfer) => quotes.give(transfer, [{ article, quote: target.exact }])}
        />
      </p>
    </div>
  );
}
