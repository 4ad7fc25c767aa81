import type { ArchiveArticle } from '@/lib/engine/model';

/** What a citation is made from. */
export interface Citable
  extends Pick<
    ArchiveArticle,
    'slug' | 'url' | 'title' | 'titleCut' | 'publishedOn' | 'byline' | 'pdf'
  > {
  /** Every address that the article was met at. */
  readonly addresses?: readonly string[];
  /** ISO time at which it was read last. */
  readonly lastReadAt?: string;
}

export const BULLETIN = {
  name: 'JTA Daily News Bulletin',
  place: 'New York',
  publisher: 'Jewish Telegraphic Agency',
  issn: '1538-4918',
} as const;

const TODAYS_FORM = /^https?:\/\/(?:www\.)?jta\.org\/archive\/[^/]+\/?$/;

/**
 * The address to cite: of today's form if the article was met there, without what does not belong
 * to it (query, fragment).
 */
export function citedAddress({ url, addresses = [] }: Citable): string {
  const bare = [url, ...addresses].map((address) => address.replace(/[?#].*$/s, ''));
  return bare.find((address) => TODAYS_FORM.test(address)) ?? bare[0] ?? url;
}

/** The headline in one line; `[…]` stands where the archive cut it. */
export function citedTitle({ title, titleCut }: Citable): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return titleCut ? `${line.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)$/, '')} […]` : line;
}

/** `www.jta.org/archive/…`. */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
