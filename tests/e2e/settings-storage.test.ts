import { afterEach, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, dragOver, own, paintedWords, waitUntilPainted } from './page-actions';
import { type Session, startSession } from './session';

describe.each(KINDS)('what the settings say of the storage, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('how much room is left, and which records cannot be read; those hide no others', async () => {
    session = await startSession(kind);
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Tel Aviv');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Tel Aviv');

    const options = await session.openOwn('options.html');
    const room = await options.waitForSelector('.backup-room');
    await expect
      .poll(() => room?.evaluate((line) => line.textContent))
      .toMatch(/^Used: .+ Free: .+$/u);
    const broken = await options.evaluate(
      () =>
        new Promise<string>((done, failed) => {
          const opening = indexedDB.open('dateline');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const highlights = database.transaction('highlights', 'readwrite');
            const all = highlights.objectStore('highlights').getAll();
            all.onsuccess = () => {
              const { slug } = all.result[0] as { slug: string };
              highlights.objectStore('highlights').put({ id: 'broken', slug, note: 7 });
            };
            highlights.onerror = () => failed(highlights.error);
            highlights.oncomplete = () => {
              database.close();
              done('broken');
            };
          };
        }),
    );
    expect(broken).toBe('broken');
    await options.close();

    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Tel Aviv');
    const again = await session.openOwn('options.html');
    await again.waitForFunction(() =>
      document.body.textContent?.includes('Records that cannot be read: 1.'),
    );
  });
});
