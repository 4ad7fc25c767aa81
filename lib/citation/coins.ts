import { inOrder } from './authors';
import type { CslItem } from './csl-item';

/**
 * The record as a ContextObject in a span (COinS), by which Zotero takes a newspaper article off a
 * page: as unqualified Dublin Core, which alone can name that type.
 * Source: ANSI/NISO Z39.88-2004; https://www.zotero.org/support/dev/exposing_metadata/coins
 */
export function coins(item: CslItem): string {
  const day = item.issued?.['date-parts'][0]
    ?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const fields: (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', item.title],
    ['rft.source', item['container-title']],
    ['rft.publisher', item.publisher],
    ['rft.place', item['publisher-place']],
    ...(item.author ?? []).map((author) => ['rft.creator', inOrder(author)] as const),
    ['rft.date', day],
    ['rft.issn', item.ISSN],
    ['rft.identifier', item.URL],
    ['rft.language', item.language],
  ];
  return new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== undefined),
  ).toString();
}
