import type { Browser } from 'puppeteer-core';
import { ownAddress } from '../own-address';
import { median, type Row } from '../table';
import type { Measured, Measuring } from './measuring';
import { type Figures, open, TIMES } from './open-page';

/** The bundle of `in-page/peers.ts`. */
declare const inPage: typeof import('../in-page/peers');

/**
 * From our script’s start to the first mark, beside one and a half times what Readability alone
 * takes in a page as new, and one question to the background with its answer.
 */
export async function besideReadability(
  { title, url }: Measured,
  { firstMark, ownStart }: Figures,
  { browser, bare, peers }: Measuring,
): Promise<Row> {
  const parsing: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const page = await bare.newPage();
    await page.goto(url);
    await page.evaluate(peers);
    parsing.push(await page.evaluate(() => inPage.parse()));
    await page.close();
  }
  return {
    what: `our script’s start to the first mark (${title})`,
    ours: firstMark - ownStart,
    peer: '1.5 × Readability, for the first time, and one message',
    theirs: 1.5 * median(parsing) + (await timeOfMessage(browser, url)),
    unit: 'ms',
  };
}

/** Milliseconds until a page of the extension has a kept article with all that is drawn on it. */
async function timeOfMessage(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(await ownAddress(browser, 'options.html'));
  const times = await page.evaluate(
    async (slug, count) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const taken: number[] = [];
      for (let id = 0; id < count; id++) {
        const start = performance.now();
        const message = { id, type: 'getArticle', data: slug, timestamp: Date.now() };
        await chrome.runtime.sendMessage(message);
        taken.push(performance.now() - start);
      }
      return taken;
    },
    url.split('/').pop() ?? '',
    TIMES,
  );
  await page.close();
  return median(times);
}

/** The reader view of a kept article, beside Readability’s text shown plainly. */
export async function benchReader(
  url: string,
  { browser, bare, peers }: Measuring,
): Promise<Row[]> {
  const reader = await ownAddress(browser, `reader.html?article=${url.split('/').pop()}`);
  const ours = await open({ name: 'reader', browser, marks: false }, reader);
  const run = `${peers};inPage.showPlainly()`;
  const theirs = await open({ name: 'plain', browser: bare, marks: false, run }, url);
  const row = (what: string, key: 'laidOut' | 'memory' | 'shifted', unit: string): Row => ({
    what: `reader: ${what}`,
    ours: ours[key],
    peer: 'Readability, shown plainly',
    theirs: theirs[key],
    unit,
  });
  return [
    row('all laid out', 'laidOut', 'ms'),
    row('memory', 'memory', 'MB'),
    row('layout shift', 'shifted', ''),
  ];
}
