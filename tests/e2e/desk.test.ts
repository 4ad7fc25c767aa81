import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  copied,
  dragOver,
  own,
  paintedWords,
  selectWords,
  waitUntilPainted,
} from './page-actions';
import { press, savedFile } from './saved-files';
import { type Session, startSession } from './session';

const WORDS = 'Molotov';
const PASSAGE = 'text of two letters';

/** Chooses one of the forms by its words, in the dialog. */
async function choose(page: Page, form: string): Promise<void> {
  const choice = await page.waitForSelector(`::-p-xpath(//dialog//label[contains(., "${form}")])`);
  await choice?.click();
}

/** Gives a file to the field for notes. */
async function bring(page: Page, path: string): Promise<void> {
  const field = (await page.waitForSelector(
    '.notes-import input[type="file"]',
  )) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(path);
}

const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), {}, words);

describe.each(KINDS)('the research desk, in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession(kind);
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, WORDS);
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, 'dateline-mark-yellow', WORDS);
    await page.close();
  });
  afterAll(() => session.close());

  test('notes leave in the form that is chosen, and come back as the same', async () => {
    const library = await session.openOwn('library.html');
    await press(library, 'More ways to export…');
    await choose(library, 'Hypothesis');
    await press(library, 'Download');
    const text = await savedFile(session.downloads, '.hypothesis.json');
    expect(JSON.parse(text).annotations[0].target[0].selector).toContainEqual(
      expect.objectContaining({ type: 'TextQuoteSelector', exact: WORDS }),
    );
    await library.close();

    const options = await session.openOwn('options.html');
    const path = join(session.downloads, 'brought.json');
    await writeFile(path, text);
    await bring(options, path);
    await says(options, 'Here already, just so: 1');
    await options.close();
  });

  test('another tool’s highlights come in, those that cannot are told of, and wait for the text', async () => {
    const [url] = [CABLE.replace(/[^/]+$/, 'an-article-that-was-never-opened')];
    const path = join(session.downloads, 'clipper.json');
    const highlights = [{ text: '<p>Never <b>opened</b></p>', timestamp: '2025-01-02T03:04:05Z' }];
    const file = [
      { url, title: 'An Article', highlights },
      { url: 'https://example.org/', highlights },
    ];
    await writeFile(path, JSON.stringify(file));

    const options = await session.openOwn('options.html');
    await bring(options, path);
    await says(options, 'Record 2: is not on an article of the JTA archive');
    await press(options, 'Take in (1)');
    await says(options, 'Taken in: 1 new');
    await options.close();

    const reader = await session.openOwn('reader.html?article=an-article-that-was-never-opened');
    await says(reader, 'Its text comes when you open it in the archive once.');
    await reader.close();
  });

  test('a key copies the passage with its citation, in the style that was chosen', async () => {
    const slug = new URL(CABLE).pathname.split('/').pop();
    const reader = await session.openOwn(`reader.html?article=${slug}`);
    await reader.waitForSelector('.citation-choice select');
    await reader.select('.citation-choice select', 'mla');
    await reader.waitForFunction(() =>
      document.querySelector('.citation-text')?.textContent?.includes('[New York], 21 July 1953'),
    );
    // Letters are for the choice as long as it has the focus.
    await reader.click('h1');
    await selectWords(reader, PASSAGE);
    await reader.keyboard.press('q');
    await says(reader, 'Copied');
    expect(await copied(session)).toMatch(
      /^“text of two letters”\n“.*” JTA Daily News Bulletin \[New York\]/,
    );
    await reader.close();
  });
});
