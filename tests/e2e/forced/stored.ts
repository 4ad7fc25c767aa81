import type { Page } from 'puppeteer-core';

type Row = Readonly<Record<string, unknown>>;

/** Every row of the database by its table, read past Dateline. */
export type Stored = Readonly<Record<string, readonly Row[]>>;

/** @param page one of the extension's own */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await settled(indexedDB.open('dateline'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const tables = await Promise.all(
      names.map(async (name) => [name, await settled(transaction.objectStore(name).getAll())]),
    );
    database.close();
    return Object.fromEntries(tables) as Record<string, Record<string, unknown>[]>;
  });
}
