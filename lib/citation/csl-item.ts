import { firstDay, lastDay, parseEdtf } from '@/lib/engine/dates/edtf';
import { type Author, readAuthors } from './authors';
import { BULLETIN, type Citable, citedAddress, citedTitle } from './citable';

/** A date in CSL-JSON: one day, month or year, or two for the ends of a span. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** Where the reader is not certain of it. */
  readonly circa?: true;
}

/** A newspaper article in CSL-JSON, by its published schema: the one record behind every style. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title': string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly ISSN?: string;
  readonly URL: string;
  readonly language?: 'en';
  readonly author?: readonly Author[];
  readonly issued?: CslDate;
  /** The day on which the article was read last. */
  readonly accessed?: CslDate;
  readonly note?: string;
}

/** The record that citation software takes an article by. */
export function cslItem(article: Citable): CslItem {
  const issued = cslDate(article.publishedOn);
  const accessed = cslDate(article.lastReadAt?.slice(0, 10) ?? null);
  return {
    id: article.slug,
    type: 'article-newspaper',
    title: citedTitle(article),
    'container-title': BULLETIN.name,
    publisher: BULLETIN.publisher,
    'publisher-place': BULLETIN.place,
    ISSN: BULLETIN.issn,
    URL: citedAddress(article),
    language: 'en',
    ...(article.byline !== null && { author: readAuthors(article.byline) }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(article.pdf !== null && { note: `PDF of the bulletin: ${article.pdf}` }),
  };
}

/** @param edtf day of the bulletin; null, or a value that is no EDTF, has no CSL form */
export function cslDate(edtf: string | null): CslDate | null {
  const date = edtf === null ? null : parseEdtf(edtf);
  const first = edtf === null ? null : firstDay(edtf);
  const last = edtf === null ? null : lastDay(edtf);
  if (!date || first === null || last === null) return null;

  const length = { day: 3, month: 2, year: 1, decade: 1, century: 1, interval: 3 }[date.precision];
  const parts = (day: string) => day.split('-').map(Number).slice(0, length);
  const isSpan = ['decade', 'century', 'interval'].includes(date.precision);
  return {
    'date-parts': isSpan ? [parts(first), parts(last)] : [parts(first)],
    ...(date.qualified && { circa: true }),
  };
}
