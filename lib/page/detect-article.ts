import { type ArchiveAddress, readAddress } from './archive-address';
import type { Block } from './page-block';
import type { PageSigns } from './page-signs';

/** Each teaser of a listing ends so; two make a listing of any page. */
const MORE = /(?:^|\s)(?:Read )?More\s*[▸▶►›»→]+$/iu;

const ERROR_TITLE =
  /^(?:(?:error )?(?:404|403|410|429|50[0234])\b|page not found|not found$|nothing (?:was )?found|access denied|forbidden|service (?:temporarily )?unavailable|bad gateway|just a moment|attention required|oops)/iu;

/**
 * What a page is, by its address and by what it shows: an address of an article may well lead to
 * a listing, an error, or the home page.
 */
export function detectArticle(
  address: ArchiveAddress,
  signs: PageSigns,
  blocks: readonly Block[],
): ArchiveAddress['kind'] {
  if (address.kind !== 'article') return address.kind;
  const teasers = blocks.filter(({ text, outside }) => !outside && MORE.test(text.slice(-40)));
  if (teasers.length > 1) return 'listing';
  return isError(signs) || isElsewhere(address, signs) ? 'other' : 'article';
}

/** Two of: a title that says so, search engines kept out, no mark of an article. */
function isError({ meta, titles, linkedData }: PageSigns): boolean {
  const says = titles.some((title) => ERROR_TITLE.test(title));
  const unlisted = /noindex/iu.test(meta.get('robots') ?? '');
  const isMarked =
    meta.get('og:type') === 'article' || linkedData.some(({ datePublished }) => datePublished);
  return says ? unlisted || !isMarked : unlisted && !isMarked && titles.length === 0;
}

/** The page calls itself something other than an article, and gives another address as its own. */
function isElsewhere({ slug }: ArchiveAddress, { meta }: PageSigns): boolean {
  const type = meta.get('og:type');
  const url = meta.get('og:url');
  if (type === undefined || type === 'article' || url === undefined) return false;
  return readAddress(url).slug !== slug;
}
