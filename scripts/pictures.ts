import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import {
  CABLE,
  dragOver,
  editor,
  noOwn,
  own,
  placeOf,
  pressWith,
  waitUntilPainted,
} from '../tests/e2e/page-actions';
import { startArchiveServer } from './browser/archive-server';
import { findOrInstallBrowser } from './browser/find-browser';
import { inLanguage } from './browser/in-language';
import { launchBrowser } from './browser/launch-browser';
import { samplePages } from './browser/sample-archive';

// Takes pictures of every page of the extension in a language, wide and narrow, light and dark.

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'he' },
    out: { type: 'string', default: 'dateline-out' },
    widths: { type: 'string', default: '1280,390' },
    themes: { type: 'string', default: 'light,dark' },
  },
});

const SLUG = CABLE.split('/').pop();
const OWN_PAGES = ['library', 'options', 'popup', 'sidepanel'] as const;

async function mark(page: Page, words: string, note: string): Promise<void> {
  await dragOver(page, words);
  await (await own(page, '[role="toolbar"] .toolbar-action')).click();
  const frame = await editor(page);
  await frame.waitForSelector('textarea:focus');
  await page.keyboard.type(note);
  await pressWith(page, 'Control', 'Enter');
  await noOwn(page, 'iframe');
  await waitUntilPainted(page, 'dateline-mark-yellow', words);
}

async function open(browser: Browser, url: string, width: number, theme: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: width < 600 ? 844 : 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** A page that tells of the tab beside it, as the popup and the side panel do. */
async function openBeside(browser: Browser, url: string, width: number, theme: string) {
  const article = await open(browser, CABLE, width, theme);
  await article.waitForFunction(() => CSS.highlights.has('dateline-person'));
  const page = await browser.newPage();
  await page.setViewport({ width: Math.min(width, 400), height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  // A picture is taken of the tab in front, which is then itself the one that it would tell of.
  await page.evaluateOnNewDocument((address) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const ask = tabs.query.bind(tabs);
    tabs.query = async () => (await ask({})).filter((tab) => tab.url === address).slice(0, 1);
  }, CABLE);
  await page.goto(url);
  await page.waitForSelector('main h2');
  await article.close();
  return page;
}

interface Tabs {
  query(what: object): Promise<readonly { readonly url?: string }[]>;
}

async function takeAll(browser: Browser, base: string, width: number, theme: string) {
  const path = (name: string) =>
    join(values.out, `${name}-${values.language}-${width}-${theme}.png`) as `${string}.png`;

  const page = await open(browser, CABLE, width, theme);
  await page.waitForFunction(() => CSS.highlights.has('dateline-person'));
  await dragOver(page, 'horror at the outrage');
  await own(page, '[role="toolbar"]');
  await page.screenshot({ path: path('toolbar') });
  await page.keyboard.press('Escape');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const { x, y } = await placeOf(page, 'V. M. Molotov');
  await page.mouse.click(x + 4, y);
  await own(page, '.card .card-day');
  await page.screenshot({ path: path('card') });
  await page.close();

  const reader = await open(browser, `${base}/reader.html?article=${SLUG}`, width, theme);
  await reader.waitForSelector('mark.highlight');
  await reader.screenshot({ path: path('reader') });
  await reader.screenshot({ path: path('reader-whole'), fullPage: true });
  await (await reader.waitForSelector('.display-menu summary'))?.click();
  await reader.screenshot({ path: path('reader-display') });
  await reader.keyboard.press('Escape');
  await (await reader.waitForSelector('.reader-day button'))?.click();
  await reader.screenshot({ path: path('reader-day') });
  await (await reader.waitForSelector('.highlight-handle'))?.focus();
  await reader.keyboard.press('Enter');
  await reader.waitForSelector('.note-editor');
  await reader.screenshot({ path: path('reader-editor') });
  await reader.close();

  for (const name of OWN_PAGES) {
    const isBeside = name === 'popup' || name === 'sidepanel';
    const page = await (isBeside ? openBeside : open)(
      browser,
      `${base}/${name}.html`,
      width,
      theme,
    );
    await page.waitForSelector('main h1');
    if (name === 'library') {
      await page.waitForSelector('article');
      await (await page.waitForSelector('.library-help summary'))?.click();
      const overview = await page.$('.library-overview summary');
      await overview?.click();
      await page.waitForSelector('.library-map path');
      await (await page.waitForSelector('.library-select'))?.click();
      await page.waitForSelector('.library-bulk .button');
    }
    await page.screenshot({ path: path(name), fullPage: !isBeside });
    if (name === 'library') {
      await page.evaluate(() => scrollTo(0, 0));
      await (await page.waitForSelector('button[aria-haspopup="dialog"]'))?.click();
      await page.waitForSelector('dialog[open]');
      await page.screenshot({ path: path('export') });
    }
    await page.close();
  }
}

async function main(): Promise<void> {
  await mkdir(values.out, { recursive: true });
  const server = await startArchiveServer(await samplePages());
  const extension = await inLanguage(resolve('.output/chrome-mv3-e2e'), values.language);
  const browser = await launchBrowser({
    kind: 'chrome',
    executablePath: findOrInstallBrowser('chrome'),
    extension,
    headless: true,
    proxy: server.proxy,
  });
  try {
    const [id] = (await browser.extensions()).keys();
    const page = await open(browser, CABLE, 1280, 'light');
    await page.waitForFunction(() => CSS.highlights.has('dateline-person'));
    await mark(page, 'Moshe Sharett', 'שר החוץ Moshe Sharett, לשעבר Shertok (1894–1965).');
    await mark(page, 'horror at the outrage', 'See also the **Soviet note** of February.');
    await page.goto(
      'https://www.jta.org/archive/thirty-two-nations-leave-evian-with-committee-and-little-else-refugees-future-rests-on-london-offi',
    );
    await page.waitForFunction(() => CSS.highlights.has('dateline-person'));
    await page.close();
    for (const width of values.widths.split(',').map(Number)) {
      for (const theme of values.themes.split(',')) {
        await takeAll(browser, `chrome-extension://${id}`, width, theme);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
