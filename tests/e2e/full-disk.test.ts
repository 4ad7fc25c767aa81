import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
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
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';
import { mountSmallDisk, type SmallDisk } from './small-disk';

/** Holds a new profile and what a browser adds to it in some minutes. */
const MEGABYTES = 300;
const YELLOW = 'dateline-mark-yellow';
const NOTE = 'Written while the disk was full.';

async function openNote(page: Page, words: string) {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y);
  return editor(page);
}

async function isSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      document
        .querySelector('dateline-overlay')
        ?.shadowRoot?.querySelector('[role="alert"]')
        ?.textContent?.includes(text),
    {},
    words,
  );
}

describe.each(KINDS)('a disk that is full, in %s', (kind) => {
  let disk: SmallDisk | null = null;
  let session: Session | undefined;
  afterEach(async () => {
    await session?.close();
    disk?.remove();
  });

  test('is said; what is written stays, and is stored when there is room', async ({ skip }) => {
    disk = mountSmallDisk(MEGABYTES);
    if (!disk) {
      process.stdout.write(`  ${kind}: not shown on a full disk: no disk can be mounted here\n`);
      return skip();
    }
    session = await startSession(kind, { userDataDir: join(disk.folder, 'profile') });
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Tel Aviv');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');

    disk.fill();
    await dragOver(page, 'Moshe Sharett');
    await (await own(page, '[role="toolbar"] button')).click();
    await isSaid(page, 'The disk is full');
    disk.makeRoom();
    await (await own(page, '.toast-action')).click();
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');

    disk.fill();
    const frame = await openNote(page, 'Tel Aviv');
    await frame.focus('textarea');
    await page.keyboard.type(NOTE);
    await pressWith(page, 'Control', 'Enter');
    const again = await editor(page);
    await again.waitForFunction(() => document.body.textContent?.includes('The disk is full'));
    await expect.poll(() => again.$eval('textarea', ({ value }) => value)).toBe(NOTE);

    disk.makeRoom();
    await again.focus('textarea');
    await pressWith(page, 'Control', 'Enter');
    await noOwn(page, 'iframe');

    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, YELLOW, 'Tel Aviv');
    await waitUntilPainted(page, YELLOW, 'Moshe Sharett');
    const kept = await openNote(page, 'Tel Aviv');
    await kept.waitForFunction(
      (note) => document.querySelector('textarea')?.value === note,
      {},
      NOTE,
    );
  });
});
