import './LibraryArticle.css';
import { t } from '@/lib/i18n';
import type { ExportRun } from '@/lib/state/export-run';
import type { LibraryResult } from '@/lib/state/library-search';
import type { Thing } from '@/lib/state/library-state';
import { dateText, momentText } from './date-text';
import { ExportTools } from './ExportTools';
import { type Doubts, LibraryHighlight } from './LibraryHighlight';

interface Props {
  readonly result: LibraryResult;
  /** Whether what is shown lies in the trash. */
  readonly trashed: boolean;
  /** How to ask about places that are in doubt. */
  readonly doubts: Doubts;
  readonly onRemove: (thing: Thing) => void;
  readonly onRestore: (thing: Thing) => void;
  readonly exports: ExportRun;
}

/** One article of the library with the reader's passages. */
export function LibraryArticle(props: Props) {
  const { result, trashed, doubts, onRemove, onRestore, exports } = props;
  const { entry, highlights, excerpt } = result;
  const { slug, title, titleCut, publishedOn, url, lastReadAt, deletedAt } = entry.article;
  const gone = trashed && deletedAt !== null;

  return (
    <article class="library-article" aria-labelledby={`title-${slug}`}>
      <h2 id={`title-${slug}`} lang="en" dir="ltr">
        {gone ? title : <a href={`/reader.html?article=${encodeURIComponent(slug)}`}>{title}</a>}
        {titleCut && ' […]'}
      </h2>
      <p class="library-meta">
        <span>{publishedOn ? dateText(publishedOn) : t('reader_date_unknown')}</span>
        <span>{t('library_read_on', momentText(lastReadAt))}</span>
        <a href={url}>{t('reader_original')}</a>
      </p>
      {excerpt && (
        <p class="library-excerpt" lang="en" dir="ltr">
          {excerpt.before}
          <mark>{excerpt.hit}</mark>
          {excerpt.after}
        </p>
      )}
      {highlights.length > 0 && (
        <ul class="library-highlights">
          {highlights.map((highlight) => (
            <LibraryHighlight
              key={highlight.id}
              highlight={highlight}
              trashed={trashed}
              alone={!gone}
              places={entry.places}
              doubts={doubts}
              onRemove={onRemove}
              onRestore={onRestore}
            />
          ))}
        </ul>
      )}
      <p class="button-row">
        {gone && (
          <button
            type="button"
            class="button"
            aria-label={t('library_restore_article', title)}
            onClick={() => onRestore({ article: slug })}
          >
            {t('library_restore')}
          </button>
        )}
        {!trashed && (
          <>
            <ExportTools slugs={[slug]} run={exports} onNotice={doubts.onNotice} />
            <button
              type="button"
              class="button is-danger"
              aria-label={t('library_delete_article', title)}
              onClick={() => onRemove({ article: slug })}
            >
              {t('library_delete')}
            </button>
          </>
        )}
      </p>
    </article>
  );
}
