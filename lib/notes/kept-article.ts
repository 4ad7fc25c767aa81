import type { ArchiveArticle } from '@/lib/engine/model';
import { type ArticleRecord, articleText } from './article-record';

/** How much of an article may be missing from a new reading before the reading is doubted. */
const LEAST_SHARE = 0.5;
const MOST_ADDRESSES = 20;
const MOST_EARLIER_TEXTS = 5;

/** A text that the article had when passages of it were marked. */
export interface EarlierText {
  readonly paragraphs: readonly string[];
  /** ISO time at which another text took its place. */
  readonly replacedAt: string;
}

/** An article as it lies in the database: what pages said and what the reader said, kept apart. */
export interface KeptArticle {
  readonly slug: string;
  readonly reading: ArchiveArticle;
  /** EDTF; null where the reader did not correct the date. */
  readonly readerDate: string | null;
  /**
   * Texts that highlights were made in and that a newer reading replaced, newest first; however many
   * come, the last is the one that the first highlight was made in.
   */
  readonly earlier: readonly EarlierText[];
  readonly addresses: readonly string[];
  readonly firstReadAt: string;
  readonly lastReadAt: string;
  readonly deletedAt: string | null;
}

/** The article as everybody else sees it: the reader's date stands before the page's. */
export function articleRecord(kept: KeptArticle): ArticleRecord {
  const { reading, readerDate, addresses, firstReadAt, lastReadAt, deletedAt } = kept;
  const record = { ...reading, addresses, firstReadAt, lastReadAt, deletedAt };
  return readerDate === null
    ? record
    : { ...record, publishedOn: readerDate, dateSource: 'reader' };
}

/** Keeps an article that was never met before. `now` is an ISO time. */
export function keepArticle(reading: ArchiveArticle, now: string): KeptArticle {
  return {
    slug: reading.slug,
    reading,
    readerDate: null,
    earlier: [],
    addresses: [reading.url],
    firstReadAt: now,
    lastReadAt: now,
    deletedAt: null,
  };
}

/**
 * An article that is known only by notes which came in from elsewhere: without text, until its page
 * is read.
 *
 * @param heading of the article, as far as it is known
 * @param now ISO time
 */
export function awaitArticle(
  heading: Pick<ArchiveArticle, 'slug' | 'url' | 'title' | 'publishedOn' | 'dateSource'>,
  now: string,
): KeptArticle {
  const unread = { dateline: null, byline: null, pdf: null, titleCut: false };
  return keepArticle({ kind: 'article', ...heading, ...unread, roles: [], paragraphs: [] }, now);
}

/**
 * Merges a new reading, perhaps from another of the article's addresses, into what is kept.
 *
 * The newest reading wins, as it is what stands on the page. It does not win if more than half of
 * the text is gone (a page that broke while loading). A date is not lost: where the new page has
 * none, or only the year of a day that is known, the earlier one stays.
 *
 * @param marked whether passages of the present text are highlighted; it is then kept as well
 */
export function mergeReading(
  kept: KeptArticle,
  reading: ArchiveArticle,
  now: string,
  marked: boolean,
): KeptArticle {
  const before = articleText(kept.reading);
  const after = articleText(reading);
  const whole = after.length >= before.length * LEAST_SHARE;
  const replaced = whole && after !== before && before !== '';
  const next = whole ? reading : kept.reading;

  return {
    ...kept,
    reading: { ...next, ...betterDate(kept.reading, reading) },
    earlier:
      replaced && marked
        ? earlierTexts({ paragraphs: kept.reading.paragraphs, replacedAt: now }, kept.earlier)
        : kept.earlier,
    addresses: [...new Set([reading.url, ...kept.addresses])].slice(0, MOST_ADDRESSES),
    lastReadAt: now > kept.lastReadAt ? now : kept.lastReadAt,
  };
}

function earlierTexts(newest: EarlierText, before: readonly EarlierText[]): EarlierText[] {
  const all = [newest, ...before];
  return all.length <= MOST_EARLIER_TEXTS
    ? all
    : [...all.slice(0, MOST_EARLIER_TEXTS - 1), ...all.slice(-1)];
}

type Dated = Pick<ArchiveArticle, 'publishedOn' | 'dateSource'>;

function betterDate(before: Dated, after: Dated): Dated {
  const known = before.publishedOn ?? '';
  const worse =
    after.publishedOn === null ||
    (known.length > after.publishedOn.length && known.startsWith(after.publishedOn));
  const { publishedOn, dateSource } = worse ? before : after;
  return { publishedOn, dateSource };
}
