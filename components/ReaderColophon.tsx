import './ReaderColophon.css';
import { direction, t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { ExportButtons } from './ExportButtons';

interface Props {
  readonly citation: string;
  /** Highlights whose text is not found any more. */
  readonly orphans: readonly Highlight[];
  readonly onCopy: () => void;
  readonly onExport: (format: 'markdown' | 'jsonld') => void;
  readonly onEdit: (highlight: Highlight) => void;
}

/** What stands below the text: how to cite it, ways to take the notes home, notes that lost theirs. */
export function ReaderColophon({ citation, orphans, onCopy, onExport, onEdit }: Props) {
  return (
    <>
      {orphans.length > 0 && (
        <section class="reader-orphans" dir={direction()} aria-labelledby="reader-orphans">
          <h2 id="reader-orphans">{t('reader_orphans')}</h2>
          <p>{t('reader_orphans_why')}</p>
          <ul>
            {orphans.map((highlight) => (
              <li key={highlight.id}>
                <blockquote lang="en" dir="ltr">
                  {highlight.target.exact}
                </blockquote>
                {highlight.note && <p dir="auto">{highlight.note}</p>}
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
      )}
      <section class="reader-colophon" dir={direction()} aria-labelledby="reader-colophon">
        <h2 id="reader-colophon">{t('reader_take_home')}</h2>
        <p class="reader-citation" lang="en" dir="ltr">
          {citation}
        </p>
        <p class="button-row">
          <button type="button" class="button is-primary" onClick={onCopy}>
            {t('reader_copy_citation')}
          </button>
          <ExportButtons onExport={onExport} />
          <button type="button" class="button" onClick={() => print()}>
            {t('reader_print')}
          </button>
        </p>
      </section>
    </>
  );
}
