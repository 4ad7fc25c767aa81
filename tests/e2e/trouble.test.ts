import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { eventPageStopper } from './forced/stop-background';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  own,
  paintedWords,
  pointAt,
  textOf,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

/** Of a Dateline that does not exist yet: this one must not touch what it finds there. */
const LATER_VERSION = 1_000_000;

const address = (slug: string) => `https://www.jta.org/1953/07/21/archive/${slug}`;
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>A page - Jewish Telegraphic Agency</title>${head}</head><body><h1 class="entry-title">A page</h1>${body}</body></html>`;

const BODY = '<p>Foreign Minister Moshe Sharett spoke in Tel Aviv today.</p>';
const HOSTILE = `<p>Moshe Sharett met "&gt;&lt;img src=x onerror="window.hurt=1"&gt; in Tel Aviv, {{constructor}} and \${alert(1)} __proto__.</p>`;

const PAGES = {
  [address('no-body')]: '<!doctype html><title>Nothing</title>',
  [address('two-megabytes')]: page(
    `<p>${'Moshe Sharett spoke in Tel Aviv of the talks with Moscow on July 6. '.repeat(30_000)}</p>`,
  ),
  [address('hostile-names')]: page(HOSTILE).replaceAll(
    'A page',
    '&lt;script&gt;window.hurt=1&lt;/script&gt; “A page”',
  ),
  [address('broken-date')]: page(
    BODY,
    '<meta property="article:published_time" content="1953-99-99"><script type="application/ld+json">{"datePublished": "not a day", </script>',
  ),
};

describe.each(KINDS)('in trouble, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('pages that are empty, hostile or broken stay usable', async () => {
    session = await startSession(kind, { pages: PAGES });
    const empty = await session.open(address('no-body'));
    await expect.poll(() => empty.evaluate(() => document.title)).toBe('Nothing');
    await empty.close();

    const hostile = await session.open(address('hostile-names'));
    await waitUntilPainted(hostile, 'dateline-person', 'Moshe Sharett');
    await pointAt(hostile, 'Moshe Sharett');
    await expect.poll(() => textOf(hostile, '.card')).toContain('Moshe Sharett');
    expect(await hostile.evaluate(() => 'hurt' in window)).toBe(false);
    await hostile.close();

    const broken = await session.open(address('broken-date'));
    await waitUntilPainted(broken, 'dateline-date', 'today');
    await broken.close();
  });

  test('a page of two megabytes stays usable, and the reader is told', async () => {
    session = await startSession(kind, { pages: PAGES });
    const huge = await session.open(address('two-megabytes'));
    await huge.waitForFunction(() =>
      (document.querySelector('dateline-overlay')?.shadowRoot?.textContent ?? '').includes(
        'too long to be explained',
      ),
    );
    expect(await huge.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('knowledge that is missing is said in a sentence; highlights go on', async () => {
    const extension = await mkdtemp(join(tmpdir(), 'dateline-build-'));
    await cp(resolve('.output', `${kind}-mv3-e2e`), extension, { recursive: true });
    await rm(join(extension, 'knowledge'), { recursive: true });
    session = await startSession(kind, { extension });
    const article = await session.open(CABLE);
    await article.waitForFunction(() =>
      (document.querySelector('dateline-overlay')?.shadowRoot?.textContent ?? '').includes(
        'cannot be shown',
      ),
    );
    await dragOver(article, 'Tel Aviv');
    await (await own(article, '[role="toolbar"] button')).click();
    await waitUntilPainted(article, 'dateline-mark-yellow', 'Tel Aviv');
  });

  test('a background that was stopped answers again, and has lost nothing', async () => {
    session = await startSession(kind);
    const article = await session.open(CABLE);
    await paintedWords(article, 'dateline-person');
    for (const words of ['Tel Aviv', 'Moshe Sharett']) {
      await stopBackground(session);
      await dragOver(article, words);
      await (await own(article, '[role="toolbar"] button')).click();
      await waitUntilPainted(article, 'dateline-mark-yellow', words);
    }
    await stopBackground(session);
    await article.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(article, 'dateline-mark-yellow', 'Tel Aviv');
    await waitUntilPainted(article, 'dateline-mark-yellow', 'Moshe Sharett');
  });
});

async function stopBackground(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    await (await eventPageStopper(session)).stop();
    return;
  }
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.close();
}

describe.each(KINDS)('storage that is refused, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('is said in a sentence; the page is still annotated, what is stored stays', async () => {
    session = await startSession(kind);
    const own = await session.openOwn('library.html');
    await own.evaluate(
      (name, version) =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open(name, version);
          opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-later-version');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
        }),
      'dateline',
      LATER_VERSION,
    );
    const article = await session.open(CABLE);
    await expect.poll(() => paintedWords(article, 'dateline-person')).toContain('Moshe Sharett');
    await article.waitForFunction(() =>
      document
        .querySelector('dateline-overlay')
        ?.shadowRoot?.querySelector('[role="alert"]')
        ?.textContent?.includes('stored'),
    );
    await own.bringToFront();
    const stores = await own.evaluate(
      (name) =>
        new Promise<string[]>((done, failed) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            done([...opening.result.objectStoreNames]);
            opening.result.close();
          };
        }),
      'dateline',
    );
    expect(stores).toContain('of-a-later-version');
  });
});
