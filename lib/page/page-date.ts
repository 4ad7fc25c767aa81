import type { DateSource } from '@/lib/engine/model';
import { bulletinDay, trustFiledDay } from './archive-years';
import type { PageSigns } from './page-signs';

/** The day of the bulletin (EDTF) and who says so. */
export interface PageDate {
  readonly publishedOn: string | null;
  readonly dateSource: DateSource;
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const WEEKDAY = '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day\\s*,?\\s+)?';

/** `January 10, 1924`, `Thursday, Jan. 10, 1924`, `10 January 1924`. */
const LONG_DATE = new RegExp(
  `${WEEKDAY}(?:(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?|` +
    `(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month2>${MONTH})\\s*,?)\\s+(?<year>\\d{4})(?!\\d)`,
  'iu',
);

/** A date in words, if a bulletin of that day can exist: `YYYY-MM-DD`, or null. */
export function readLongDate(text: string): string | null {
  const parts = LONG_DATE.exec(text)?.groups;
  if (!parts) return null;
  const name = (parts.month ?? parts.month2 ?? '').slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((candidate) => candidate.startsWith(name)) + 1;
  return bulletinDay(Number(parts.year), month, Number(parts.day ?? parts.day2));
}

/** A text without its first date in words. */
export function withoutLongDate(text: string): string {
  return text.replace(LONG_DATE, ' ');
}

/**
 * Settles the day of the bulletin. What the page shows goes before its address, both before what
 * it hides in its head; a day that is only filed may be known by its year alone, and then a day
 * within that year is better.
 *
 * @param shown the date in words above the text
 * @param filed the address's day
 */
export function settleDate(shown: string | null, filed: string | null, signs: PageSigns): PageDate {
  if (shown !== null) return { publishedOn: shown, dateSource: 'page' };
  const claims: PageDate[] = [
    { publishedOn: filed, dateSource: 'address' },
    { publishedOn: firstDay(signs.linkedData.map(linkedDay)), dateSource: 'json-ld' },
    { publishedOn: firstDay(META_DATES.map((name) => signs.meta.get(name))), dateSource: 'meta' },
  ];
  const [first, ...others] = claims.filter(({ publishedOn }) => publishedOn !== null);
  if (!first) return { publishedOn: null, dateSource: 'none' };
  const exact = others.find(({ publishedOn }) => isWithin(publishedOn, first.publishedOn));
  return exact ?? first;
}

const META_DATES = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished'],
  ...['dc.date.issued', 'dc.date', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'date'],
];

function linkedDay({ datePublished }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof datePublished === 'string' ? datePublished : undefined;
}

/** The first that names a bulletin's day. Import dates of the web site are no such days. */
function firstDay(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/u.exec(value ?? '') ?? [];
    const found = bulletinDay(Number(year), Number(month), Number(day));
    if (found !== null) return trustFiledDay(found);
  }
  return null;
}

function isWithin(day: string | null, year: string | null): boolean {
  return year?.length === 4 && day !== null && day.length > 4 && day.startsWith(year);
}
