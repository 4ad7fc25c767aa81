import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import type { NamePlace } from '../in-page/peers';
import type { Measuring } from './measuring';
import type { Way } from './open-page';

export const dateline = (browser: Browser): Way => ({ name: 'Dateline', browser, marks: true });

/** What else may be run in a page: the same names marked by others, and nothing. */
export async function otherWays(
  url: string,
  { browser, bare, peers, client }: Measuring,
): Promise<Way[]> {
  const names = JSON.stringify(await namesOn(browser, url));
  return [
    { name: 'nothing', browser: bare, marks: false },
    { name: 'mark.js', browser: bare, marks: true, run: `${peers};inPage.markNames(${names})` },
    {
      name: 'Recogito',
      browser: bare,
      marks: true,
      run: `${peers};inPage.annotateNames(${names})`,
    },
    { name: 'Hypothesis, in the page', browser: bare, marks: false, run: client },
  ];
}

/** The names that Dateline marked, so that others mark the same. */
async function namesOn(browser: Browser, url: string): Promise<NamePlace[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 50 });
  const names = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([, marked]) =>
      [...marked].map((range) => {
        const before = document.createRange();
        before.setStart(document.body, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const quote = range.toString();
        const start = before.toString().length;
        return { quote, start, end: start + quote.length };
      }),
    ),
  );
  await page.close();
  return names.sort((a, b) => a.start - b.start);
}

/**
 * Source that starts Hypothesis’s client in a page: only its part there, as its sidebar and notes come
 * from its server.
 */
export async function hypothesisClient(): Promise<string> {
  const folder = createRequire(import.meta.url).resolve('hypothesis/package.json');
  const client = await readFile(
    new URL('build/scripts/annotator.bundle.js', `file://${folder}`),
    'utf8',
  );
  return `
    for (const rel of ['sidebar', 'notebook', 'profile', 'hypothesis-client']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.type = 'application/annotator+' + (rel === 'hypothesis-client' ? 'javascript' : 'html');
      link.href = 'about:blank#' + rel;
      document.head.append(link);
    }
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = ${JSON.stringify(client)};
    document.head.append(script);`;
}
