import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  noOwn,
  own,
  paintedWords,
  textOf,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const YELLOW = 'dateline-mark-yellow';
const WORDS = 'Bulgaria';
const SAMPLE = new URL('../sample-archive/moscow-and-israel.html', import.meta.url);
const SLUG = new URL(CABLE).pathname.split('/').pop();
/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };
const CHOOSE = 'button[aria-label^="Choose the passage for"]';

async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.evaluate((found) => {
    if (found instanceof HTMLElement) found.click();
  });
}

const waitForText = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), BEHIND, text);
const banner = (page: Page, there: boolean) =>
  page.waitForFunction(
    (wanted) => (document.querySelector('.choose-banner') !== null) === wanted,
    BEHIND,
    there,
  );

describe.each(KINDS)('a highlight without a place, in %s', (kind) => {
  const pages: Record<string, string> = {};
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await startSession(kind, { pages });
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, WORDS);
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, WORDS);
    const whole = await readFile(SAMPLE, 'utf8');
    pages[CABLE] = whole.replace(/During the five months.*?good offices\./su, 'Sweden stood in.');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await paintedWords(page, 'dateline-person');
    await waitUntilNotPainted(page, YELLOW, WORDS);
  });
  afterAll(() => session.close());

  test('is attached from the panel to what is selected on the page, by keyboard', async () => {
    await expect.poll(() => textOf(page, '.page-found')).toContain('not found');
    const panel = await session.openOwn('sidepanel.html');
    await page.bringToFront();
    await press(panel, CHOOSE);
    await own(page, '.choose-banner');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await noOwn(page, '.choose-banner');

    await press(panel, CHOOSE);
    await own(page, '.choose-attach:disabled');
    await page.bringToFront();
    await dragOver(page, 'Sweden');
    await own(page, '.choose-attach:enabled');
    await noOwn(page, '[role="toolbar"]');
    await page.keyboard.press('Enter');
    await waitUntilPainted(page, YELLOW, 'Sweden');
    await noOwn(page, '.choose-banner');
    await (await own(page, '.toast-action')).click();
    await waitUntilNotPainted(page, YELLOW, 'Sweden');
    await panel.close();
  });

  test('is attached with the mouse', async () => {
    const panel = await session.openOwn('sidepanel.html');
    await page.bringToFront();
    await press(panel, CHOOSE);
    await own(page, '.choose-banner');
    await page.bringToFront();
    await dragOver(page, 'Sweden');
    await (await own(page, '.choose-attach:enabled')).click();
    await waitUntilPainted(page, YELLOW, 'Sweden');
    await (await own(page, '.toast-action')).click();
    await waitUntilNotPainted(page, YELLOW, 'Sweden');
    await panel.close();
  });

  test('is attached from the library in the reader view, and is not asked for again', async () => {
    const library = await session.openOwn('library.html');
    await press(library, '::-p-xpath(//label[contains(., "Highlights to look at: 1")]/input)');
    await press(library, CHOOSE);
    await banner(library, true);
    await library.bringToFront();
    expect(new URL(library.url()).search).not.toContain('choose');
    await library.keyboard.press('Escape');
    await banner(library, false);

    await press(library, CHOOSE);
    await banner(library, true);
    await dragOver(library, 'stood in');
    await library.waitForSelector('.choose-attach:enabled');
    await library.click('.choose-attach');
    await library.waitForSelector('mark.highlight');
    await expect
      .poll(() => library.$eval('mark.highlight', ({ textContent }) => textContent))
      .toBe('stood in');
    await waitForText(library, 'Attached.');
    await library.close();
    await waitUntilPainted(page, YELLOW, 'stood in');
  });

  test('is not counted on the page once it may stay so', async () => {
    const reader = await session.openOwn(`reader.html?article=${SLUG}`);
    await reader.waitForSelector('mark.highlight');
    await reader.bringToFront();
    await reader.keyboard.down('Control');
    await reader.keyboard.press('KeyZ');
    await reader.keyboard.up('Control');
    await press(reader, '::-p-xpath(//button[normalize-space()="Keep as it is"])');
    await waitForText(reader, 'Kept without a place');
    await reader.close();
    await page.bringToFront();
    await page.waitForFunction(() => {
      const root = document.querySelector('dateline-overlay')?.shadowRoot;
      const found = root?.querySelector('.page-found')?.textContent;
      return found !== undefined && !found?.includes('not found');
    }, BEHIND);
  });
});
