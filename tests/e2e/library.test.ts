import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, dragOver, own, paintedWords, waitUntilPainted } from './page-actions';
import { type Session, startSession } from './session';

const button = (name: string) => `::-p-xpath(//button[starts-with(normalize-space(), "${name}")])`;

async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(button(name));
  // Whatever lies over it just now.
  await found?.evaluate((one) => (one as HTMLElement).click());
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.evaluate(() => {
    const field = document.querySelector('input[type="search"]');
    if (field instanceof HTMLInputElement) field.select();
  });
  await page.keyboard.type(text);
}

const waitForTitles = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('article').length === wanted,
    { polling: 100 },
    count,
  );

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(KINDS)('the library in %s', (kind) => {
  let session: Session;
  let library: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Moshe Sharett');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Moshe Sharett');
    await page.close();
    library = await session.openOwn('library.html');
    await waitForTitles(library, 1);
  });
  afterAll(() => session.close());

  test('finds somebody by a former name, and by a word of the text', async () => {
    await search(library, 'xylophone');
    await waitForTitles(library, 0);
    await search(library, 'Shertok');
    await waitForTitles(library, 1);
    await expect
      .poll(() => library.$eval('blockquote', (quote) => quote.textContent))
      .toBe('Moshe Sharett');
    await search(library, 'molotov');
    await library.waitForFunction(() =>
      /Molotov/.test(document.querySelector('.library-excerpt mark')?.textContent ?? ''),
    );
  });

  test('is narrowed down by a facet', async () => {
    await search(library, ' ');
    await press(library, 'Moshe Sharett');
    await library.waitForFunction(() =>
      document
        .querySelector<HTMLInputElement>('input[type="search"]')
        ?.value.includes('person:"Moshe Sharett"'),
    );
    await waitForTitles(library, 1);
    await press(library, 'Moshe Sharett');
  });

  test('tags a selection at once, takes it back, and puts it into a collection', async () => {
    await (await library.waitForSelector('.library-select'))?.click();
    await library.type('.library-bulk input[type="text"]', 'letters');
    await press(library, 'Add tag');
    await library.waitForFunction(() => /#letters/.test(document.body.innerText));
    await press(library, 'Undo');
    await library.waitForFunction(() => !/#letters/.test(document.body.innerText));
    await press(library, 'Put into collection');
    await press(library, 'New collection');
    await library.waitForSelector('.library-collection h2');
    await search(library, ' ');
  });

  test('has a page for everybody whom it names', async () => {
    const entity = await session.openOwn('library.html?entity=moshe-sharett');
    await entity.waitForFunction(() => /Foreign Minister/.test(document.body.innerText));
    await expect.poll(() => entity.$eval('h1', (title) => title.textContent)).toBe('Moshe Sharett');
    await entity.close();
  });

  test('has no fault that axe knows of, in the light and in the dark', async () => {
    await library.bringToFront();
    for (const theme of ['light', 'dark']) {
      await library.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      expect(await faultsOf(library), theme).toEqual([]);
    }
  });
});
