import './LibraryArticle.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t, tCount } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import type { ShelvedArticle } from '@/lib/notes/shelved';
import { excerptOf, markWords } from '@/lib/search/mark-words';
import type { ExportRun } from '@/lib/state/export-run';
import type { Doubts as Standings } from '@/lib/state/library-shelf';
import type { Thing } from '@/lib/state/library-state';
import { dateText, momentText } from './date-text';
import { ExportTools } from './ExportTools';
import { type Doubts, LibraryHighlight, type Taking } from './LibraryHighlight';
import { MarkedText } from './MarkedText';

/** Highlights of one article that are shown at first. */
const MOST = 6;

interface Props {
  readonly entry: ShelvedArticle;
  /** Those of its highlights that answer. */
  readonly highlights: readonly Highlight[];
  /** Where what was sought stands in the text alone: the text. */
  readonly text: string | null;
  /** Words that were sought, as the answer gives them. */
  readonly words: readonly string[];
  readonly at: number;
  readonly count: number;
  /** Whether what is shown lies in the trash. */
  readonly trashed: boolean;
  readonly selected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly standings: Standings | undefined;
  /** How to ask about places that are in doubt. */
  readonly doubts: Doubts;
  readonly taking: Taking;
  readonly onRemove: (thing: Thing) => void;
  readonly onRestore: (thing: Thing) => void;
  readonly exports: ExportRun;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** One article of the library with the reader's passages. */
export function LibraryArticle(props: Props) {
  const { entry, highlights, text, words, at, count, trashed, selected, onSelect } = props;
  const { standings, doubts, taking, onRemove, onRestore, exports, children } = props;
  const { slug, title, titleCut, publishedOn, url, lastReadAt, deletedAt } = entry.article;
  const [all, setAll] = useState(false);
  const gone = trashed && deletedAt !== null;
  const heading = <MarkedText pieces={markWords(title, words)} />;
  const excerpt = text === null ? null : excerptOf(text, words);
  const shown = all ? highlights : highlights.slice(0, MOST);

  return (
    <article
      class="library-article"
      aria-labelledby={`title-${slug}`}
      aria-posinset={at + 1}
      aria-setsize={count}
      data-index={at}
    >
      {!trashed && (
        <input
          type="checkbox"
          class="library-select"
          checked={selected}
          aria-label={t('library_select', title)}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
      )}
      <h2 id={`title-${slug}`} lang="en" dir="ltr" tabIndex={gone ? -1 : undefined}>
        {gone ? (
          heading
        ) : (
          <a href={`/reader.html?article=${encodeURIComponent(slug)}`}>{heading}</a>
        )}
        {titleCut && ' […]'}
      </h2>
      <p class="library-meta">
        <span>{publishedOn ? dateText(publishedOn) : t('reader_date_unknown')}</span>
        <span>{t('library_read_on', momentText(lastReadAt))}</span>
        <a href={url}>{t('reader_original')}</a>
      </p>
      {excerpt && (
        <p class="library-excerpt" lang="en" dir="ltr">
          <MarkedText pieces={excerpt} />
        </p>
      )}
      {shown.length > 0 && (
        <ul class="library-highlights" dir="ltr">
          {shown.map((highlight) => (
            <LibraryHighlight
              key={highlight.id}
              highlight={highlight}
              words={words}
              trashed={trashed}
              alone={!gone}
              standing={standings?.[highlight.id] ?? 'certain'}
              doubts={doubts}
              article={entry.article}
              taking={taking}
              onRemove={onRemove}
              onRestore={onRestore}
            />
          ))}
        </ul>
      )}
      <p class="button-row">
        {shown.length < highlights.length && (
          <button type="button" class="button" onClick={() => setAll(true)}>
            {tCount('library_all_highlights', highlights.length)}
          </button>
        )}
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
            {children}
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
