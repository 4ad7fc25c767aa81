import './ReaderColophon.css';
import { direction, t } from '@/lib/i18n';
import { ExportButtons } from './ExportButtons';

interface Props {
  readonly citation: string;
  readonly onCopy: () => void;
  readonly onExport: (format: 'markdown' | 'jsonld') => void;
}

/** What stands below the text: how to cite it, and ways to take the notes home. */
export function ReaderColophon({ citation, onCopy, onExport }: Props) {
  return (
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
  );
}
