import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  own,
  paintedWords,
  placeOf,
  textOf,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

/** Words of the cable that Dateline does not mark. */
const WORDS = 'nine physicians';

async function clickOn(page: Page | Frame, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await (button as ElementHandle<Element> | null)?.click();
}

/** By its label, as a reader finds it. */
async function write(page: Page, label: string, value: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
  await field?.evaluate((element) => (element as HTMLInputElement).select());
  await field?.type(value);
}

async function isSaid(page: Page, text: string): Promise<void> {
  await page.waitForFunction((words) => document.body.textContent?.includes(words), {}, text);
}

/** Opens the card of some words, and closes it when all that is expected stands there. */
async function cardSays(page: Page, words: string, ...expected: string[]): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y);
  for (const text of expected) await expect.poll(() => textOf(page, '.card')).toContain(text);
  await page.keyboard.press('Escape');
}

function savedPack(folder: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const name = (await readdir(folder)).find((one) => one.endsWith('.dateline-pack.json'));
      if (name === undefined) throw new Error('nothing was saved');
      JSON.parse(await readFile(join(folder, name), 'utf8'));
      return join(folder, name);
    },
    { timeout: 10_000 },
  );
}

describe.each(KINDS)('the reader’s own entries, in %s', (kind) => {
  let session: Session;
  /** The file that the first test saves and the second, in another profile, takes in. */
  let pack: string;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  test('are marked, told of on a card, exported, deleted and taken back', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    const options = await session.openOwn('options.html');
    await clickOn(options, 'Write an entry…');
    await options.select('.entry-form select', 'event');
    await write(options, 'Name', 'The Doctors’ Case');
    await write(options, 'Further names and spellings', WORDS);
    await write(options, 'What it is', 'Accusation of physicians in Moscow');
    await write(options, 'From', '1953-01-13');
    await clickOn(options, 'Save the entry');
    await isSaid(options, 'Saved. The names are marked from now on.');

    await page.bringToFront();
    await waitUntilPainted(page, 'dateline-event', WORDS);
    await cardSays(page, WORDS, 'The Doctors’ Case', '13\u00a0January\u00a01953', 'your own entry');

    await options.bringToFront();
    await clickOn(options, 'Export all (1)…');
    await write(options, 'Name of the pack', 'Moscow cases');
    await clickOn(options, 'Save as a file (1)');
    pack = await savedPack(session.downloads);

    await clickOn(options, 'Delete “The Doctors’ Case”');
    await page.bringToFront();
    await waitUntilNotPainted(page, 'dateline-event', WORDS);
    await options.bringToFront();
    await clickOn(options, 'Undo');
    await page.bringToFront();
    await waitUntilPainted(page, 'dateline-event', WORDS);
    await options.close();
    await page.close();
  });

  test('are taken in by another reader, as a pack that can be switched off', async () => {
    const other = await startSession(kind);
    onTestFinished(() => other.close());
    const options = await other.openOwn('options.html');
    const file = await options.waitForSelector('input[type="file"]');
    await (await file?.toElement('input'))?.uploadFile(pack);
    await isSaid(options, '“Moscow cases”: 1 of 1 entries can be imported.');
    await clickOn(options, 'Import (1)');
    await isSaid(options, '“Moscow cases”: 1 of 1 entries imported.');

    const page = await other.open(CABLE);
    await waitUntilPainted(page, 'dateline-event', WORDS);
    await cardSays(page, WORDS, 'from the pack Moscow cases');
    await options.bringToFront();
    await (await options.waitForSelector('.pack-row [role="switch"]'))?.click();
    await page.bringToFront();
    await waitUntilNotPainted(page, 'dateline-event', WORDS);
  });

  test('are written for words of an article, and then meant by them', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'outrage');
    const name = await own(page, '::-p-aria([name="Name…"][role="button"])');
    await name.evaluate((element) => (element as HTMLElement).focus());
    await page.keyboard.press('Enter');
    const frame = await (await own(page, 'iframe')).toElement('iframe');
    await clickOn(await frame.contentFrame(), 'Write an entry…');

    const options = await openedFor(session, 'outrage');
    await isSaid(options, 'In the article, “outrage” will mean this entry.');
    await write(options, 'Name', 'Bombing of the Legation');
    await write(options, 'What it is', 'Attack in Tel Aviv');
    await clickOn(options, 'Save the entry');
    await page.bringToFront();
    await waitUntilPainted(page, 'dateline-person', 'outrage');
    await cardSays(page, 'outrage', 'Bombing of the Legation', 'your own correction');
    await page.close();
  });
});

/** What the extension's windows are to its own pages. */
interface Extension {
  readonly extension: { getViews(which: { type: 'tab' }): { readonly location: Location }[] };
}

/**
 * The page that the extension opened by itself, opened once more: Firefox lets nobody at a tab that
 * an extension opened but the extension's other pages.
 */
async function openedFor(session: Session, words: string): Promise<Page> {
  const other = await session.openOwn('library.html');
  const path = await vi.waitFor(
    async () => {
      const views = await other.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension | undefined>;
        const tabs = (browser ?? chrome)?.extension.getViews({ type: 'tab' }) ?? [];
        return tabs.map(({ location }) => location.pathname.slice(1) + location.search);
      });
      const found = views.find((view) => new URLSearchParams(view.split('?')[1]).has('write'));
      if (found === undefined) throw new Error(`no page asks for an entry: ${views}`);
      return found;
    },
    { timeout: 15_000 },
  );
  await other.close();
  expect(decodeURIComponent(path)).toContain(`"surface":"${words}"`);
  return session.openOwn(path);
}
