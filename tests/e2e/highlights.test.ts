import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  editor,
  noOwn,
  own,
  paintedWords,
  placeOf,
  pressWith,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const YELLOW = 'dateline-mark-yellow';
const NOTE = 'Compare the letter of 15 July.';

async function writeNote(page: Page, note: string): Promise<void> {
  const frame = await editor(page);
  await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type(note);
  await pressWith(page, 'Control', 'Enter');
  await noOwn(page, 'iframe');
}

/** The page was reloaded under the saving: the note arrives when the background has stored it. */
async function waitUntilNoted(frame: Frame, note: string): Promise<void> {
  await frame.waitForFunction(
    (text) => document.querySelector('textarea')?.value === text,
    {},
    note,
  );
}

describe.each(KINDS)('highlights in %s', (kind) => {
  let session: Session;
  let userDataDir: string;
  beforeAll(async () => {
    userDataDir = await mkdtemp(join(tmpdir(), 'dateline-profile-'));
    session = await startSession(kind, { userDataDir });
  });
  afterAll(() => session.close());

  test('are made with the toolbar, and drawn in every tab of the article', async () => {
    const page = await session.open(CABLE);
    const second = await session.open(CABLE);
    await paintedWords(second, 'dateline-person');
    await page.bringToFront();
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Moshe Sharett');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');
    await waitUntilPainted(second, YELLOW, 'Moshe Sharett');
    await page.close();
    await second.close();
  });

  test('carry a note by keyboard alone, kept over a reload', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Tel Aviv');
    await own(page, '[role="toolbar"]');
    await page.keyboard.press('n');
    await writeNote(page, NOTE);
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');
    const { x, y, width } = await placeOf(page, 'Tel Aviv');
    await page.mouse.click(x + width / 2, y);
    await waitUntilNoted(await editor(page), NOTE);
    await page.close();
  });

  test('are deleted, and brought back by undo', async () => {
    const page = await session.open(CABLE);
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');
    const { x, y, width } = await placeOf(page, 'Moshe Sharett');
    await page.mouse.click(x + width / 2, y);
    await (await (await editor(page)).waitForSelector('.note-delete'))?.click();
    await waitUntilNotPainted(page, YELLOW, 'Moshe Sharett');
    await (await own(page, '.toast-action')).click();
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');
    await page.close();
  });

  test('are in the reader view too, where Back leads to the page', async () => {
    const page = await session.open(CABLE);
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');
    await pressWith(page, 'Alt', 'KeyR');
    await page.waitForSelector('mark.highlight');
    const marked = () =>
      page.$$eval('mark.highlight', (marks) => marks.map(({ textContent }) => textContent));
    await expect.poll(marked).toEqual(expect.arrayContaining(['Moshe Sharett', 'Tel Aviv']));
    await expect.poll(() => page.$eval('main', (main) => main.textContent)).toContain(NOTE);
    await page.evaluate(() => history.back());
    await page.waitForFunction((url) => location.href === url, {}, CABLE);
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');
    await page.close();
  });

  test('survive a restart of the browser', async () => {
    await session.close();
    session = await startSession(kind, { userDataDir });
    const page = await session.open(CABLE);
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');
    await page.close();
  });
});
