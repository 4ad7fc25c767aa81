import './ReaderDoubts.css';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { type Places, standingOf } from '@/lib/notes/passages';
import type { PlaceRepair } from '@/lib/state/place-repair';
import { NoteText } from './NoteText';
import { PlaceDoubt } from './PlaceDoubt';
import type { Notice } from './Toast';

interface Props {
  readonly highlights: readonly Highlight[];
  readonly places: Places;
  readonly repair: PlaceRepair;
  readonly onNotice: (notice: Notice) => void;
  readonly onEdit: (highlight: Highlight) => void;
  readonly onDelete: (highlight: Highlight) => void;
  readonly onChoose: (highlight: Highlight) => void;
}

/** Highlights whose place is lost or to be looked at, below the text. */
export function ReaderDoubts(props: Props) {
  const { highlights, places, repair, onNotice, onEdit, onDelete, onChoose } = props;
  const doubtful = highlights.flatMap((highlight) => {
    const standing = standingOf(highlight, places);
    return standing === 'certain' ? [] : [{ highlight, standing }];
  });
  if (doubtful.length === 0) return null;
  return (
    <section class="reader-doubts" id="reader-doubts" aria-labelledby="reader-doubts-title">
      <h2 id="reader-doubts-title">{t('reader_orphans')}</h2>
      <p>{t('reader_orphans_why')}</p>
      <ul dir="ltr">
        {doubtful.map(({ highlight, standing }) => (
          <li key={highlight.id} class={`is-${highlight.colour}`}>
            <blockquote lang="en" dir="ltr">
              {highlight.target.exact}
            </blockquote>
            {highlight.note && <NoteText note={highlight.note} />}
            <PlaceDoubt
              highlight={highlight}
              standing={standing}
              repair={repair}
              open={standing !== 'kept'}
              onNotice={onNotice}
              onDelete={onDelete}
              onChoose={onChoose}
            />
            <button
              type="button"
              class="button"
              aria-label={t('reader_edit_highlight', highlight.target.exact)}
              onClick={() => onEdit(highlight)}
            >
              {t('reader_edit')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
