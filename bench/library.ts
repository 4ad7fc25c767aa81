import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { findOrInstallBrowser } from '../scripts/browser/find-browser';
import { launchBrowser } from '../scripts/browser/launch-browser';
import { random } from './anchoring/random';
import { bundleForPage } from './bundle';
import type {
  fillDatabase,
  KindTimes,
  makeOurs,
  makeTheirs,
  measureQueries,
} from './in-page/library';
import { megabytes } from './megabytes';
import { ownAddress } from './own-address';
import type { Result, Row } from './table';

/** The bundle of `in-page/library.ts`. */
declare const inPage: {
  fillDatabase: typeof fillDatabase;
  makeOurs: typeof makeOurs;
  makeTheirs: typeof makeTheirs;
  measureQueries: typeof measureQueries;
};

/** Articles; each has five highlights. */
const SIZES = [2_000, 20_000];
const HIGHLIGHTS_EACH = 5;

/** Notes in the page's title when its first article was drawn. */
const WATCH = `
requestAnimationFrame(function watch() {
  if (document.querySelector('article')) document.title = 'first ' + performance.now();
  else requestAnimationFrame(watch);
});`;

/** English words in an order of their own, so that long ones are frequent too. */
async function loadWords(): Promise<string[]> {
  const file = await readFile('assets/knowledge/words/english.txt', 'utf8');
  const next = random(11);
  return file
    .split('\n')
    .filter((word) => word.length > 3)
    .map((word) => [next(), word] as const)
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word);
}

function rowsOf(of: string, kinds: Readonly<Record<string, KindTimes>>): Row[] {
  return Object.entries(kinds).flatMap(([kind, { ours, miniSearch, dexie }]): Row[] => [
    ...(['p50', 'p95'] as const).map((share) => ({
      what: `${kind}, ${share} (${of})`,
      ours: ours[share],
      peer: 'MiniSearch',
      theirs: miniSearch[share],
      unit: 'ms',
    })),
    {
      what: `${kind}, p50 (${of})`,
      ours: ours.p50,
      peer: 'Dexie scan',
      theirs: dexie.p50,
      unit: 'ms',
    },
  ]);
}

/** Makes one index after the other: milliseconds, and megabytes that stay. */
async function measureMaking(page: Page, of: string): Promise<Row[]> {
  const start = await megabytes(page);
  const ours = await page.evaluate(() => inPage.makeOurs());
  const between = await megabytes(page);
  const theirs = await page.evaluate(() => inPage.makeTheirs());
  const end = await megabytes(page);
  const peer = 'MiniSearch';
  return [
    { what: `make the index (${of})`, ours, peer, theirs, unit: 'ms' },
    {
      what: `memory of the index (${of})`,
      ...{ ours: between - start, peer, theirs: end - between, unit: 'MB' },
    },
  ];
}

/** Opens the library and scrolls through it. */
async function measurePage(browser: Browser, address: string, of: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(address);
  const first = await page.waitForFunction(() => /^first/.test(document.title) && document.title, {
    timeout: 120_000,
  });
  const shown = Number(String(await first.jsonValue()).slice('first '.length));
  const frames = await page.evaluate(scrollThrough);
  await page.close();
  return [
    `${of}: the first article is drawn ${shown.toFixed(0)} ms after the page opens;`,
    `  while it is scrolled a frame takes ${frames.middle.toFixed(0)} ms, the longest of 100 ${frames.longest.toFixed(0)} ms.`,
  ];
}

/** A window's height at a time, a frame each. */
async function scrollThrough() {
  const frames: number[] = [];
  let before = performance.now();
  for (let i = 0; i < 100; i++) {
    scrollBy(0, innerHeight);
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - before);
    before = performance.now();
  }
  frames.sort((a, b) => a - b);
  return { middle: frames[50] ?? 0, longest: frames[99] ?? 0 };
}

async function measure(browser: Browser, page: Page, code: string): Promise<Result> {
  const words = await loadWords();
  const rows: Row[] = [];
  const notes: string[] = [];
  const address = page.url().replace('options', 'library');
  for (const size of SIZES) {
    const of = `${size * HIGHLIGHTS_EACH} highlights`;
    // A script is not let into a page of the extension otherwise.
    await page.evaluate(code);
    await page.evaluate((list, n) => inPage.fillDatabase(list, n), words, size);
    notes.push(...(await measurePage(browser, address, of)));
    rows.push(...(await measureMaking(page, of)));
    rows.push(...rowsOf(of, await page.evaluate((list) => inPage.measureQueries(list), words)));
    await page.reload();
  }
  return { name: 'library', rows, notes };
}

/** The library's search beside MiniSearch and a scan of the database, in a page of the extension. */
export async function bench(): Promise<Result> {
  const code = await bundleForPage('bench/in-page/library.ts');
  const browser = await launchBrowser({
    kind: 'chrome',
    executablePath: findOrInstallBrowser('chrome'),
    extension: '.output/chrome-mv3',
    headless: true,
    greets: true,
  });
  try {
    const page = await browser.newPage();
    // Of the extension, so that the database is its own; but not the one that is measured.
    await page.goto(await ownAddress(browser, 'options.html'));
    await page.waitForSelector('main');
    return await measure(browser, page, code);
  } finally {
    await browser.close();
  }
}
