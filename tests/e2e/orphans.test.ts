import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  own,
  paintedWords,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { savedFile } from './saved-files';
import { type Session, startSession } from './session';

const YELLOW = 'dateline-mark-yellow';
const WORDS = 'Bulgaria';
const SAMPLE = new URL('../sample-archive/moscow-and-israel.html', import.meta.url);
const SLUG = new URL(CABLE).pathname.split('/').pop();

/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };

const button = (label: string) => `button[aria-label^="${label}"]`;
const named = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.evaluate((found) => {
    if (found instanceof HTMLElement) found.click();
  });
}

async function waitForText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), BEHIND, text);
}

/** Of the day: it is made some seconds after the change, and the page does not hear of it. */
async function waitForBackup(session: Session): Promise<void> {
  const options = await session.openOwn('options.html');
  await vi.waitFor(
    async () => {
      await options.evaluate(() => location.reload());
      await options.waitForSelector(button('Show the backup of'), { timeout: 1_500 });
    },
    { timeout: 20_000 },
  );
  await options.close();
}

async function pressZ(page: Page, again: boolean): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  if (again) await page.keyboard.down('Shift');
  await page.keyboard.press('KeyZ');
  if (again) await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

describe.each(KINDS)('a highlight whose passage is cut, in %s', (kind) => {
  const pages: Record<string, string> = {};
  let session: Session;
  /** What the highlight is attached to instead. */
  let attached = '';

  beforeAll(async () => {
    session = await startSession(kind, { pages });
  });
  afterAll(() => session.close());

  test('is an orphan, is attached elsewhere in the library, and is painted there', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, WORDS);
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, WORDS);
    await waitForBackup(session);
    await page.bringToFront();

    const whole = await readFile(SAMPLE, 'utf8');
    pages[CABLE] = whole.replace(/During the five months.*?good offices\./su, 'Sweden stood in.');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await paintedWords(page, 'dateline-person');
    await waitUntilNotPainted(page, YELLOW, WORDS);

    const library = await session.openOwn('library.html');
    await press(library, '::-p-xpath(//label[contains(., "Highlights to look at: 1")]/input)');
    await waitForText(library, 'What stands there now');
    const attach = await library.waitForSelector(button('Attach to'));
    const label = await attach?.evaluate((found) => found.getAttribute('aria-label'));
    attached = label?.replace(/^Attach to “(.*)”$/su, '$1') ?? '';
    expect(attached).not.toBe('');
    await press(library, button('Attach to'));
    await waitForText(library, 'Attached.');
    await waitForText(library, 'Every highlight has its place.');
    await library.close();

    await page.bringToFront();
    await waitUntilPainted(page, YELLOW, attached);
    await page.close();
  });

  test('is lost again by undo in the reader view, and found by redo', async () => {
    const reader = await session.openOwn(`reader.html?article=${SLUG}`);
    await reader.waitForSelector('mark.highlight');
    await pressZ(reader, false);
    await waitForText(reader, 'Not found in the text any more');
    await pressZ(reader, true);
    await reader.waitForSelector('mark.highlight');
    await reader.close();
  });

  test('is backed up to a file, and restored from what was kept', async () => {
    const options = await session.openOwn('options.html');
    await press(options, named('Back up now to a file'));
    const text = await savedFile(session.downloads, '.json');
    expect(JSON.parse(text)).toMatchObject({
      format: 'dateline-backup',
      highlights: [{ target: { exact: attached } }],
    });
    await waitForText(options, 'Used: ');

    await press(options, button('Show the backup of'));
    await waitForText(options, 'Restore this backup?');
    await press(options, named('Replace'));
    await waitForText(options, 'Restored.');
    await waitForText(options, 'Before a restore');
    await options.close();

    // The article as it was then comes back with it.
    const reader = await session.openOwn(`reader.html?article=${SLUG}`);
    await reader.waitForSelector('mark.highlight');
    await expect
      .poll(() => reader.$eval('mark.highlight', ({ textContent }) => textContent))
      .toBe(WORDS);
    await reader.close();
  });
});
