import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, paintedWords } from './page-actions';
import { type Session, startSession } from './session';

const PLAIN =
  '<!doctype html><title>JTA</title><body><h1>News</h1><p>Israel and Moscow, July 6.</p>';

/** Addresses that are none of an article of the archive. */
const ELSEWHERE = [
  'https://www.jta.org/',
  'https://www.jta.org/1953/07/21/archive',
  'https://www.jta.org/tags/eichmann/page/3',
  'https://www.jta.org/?s=sharett',
  'https://www.jta.org/2018/08/20/culture/a-story-of-today',
  'https://www.jta.org/jewniverse/2011/a-curiosity',
];

/** An article's address, but a page with a list of articles on it. */
const LISTING = 'https://www.jta.org/archive/looks-like-an-article';
const LISTED = `<!doctype html><title>JTA Archive</title><body><h1>JTA Archive</h1>${'<div><h2><a href="/archive/a">A headline</a></h2><p>The opening of an item … <a href="/archive/a">More ▸</a></p></div>'.repeat(8)}`;

describe.each(KINDS)('pages that are no article, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    const pages = Object.fromEntries(ELSEWHERE.map((url) => [url, PLAIN]));
    session = await startSession(kind, { pages: { ...pages, [LISTING]: LISTED } });
  });
  afterAll(() => session.close());

  test.each([...ELSEWHERE, LISTING])('%s is left as it is', async (url) => {
    // An article in another tab shows that the extension had its turn.
    const page = await session.open(url);
    const article = await session.open(CABLE);
    await paintedWords(article, 'dateline-person');
    await article.close();
    await page.bringToFront();
    await page.keyboard.press('KeyH');
    const { added, painted, sheets, globals } = await page.evaluate(() => ({
      added: [...document.documentElement.children].map(({ localName }) => localName),
      painted: [...CSS.highlights.keys()],
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).filter((key) => /dateline|wxt/iu.test(key)),
    }));
    expect(added).toEqual(['head', 'body']);
    expect(painted).toEqual([]);
    expect(sheets).toBe(0);
    expect(globals).toEqual([]);
    await page.close();
  });
});
