import './ReaderColophon.css';
import { coins } from '@/lib/citation/coins';
import { cslItem } from '@/lib/citation/csl-item';
import { t } from '@/lib/i18n';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { ExportRun } from '@/lib/state/export-run';
import { CitationChoice } from './CitationChoice';
import { ExportTools } from './ExportTools';
import type { Notice } from './Toast';

interface Props {
  readonly article: ArticleRecord;
  readonly exports: ExportRun;
  /** The article with all that is drawn on it, as a file. */
  readonly onSave: () => void;
  readonly onNotice: (notice: Notice) => void;
}

/** What stands below the text: how to cite it, and ways to take the notes home. */
export function ReaderColophon({ article, exports, onSave, onNotice }: Props) {
  return (
    <section class="reader-colophon" aria-labelledby="reader-colophon">
      <h2 id="reader-colophon">{t('reader_take_home')}</h2>
      <CitationChoice article={article} onNotice={onNotice} />
      {/* Read by Zotero and its kin. */}
      <span class="Z3988" title={coins(cslItem(article))} />
      <p class="button-row">
        <ExportTools slugs={[article.slug]} run={exports} onNotice={onNotice} />
        <button type="button" class="button" onClick={onSave}>
          {t('reader_save_html')}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {t('reader_print')}
        </button>
      </p>
    </section>
  );
}
