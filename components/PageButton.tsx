import './PageButton.css';
import { t } from '@/lib/i18n';

interface Props {
  /** How many annotations are shown. */
  readonly annotations: number;
  /** How many highlights of the reader's own are shown. */
  readonly highlights: number;
  /** Highlights whose text is not found on the page. */
  readonly orphans: number;
  readonly onOpenReader: () => void;
  readonly onHide: () => void;
}

/** The one thing that stands on the archive's page by itself: what was found, and the way on. */
export function PageButton({ annotations, highlights, orphans, onOpenReader, onHide }: Props) {
  const found = [
    t('page_annotations', annotations),
    highlights > 0 && t('page_highlights', highlights),
    orphans > 0 && t('page_orphans', orphans),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    // Only the number where the button would lie on the text, until more of it is asked for.
    <details class="page-button" open={!matchMedia('(max-width: 48em)').matches}>
      <summary aria-label={found}>{annotations}</summary>
      <button type="button" class="page-open" onClick={onOpenReader}>
        <span class="page-word">{t('page_open_reader')}</span>
        <span class="page-found">{found}</span>
      </button>
      <button type="button" class="page-hide" aria-label={t('page_hide')} onClick={onHide}>
        ×
      </button>
    </details>
  );
}
