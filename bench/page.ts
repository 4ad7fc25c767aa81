import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { startArchiveServer } from '../scripts/browser/archive-server';
import { findOrInstallBrowser } from '../scripts/browser/find-browser';
import { launchBrowser } from '../scripts/browser/launch-browser';
import { listSamplePages, samplePages } from '../scripts/browser/sample-archive';
import { bundleForPage } from './bundle';
import type { measureDrawing, measureReading } from './in-page/reading';
import type { Result, Row } from './table';
import { benchWholePages } from './whole-page';

/** The bundle of `in-page/reading.ts`. */
declare const inPage: {
  measureReading: typeof measureReading;
  measureDrawing: typeof measureDrawing;
};

const TIMES = 21;
const MARKS = 300;

/** What is measured: the typical cable, and the long one. */
const PAGES = [/resumption-of-diplomatic-relations/u, /thirty-two-nations/u];

async function benchReading(page: Page, index: number[], title: string): Promise<Row[]> {
  const { readability, extract, annotate, whole, words } = await page.evaluate(
    (bytes, times) => inPage.measureReading(bytes, times),
    index,
    TIMES,
  );
  const row = (what: string, ours: number): Row => ({
    what: `${what} (${title}, ${words} words)`,
    ours,
    peer: 'Readability.parse',
    theirs: readability,
    unit: 'ms',
  });
  return [
    row('detect and extract', extract),
    row('annotate', annotate),
    row('detect, extract, annotate, paint', whole),
  ];
}

/** Reading and drawing in a real page, beside what a page would run without us. */
export async function bench(): Promise<Result> {
  const code = await bundleForPage('bench/in-page/reading.ts');
  const index = [...gunzipSync(await readFile('.output/chrome-mv3/knowledge/index.bin'))];
  const server = await startArchiveServer(await samplePages());
  const browser = await launchBrowser({
    kind: 'chrome',
    executablePath: findOrInstallBrowser('chrome'),
    extension: '.output/chrome-mv3',
    headless: true,
    greets: true,
    proxy: server.proxy,
  });
  const rows: Row[] = [];
  try {
    for (const { title, urls } of (await listSamplePages()).filter(({ urls }) =>
      isMeasured(urls),
    )) {
      const page = await browser.newPage();
      await page.goto(urls[0] ?? '');
      await page.addScriptTag({ content: code });
      rows.push(...(await benchReading(page, index, title)));
      const drawing = await page.evaluate(
        (marks, times) => inPage.measureDrawing(marks, times),
        MARKS,
        TIMES,
      );
      rows.push({
        what: `draw ${drawing.marks} marks (${title})`,
        ours: drawing.ours,
        peer: 'mark.js',
        theirs: drawing.theirs,
        unit: 'ms',
      });
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  const whole = await benchWholePages();
  return { name: 'page', ...whole, rows: [...rows, ...whole.rows] };
}

const isMeasured = (urls: readonly string[]) =>
  PAGES.some((pattern) => urls.some((url) => pattern.test(url)));
