import type { IndexedArticle } from '@/lib/search/model';

/** Articles that are written in one transaction. */
const STEP = 500;

/** Writes a library into Dateline's own database, as the background would have kept it. */
export async function storeLibrary(library: readonly IndexedArticle[]): Promise<void> {
  const database = await open();
  for (let at = 0; at < library.length; at += STEP) {
    await write(database, library.slice(at, at + STEP));
  }
  database.close();
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('dateline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function write(database: IDBDatabase, articles: readonly IndexedArticle[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['articles', 'highlights', 'casts'], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const article of articles) {
      transaction.objectStore('articles').put(keptOf(article));
      transaction.objectStore('casts').put(castOf(article));
      for (const row of rowsOf(article)) transaction.objectStore('highlights').put(row);
    }
  });
}

function keptOf({ slug, title, publishedOn, lastReadAt, text }: IndexedArticle) {
  const url = `https://www.jta.org/archive/${slug}`;
  return {
    slug,
    reading: {
      ...{ kind: 'article', slug, url, title, publishedOn, dateSource: 'page' },
      ...{ dateline: null, byline: null, pdf: null, titleCut: false },
      ...{ paragraphs: [text ?? ''], roles: ['text'] },
    },
    ...{ readerDate: null, earlier: [], addresses: [url] },
    ...{ firstReadAt: lastReadAt, lastReadAt, deletedAt: null },
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
    return {
      ...{ id, slug, note, tags, colour },
      target: { exact, prefix: '', suffix: '', start, end: start + exact.length },
      ...{ created: lastReadAt, modified: lastReadAt, revision: 1, deletedAt: null },
    };
  });
}
