import type { ArchiveArticle, Dateline } from '@/lib/engine/model';
import { type ArchiveAddress, readAddress } from './archive-address';
import { chooseTitle, isCutByArchive } from './archive-title';
import { detectArticle } from './detect-article';
import { findBeside } from './find-beside';
import { findBody, type PageBody } from './find-body';
import { findPdf } from './find-pdf';
import type { Block, PageBlocks } from './page-block';
import { readLongDate, settleDate } from './page-date';
import { readSigns } from './page-signs';
import { assignRoles } from './paragraph-roles';
import { readBlocks } from './read-blocks';
import { readByline } from './read-byline';
import { isBareDateline, readDateline } from './read-dateline';

/** What came of reading a page. */
export type Reading =
  | { readonly ok: true; readonly article: ArchiveArticle }
  | { readonly ok: false; readonly reason: 'not-an-article' | 'listing' | 'no-body' };

/**
 * Reads the archive's article off its page. The page is only looked at: nothing in it is changed,
 * loaded or run, and nothing about it can make this throw.
 *
 * @param url the address that the page was opened at
 */
export function readArticle(document: Document, url: string): Reading {
  const address = readAddress(url);
  if (address.kind !== 'article') return refuse(address.kind);
  const signs = readSigns(document);
  const page: PageBlocks = document.body
    ? readBlocks(document.body)
    : { blocks: [], extents: new Map() };
  const kind = detectArticle(address, signs, page.blocks);
  if (kind !== 'article') return refuse(kind);

  const found = findBody(document, page, signs);
  const paragraphs = found.body.map(({ text }) => text);
  if (paragraphs.length === 0) return { ok: false, reason: 'no-body' };
  const title = chooseTitle(signs, address);
  const roles = assignRoles(paragraphs);
  const beside = findBeside(document, url);
  return {
    ok: true,
    article: {
      kind: 'article',
      url,
      slug: address.slug ?? '',
      title,
      titleCut: isCutByArchive(title),
      ...settleDate(findShownDate(found, page), address.day, signs),
      dateline: findDateline(found.above, paragraphs[roles.indexOf('text')] ?? ''),
      byline: readByline(found.above, paragraphs, signs),
      pdf: findPdf(page.blocks, found.kinds, url),
      paragraphs,
      roles,
      ...(beside && { beside }),
    },
  };
}

function refuse(kind: ArchiveAddress['kind']): Reading {
  return { ok: false, reason: kind === 'listing' ? 'listing' : 'not-an-article' };
}

/** The date in words that stands above the text, or in the line with the PDF. */
function findShownDate({ above, body, kinds }: PageBody, { blocks }: PageBlocks): string | null {
  const inBody = new Set(body);
  const lines = blocks.filter((block) => {
    const kind = kinds[block.index];
    return !inBody.has(block) && (kind === 'pdf' || (kind === 'date' && above.includes(block)));
  });
  // The nearest to the text, as a page may begin with the date of today
  const dates = lines.map(({ text }) => readLongDate(text)).filter((date) => date !== null);
  return dates.at(-1) ?? null;
}

/** The cable's own, at the beginning of the text or in a line above it. */
function findDateline(above: readonly Block[], opening: string): Dateline | null {
  const line = above.findLast(({ text, outside }) => !outside && isBareDateline(text));
  return readDateline(opening) ?? readDateline(line?.text ?? '');
}
