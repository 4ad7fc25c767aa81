import './ReaderHead.css';
import { useState } from 'preact/hooks';
import type { DateSource } from '@/lib/engine/model';
import { type MessageKey, t } from '@/lib/i18n';
import type { SentFrom } from '@/lib/knowledge/sent-from';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { DateForm } from './DateForm';
import { dayInYear, fullDateText, hebrewText, listText } from './date-text';

interface Props {
  readonly article: ArticleRecord;
  /** The place and day that a lost dateline will have said. */
  readonly sentFrom: SentFrom | null;
  /** EDTF; null takes the reader's correction back. */
  readonly onDate: (day: string | null) => void;
}

const SOURCES: Readonly<Record<DateSource, MessageKey>> = {
  address: 'reader_date_from_address',
  page: 'reader_date_from_page',
  'json-ld': 'reader_date_from_page',
  meta: 'reader_date_from_page',
  reader: 'reader_date_from_you',
  none: 'reader_date_unknown',
};

/** A cable of the time was read aloud or silently at about this pace. */
const WORDS_PER_MINUTE = 220;

/** What stands above the text: date and bulletin, headline, dateline, ways to the sources. */
export function ReaderHead({ article, sentFrom, onDate }: Props) {
  const { title, titleCut, dateline, byline, pdf, url } = article;
  return (
    <header class="reader-head">
      <BulletinLine article={article} onDate={onDate} />
      <h1 lang="en" dir="ltr">
        {title}
        {titleCut && <abbr title={t('reader_title_cut')}> […]</abbr>}
      </h1>
      <p class="reader-origin">
        {dateline && (
          <span class="reader-dateline" lang="en" dir="ltr">
            {[dateline.place, dateline.day].filter((part) => part !== null).join(', ')}
          </span>
        )}
        {sentFrom && <Reconstructed sentFrom={sentFrom} />}
        {byline && (
          <span lang="en" dir="ltr">
            {byline}
          </span>
        )}
        <span>{t('reader_minutes', readingMinutes(article.paragraphs))}</span>
        <a href={url}>{t('reader_original')}</a>
        {pdf && <a href={pdf}>{t('reader_pdf')}</a>}
      </p>
    </header>
  );
}

/** A dateline that the page has lost, marked as ours, with what shows it. */
function Reconstructed({ sentFrom: { name, day, because } }: { readonly sentFrom: SentFrom }) {
  const where = (
    <span class="reader-dateline" lang="en" dir="ltr">
      {day === null ? name : `${name}, ${dayInYear(day)}`}
    </span>
  );
  const bodies = because.kind === 'seats' ? because.bodies.map((body) => `“${body}”`) : [];
  return (
    <details class="reader-sent">
      <summary>
        {where} <span>{t('reader_sent_reconstructed')}</span>
      </summary>
      <p>
        {because.kind === 'headline'
          ? t('reader_sent_headline')
          : t('reader_sent_seats', listText(bodies), name)}
      </p>
    </details>
  );
}

function BulletinLine({ article, onDate }: Omit<Props, 'sentFrom'>) {
  const { publishedOn, dateSource } = article;
  const [asked, setAsked] = useState(false);
  const hebrew = publishedOn && hebrewText(publishedOn);

  function save(day: string | null) {
    setAsked(false);
    onDate(day);
  }

  return (
    <div class="bulletin-line">
      <p>
        <span class="bulletin-name" lang="en" dir="ltr">
          JTA Daily News Bulletin
        </span>
        {publishedOn ? (
          <time dateTime={publishedOn} title={t(SOURCES[dateSource])}>
            {fullDateText(publishedOn)}
          </time>
        ) : (
          <span>{t('reader_date_unknown')}</span>
        )}
        {hebrew && <span class="bulletin-hebrew">{hebrew}</span>}
        <button
          type="button"
          class="text-button"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {t(publishedOn ? 'reader_date_correct' : 'reader_date_enter')}
        </button>
      </p>
      {asked && (
        <DateForm
          day={publishedOn}
          corrected={dateSource === 'reader'}
          onSave={save}
          onCancel={() => setAsked(false)}
        />
      )}
    </div>
  );
}

function readingMinutes(paragraphs: readonly string[]): number {
  const words = paragraphs.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
