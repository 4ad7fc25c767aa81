import type { HighlightDraft } from '@/lib/notes/highlight';
import type { IndexedArticle } from '@/lib/search/model';

/** Articles that are written in one transaction. */
const STEP = 500;

/** Writes a library into Dateline's own database, as the background would have kept it. */
export async function storeLibrary(library: readonly IndexedArticle[]): Promise<void> {
  for (let at = 0; at < library.length; at += STEP) {
    const articles = library.slice(at, at + STEP);
    await keepRows({
      articles: articles.map(keptOf),
      casts: articles.map(castOf),
      highlights: articles.flatMap(rowsOf),
    });
  }
}

/** Writes rows into tables of Dateline's own database, in one transaction. */
export async function keepRows(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const database = await open();
  await write(database, rows);
  database.close();
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('dateline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function write(
  database: IDBDatabase,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(rows), 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const [table, list] of Object.entries(rows)) {
      for (const row of list) transaction.objectStore(table).put(row);
    }
  });
}

function keptOf({ slug, title, publishedOn, lastReadAt, text }: IndexedArticle) {
  const url = `https://www.jta.org/archive/${slug}`;
  const reading = {
    ...{ kind: 'article', slug, url, title, publishedOn, dateSource: 'page' },
    ...{ dateline: null, byline: null, pdf: null, titleCut: false },
    ...{ paragraphs: [text ?? ''], roles: ['text'] },
  };
  return articleRow(reading, lastReadAt);
}

/** A reading as the table of articles has it. */
export function articleRow(reading: { slug: string; url: string }, at: string) {
  return {
    ...{ slug: reading.slug, reading, readerDate: null, earlier: [], addresses: [reading.url] },
    ...{ firstReadAt: at, lastReadAt: at, deletedAt: null },
  };
}

/** Mentions stand where the passages that have them do. */
function castOf({ slug, text, named, highlights }: IndexedArticle) {
  const spans = highlights.flatMap(({ exact, named: own }) => {
    const at = text?.indexOf(exact) ?? 0;
    return own.flatMap((key) => [named.indexOf(key), at, at + 1]);
  });
  return { slug, named, spans };
}

function rowsOf({ slug, text, lastReadAt, highlights }: IndexedArticle) {
  return highlights.map(({ id, exact, note, tags, colour }) => {
    const start = text?.indexOf(exact) ?? 0;
    const target = { exact, prefix: '', suffix: '', start, end: start + exact.length };
    return highlightRow({ id, slug, note, tags, colour, target }, lastReadAt);
  });
}

/** A passage to keep; yellow and without a word unless it says more. */
export interface KeptHighlight extends Pick<HighlightDraft, 'slug' | 'target'> {
  readonly id: string;
  readonly colour?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** A highlight as its table has it, just made. */
export function highlightRow(kept: KeptHighlight, at: string) {
  return {
    ...{ colour: 'yellow', note: '', tags: [], ...kept },
    ...{ created: at, modified: at, revision: 1, deletedAt: null },
  };
}
