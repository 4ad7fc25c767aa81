import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatCitation } from '@/lib/citation/format-citation';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import type { ExportFormat, Notes } from './exported-file';

/** A column: its name, and what of a highlight stands in it. */
type Column = readonly [
  name: string,
  value: (highlight: Highlight, article: ArticleRecord) => string | number,
];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['url', (_, article) => citedAddress(article)],
  ['title', (_, article) => citedTitle(article)],
  ['date', (_, { publishedOn }) => publishedOn ?? ''],
  ['quote', ({ target }) => target.exact],
  ['prefix', ({ target }) => target.prefix],
  ['suffix', ({ target }) => target.suffix],
  ['start', ({ target }) => target.start],
  ['end', ({ target }) => target.end],
  ['colour', ({ colour }) => colour],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['created', ({ created }) => created],
  ['modified', ({ modified }) => modified],
  ['citation', (_, article) => formatCitation(article)],
];

/** A spreadsheet, a highlight a row (RFC 4180), with everything that is needed to bring it back. */
export const CSV: ExportFormat = table('.csv', COLUMNS);

/**
 * As Readwise takes it.
 *
 * @see https://readwise.io/import_bulk
 */
export const READWISE: ExportFormat = table('.readwise.csv', [
  ['Highlight', ({ target }) => target.exact],
  ['Title', (_, article) => citedTitle(article)],
  ['Author', (_, { byline }) => byline ?? BULLETIN.publisher],
  ['URL', (_, article) => citedAddress(article)],
  [
    'Note',
    ({ note, tags }) => [note, ...tags.map(dotTag)].filter((part) => part !== '').join('\n'),
  ],
  ['Location', ({ target }) => target.start],
  ['Date', ({ created }) => created.slice(0, 19).replace('T', ' ')],
]);

/** Readwise takes a word with a dot before it for a tag. */
function dotTag(tag: string): string {
  return `.${tag.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

function table(extension: string, columns: readonly Column[]): ExportFormat {
  return {
    extension,
    mediaType: 'text/csv',
    *write(notes: readonly Notes[]) {
      yield line(columns.map(([name]) => name));
      for (const { article, highlights } of notes) {
        for (const highlight of highlights.toSorted(byPlace)) {
          yield line(columns.map(([, value]) => value(highlight, article)));
        }
      }
    },
  };
}

/** A line of a table by RFC 4180. */
export function line(values: readonly (string | number)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would take such a beginning for a formula; an apostrophe says that it is text. */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
