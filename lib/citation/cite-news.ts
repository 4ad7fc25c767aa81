import { type Author, inOrder } from './authors';
import type { CslItem } from './csl-item';
import { dateText, dayFirst } from './date-text';

interface Extras {
  /** Words of the article to quote. */
  readonly quote?: string;
  /** Name the nearest copy of the page in the Wayback Machine; whether there is one is not known. */
  readonly withArchive?: boolean;
}

/**
 * The citation template for newspapers of the English Wikipedia, on one line.
 * Source: https://en.wikipedia.org/wiki/Template:Cite_news
 */
export function citeNews(item: CslItem, { quote = '', withArchive = false }: Extras = {}): string {
  const accessed = item.accessed?.['date-parts'][0];
  const archive = withArchive && accessed ? archiveOf(item.URL, accessed) : [];
  const fields: (readonly [string, string])[] = [
    ...authorsOf(item.author),
    ['title', item.title],
    ['url', item.URL],
    ['work', item['container-title']],
    ['location', item['publisher-place'] ?? ''],
    ['agency', item.publisher ?? ''],
    ['date', dateText(item.issued, dayFirst, 'n.d.').replace(/^ca\. /, 'c. ')],
    ['issn', item.ISSN ?? ''],
    ['access-date', dateText(item.accessed, dayFirst, '')],
    ...archive,
    ['quote', quote.replace(/\s+/g, ' ').trim()],
  ];
  const written = fields
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => ` |${name}=${name.endsWith('url') ? escapeUrl(value) : escapeWiki(value)}`,
    );
  return `{{cite news${written.join('')}}}`;
}

function authorsOf(authors: readonly Author[] = []): (readonly [string, string])[] {
  return authors.flatMap((author, index): (readonly [string, string])[] => {
    const number = index === 0 ? '' : String(index + 1);
    return 'literal' in author
      ? [[`author${number}`, inOrder(author)]]
      : [
          [`last${number}`, author.family],
          [`first${number}`, author.given],
        ];
  });
}

/** An address of the Wayback Machine with a day leads to the copy nearest to it. */
function archiveOf(url: string, accessed: readonly number[]): (readonly [string, string])[] {
  const day = accessed.map((part) => String(part).padStart(2, '0')).join('');
  const when = dateText({ 'date-parts': [accessed] }, dayFirst, '');
  return [
    ['archive-url', `https://web.archive.org/web/${day}/${url}`],
    ['archive-date', when],
    ['url-status', 'live'],
  ];
}

/** What would end a field, a template or a link, or begin one. */
function escapeWiki(text: string): string {
  return text
    .replaceAll('|', '{{!}}')
    .replace(/\[\[|\]\]|\{\{(?!!\}\})|(?<!\{\{!)\}\}/g, (mark) => `<nowiki>${mark}</nowiki>`)
    .replace(/<(?!\/?nowiki>)/g, '&lt;')
    .replaceAll("''", '&#39;&#39;');
}

function escapeUrl(url: string): string {
  return url.replace(/[|[\]{}\s<>"]/g, encodeURIComponent);
}
