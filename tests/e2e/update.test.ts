import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { browser } from '#imports';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  editor,
  own,
  paintedWords,
  textOf,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const HALF = 'Half a sentence that no';

async function nextVersion(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  await writeFile(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
}

/** In a page of the extension: as where the update comes before the draft is kept. */
async function dropDrafts(): Promise<boolean> {
  const { chrome: api } = globalThis as unknown as { chrome: typeof browser };
  const drafts = Object.keys(await api.storage.local.get()).filter((key) =>
    key.startsWith('draft-'),
  );
  await api.storage.local.remove(drafts);
  return drafts.length > 0;
}

/** Marks the present element of ours, to tell it from that of the next script. */
async function waitForSuccessor(page: Page, update: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.querySelector('dateline-overlay')?.setAttribute('id', 'old'));
  await update();
  await page.waitForFunction(
    () => {
      const all = [...document.querySelectorAll('dateline-overlay')];
      return (
        all.length === 1 && all[0]?.id === '' && all[0].shadowRoot?.querySelector('.page-button')
      );
    },
    { polling: 100 },
  );
}

/** Chromium wants the reader's leave for it; Firefox puts the new script in by itself. */
async function allowTakingOver(settings: Page): Promise<void> {
  const name = 'After an update, keep working in open pages';
  const choice = await settings.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`);
  await choice?.click();
  await settings.waitForFunction((one) => one?.getAttribute('aria-checked') === 'true', {}, choice);
}

describe.each(KINDS)('an update under open pages, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('changes the script without a reload, and offers the note that was being written', async () => {
    const extension = await mkdtemp(join(tmpdir(), 'dateline-update-'));
    await cp(resolve('.output', `${kind}-mv3-e2e`), extension, { recursive: true });
    session = await startSession(kind, { extension });
    const settings = await session.openOwn('options.html');
    if (kind === 'chrome') await allowTakingOver(settings);
    const page = await session.open(CABLE);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Tel Aviv');
    await own(page, '[role="toolbar"]');
    await page.keyboard.press('n');
    const frame = await editor(page);
    await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await page.keyboard.type(HALF);
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    // Without its draft, the words are on the page alone.
    await settings.waitForFunction(dropDrafts, { polling: 100 });

    await nextVersion(extension);
    await waitForSuccessor(page, () => session.browser.installExtension(extension));

    expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true);
    await expect.poll(() => paintedWords(page, 'dateline-person')).toContain('Moshe Sharett');
    await expect.poll(() => textOf(page, '.toast')).toContain('not saved yet');
    await (await own(page, '.toast-action')).click();
    const again = await editor(page);
    await expect.poll(() => again.$eval('textarea', ({ value }) => value)).toBe(HALF);

    await page.keyboard.press('Escape');
    await dragOver(page, 'Moshe Sharett');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Moshe Sharett');
    expect(errors).toEqual([]);
  });
});
