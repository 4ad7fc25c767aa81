import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSamplePages } from '../../scripts/browser/sample-archive';
import { KINDS } from './kinds';
import { dragOver, own, paintedWords, waitUntilPainted } from './page-actions';
import { press, savedFile } from './saved-files';
import { type Session, startSession } from './session';

const YELLOW = 'dateline-mark-yellow';

describe.each(KINDS)('one article, wherever it is met, in %s', (kind) => {
  let session: Session;
  let addresses: readonly string[];
  const words = 'Moshe Landau';

  beforeAll(async () => {
    session = await startSession(kind);
    const pages = await listSamplePages();
    addresses = pages.filter(({ title }) => /eichmann trial/iu.test(title)).flatMap((p) => p.urls);
  });
  afterAll(() => session.close());

  test('a highlight is drawn at all its addresses, in every generation of the page', async () => {
    expect(addresses.length).toBeGreaterThan(2);
    const [first = '', ...others] = addresses;
    const page = await session.open(first);
    await expect.poll(() => paintedWords(page, 'dateline-person')).toContain(words);
    await dragOver(page, words);
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, words);
    for (const url of others) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await waitUntilPainted(page, YELLOW, words);
    }
    await page.close();
  });

  test('the library has it once, finds it, and lets it be deleted and brought back', async () => {
    const library = await session.openOwn('library.html');
    await library.waitForSelector('mark, blockquote, q, article');
    const search = await library.waitForSelector('input[type="search"]');
    await search?.type('eichmann');
    await library.waitForFunction(() => document.body.innerText.includes('Articles: 1'));
    await (await library.waitForSelector('button[aria-label^="Delete the highlight"]'))?.click();
    await press(library, 'Undo');
    await library.waitForSelector('button[aria-label^="Delete the highlight"]');
    await library.close();
  });

  test('it is exported as Markdown and as W3C annotations', async () => {
    const library = await session.openOwn('library.html');
    await press(library, 'Export Markdown');
    const markdown = await savedFile(session.downloads, '.md');
    expect(markdown).toContain(`==${words}==`);
    expect(markdown).toContain('JTA Daily News Bulletin');
    await press(library, 'Export JSON-LD');
    const page = JSON.parse(await savedFile(session.downloads, '.jsonld')) as {
      type: string;
      items: { target: { selector: { type: string; exact?: string }[] } }[];
    };
    expect(page.type).toBe('AnnotationPage');
    expect(page.items[0]?.target.selector).toContainEqual(
      expect.objectContaining({ type: 'TextQuoteSelector', exact: words }),
    );
    await library.close();
  });

  test('the reader view shows it without the archive', async () => {
    const slug = new URL(addresses[0] ?? '').pathname.split('/').pop();
    const before = session.requests.length;
    const reader = await session.openOwn(`reader.html?article=${slug}`);
    await reader.waitForSelector('mark.highlight');
    await expect
      .poll(() => reader.$eval('mark.highlight', ({ textContent }) => textContent))
      .toBe(words);
    const asked = session.requests.slice(before).filter((url) => url.includes('jta.org'));
    expect(asked).toEqual([]);
    await reader.close();
  });
});
