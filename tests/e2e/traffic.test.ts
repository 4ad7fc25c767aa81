import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  paintedWords,
  pointAt,
  pressWith,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

/** What browsers ask for of their own accord, whatever is installed in them. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|mozgcp|firefox|msftconnecttest)\.(?:com|net|org)$/u;

const NOTE = 'See [the talks](https://example.org/talks) ![x](https://example.org/x.png)';

async function press(page: Page, name: string): Promise<void> {
  const button = `::-p-xpath(//button[normalize-space()="${name}"])`;
  await (await page.waitForSelector(button))?.click();
}

// The build as it is shipped; every request of the browser goes through a server that writes it down.
describe.each(KINDS)('a whole session, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, {
      extension: resolve('.output', `${kind}-mv3`),
      greets: true,
    });
  });
  afterAll(() => session.close());

  test('asks for the article that the reader opens, and for nothing else', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await pointAt(page, 'Moshe Sharett');
    await page.waitForFunction(() => CSS.highlights.has('dateline-open'));

    await dragOver(page, 'Tel Aviv');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.localName === 'dateline-overlay');
    await page.keyboard.type(NOTE);
    await pressWith(page, 'Control', 'Enter');
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Tel Aviv');

    await pressWith(page, 'Alt', 'KeyR');
    await page.waitForSelector('mark.highlight');
    await page.close();

    const library = await session.openOwn('library.html');
    await library.waitForSelector('.library-note');
    await press(library, 'Export Markdown');
    await expect.poll(() => readdir(session.downloads)).not.toEqual([]);
    await library.close();
    for (const path of ['options.html', 'popup.html', 'sidepanel.html']) {
      const own = await session.openOwn(path);
      await own.close();
    }

    const asked = session.requests.filter((url) => !BROWSERS_OWN.test(new URL(url).hostname));
    const icon = new URL('/favicon.ico', CABLE).href;
    expect(asked.filter((url) => url !== icon)).toEqual([CABLE]);
  });
});
