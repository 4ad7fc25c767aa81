import { bulletinDay, trustFiledDay } from './archive-years';

/** What an address alone says. */
export interface ArchiveAddress {
  /** `other` is everything that is neither: today's news, other sites, nonsense. */
  readonly kind: 'article' | 'listing' | 'other';
  /** Identifies the article at whatever address; null for the other kinds. */
  readonly slug: string | null;
  /** Day of the bulletin as EDTF; only the year for `/YYYY/01/01/`, null where there is none. */
  readonly day: string | null;
}

const HOST = /^(?:www\.|archive\.)?jta\.org\.?$/u;
const OTHER: ArchiveAddress = { kind: 'other', slug: null, day: null };

/** Tried in order on the path; the first that fits says what it is. */
const FORMS: readonly (readonly [RegExp, ArchiveAddress['kind']])[] = [
  // Pages of a listing would look like an article called “page”
  [/^\/(?:(?<date>\d{4}\/\d\d\/\d\d)\/)?archive(?:\/page\/\d+)?$/u, 'listing'],
  [/^\/(?<date>\d{4}\/\d\d\/\d\d)\/?$/u, 'listing'],
  [/^\/(?:tags?|search|topics?|category)(?:\/.*)?$/u, 'listing'],
  [/^\/(?:(?<date>\d{4}\/\d\d\/\d\d)\/)?archive\/(?<slug>[^/]+)$/u, 'article'],
  // The site of 2011
  [/^\/article\/(?<date>\d{4}\/\d\d\/\d\d)\/\d{4,9}\/(?<slug>[^/]+)$/u, 'article'],
];

/**
 * Reads any address, with any scheme, host, query and fragment that the archive was ever
 * published under. Never throws.
 */
export function readAddress(url: string): ArchiveAddress {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/u.test(address.protocol) || !HOST.test(address.hostname)) {
    return OTHER;
  }
  const path = address.pathname.replace(/\/{2,}/gu, '/').replace(/(?<=.)\/$/u, '');
  for (const [form, kind] of FORMS) {
    const found = form.exec(path);
    if (found) return describe(kind, found.groups ?? {});
  }
  return path === '/' && address.searchParams.has('s') ? { ...OTHER, kind: 'listing' } : OTHER;
}

function describe(kind: ArchiveAddress['kind'], parts: Record<string, string>): ArchiveAddress {
  const { date, slug } = parts;
  const day = date === undefined ? null : readDay(date);
  if (kind !== 'article') return { kind, slug: null, day };
  const read = readSlug(slug ?? '');
  return read === null ? OTHER : { kind, slug: read, day };
}

function readDay(date: string): string | null {
  const [year, month, day] = date.split('/').map(Number);
  const found = bulletinDay(year ?? 0, month ?? 0, day ?? 0);
  return found === null ? null : trustFiledDay(found);
}

/** Longer than any headline; WordPress itself stops at 200. */
const LONGEST_SLUG = 300;

/** Null where it holds what no slug holds: blanks, markup, path marks, or nothing to read. */
function readSlug(raw: string): string | null {
  const slug = decode(raw)?.normalize('NFC').toLowerCase() ?? '';
  const isSlug =
    slug.length <= LONGEST_SLUG && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._~’'-]*$/u.test(slug);
  return isSlug ? slug : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
