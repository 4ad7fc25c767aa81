import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { copied, dragOver, placeOf } from './page-actions';
import { type Session, startSession } from './session';

const PASSAGE = 'three days after a bomb';
const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 780 } };

let axe: string;
beforeAll(async () => {
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});

/** What breaks the rules of WCAG 2.2 AA, by rule and element. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(of: string, o: object): unknown } };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const options = { runOnly: { type: 'tag', values } };
    const { violations } = (await tool.run('html', options)) as AxeResults;
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  });
}

/** Buttons and links, but those in a line of text, that a finger would miss; in px. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main a, main label')]
      .filter(
        (one) => !one.closest('.highlight-toolbar, .card, .reader-text, dd, p:not(.button-row)'),
      )
      .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5)
      .map((one) => one.outerHTML),
  );

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);
  await button?.click();
}

const heading = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => {
      const h1 = document.querySelector('h1');
      return h1?.textContent === wanted && document.activeElement === h1;
    },
    { polling: 100 },
    text,
  );

describe.each(KINDS)('the first page, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.openOwn('welcome.html', SIZES.wide);
  });
  afterAll(() => session.close());

  test('shows the sample cable with marks, and a card at what is pointed at', async () => {
    await page.waitForSelector('[data-annotation]');
    expect(await faults(page)).toEqual([]);
    const { x, y, width } = await placeOf(page, 'Moshe Sharett');
    await page.mouse.move(x - 40, y - 40);
    await page.mouse.move(x + width / 2, y, { steps: 5 });
    const card = await page.waitForSelector('.card');
    await expect
      .poll(() => card?.evaluate(({ textContent }) => textContent))
      .toContain('Foreign Minister of Israel');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('lets words be marked, with a note', async () => {
    await press(page, 'Next');
    await heading(page, 'Mark what matters');
    await dragOver(page, PASSAGE);
    await page.waitForSelector('.highlight-toolbar');
    await (await page.waitForSelector('.toolbar-colour.is-green'))?.click();
    await page.waitForFunction(
      (words) => document.querySelector('mark.is-green')?.textContent === words,
      { polling: 100 },
      PASSAGE,
    );
    await (await page.waitForSelector('.highlight-handle'))?.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await page.keyboard.type('Who threw it?');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.highlight-handle.has-note');
    expect(await faults(page)).toEqual([]);
  });

  test('gives what was marked in several forms, to be copied', async () => {
    await press(page, 'Next');
    await heading(page, 'Take it with you');
    const shown = () => page.$eval('.sample-taking pre', ({ textContent }) => textContent);
    await page.waitForSelector('.sample-taking pre');
    await expect.poll(() => shown()).toContain(`“${PASSAGE}”`);
    await (await page.waitForSelector('::-p-xpath(//label[.="Obsidian"])'))?.click();
    await expect.poll(shown).toContain(`==${PASSAGE}==`);
    await expect.poll(() => shown()).toContain('Who threw it?');
    expect(await faults(page)).toEqual([]);
    await press(page, 'Copy');
    await page.waitForSelector('.toast:not(.is-empty)');
    expect(await copied(session)).toContain(`==${PASSAGE}==`);
    await page.bringToFront();
    await press(page, 'Done');
    await heading(page, 'Now open the archive');
    expect(await faults(page)).toEqual([]);
  });

  test('keeps nothing of it: the library is empty', async () => {
    const library = await session.openOwn('library.html');
    await library.waitForSelector('.library-nothing');
    await library.close();
  });

  test('fits a narrow window, by touch and by keyboard alone', async () => {
    const narrow = await session.openOwn('welcome.html', SIZES.narrow);
    await narrow.waitForSelector('[data-annotation]');
    expect([await overflow(narrow), await tooSmall(narrow)]).toEqual([0, []]);
    await press(narrow, 'Next');
    await heading(narrow, 'Mark what matters');
    await press(narrow, 'Select by keyboard');
    await narrow.waitForSelector('.reader-text[role="application"]:focus');
    await narrow.keyboard.press('Enter');
    await narrow.waitForSelector('.highlight-toolbar button:focus');
    await narrow.keyboard.press('Enter');
    await narrow.waitForSelector('mark.is-yellow');
    expect([await overflow(narrow), await tooSmall(narrow)]).toEqual([0, []]);
    await press(narrow, 'Next');
    await heading(narrow, 'Take it with you');
    await narrow.waitForSelector('.sample-taking pre');
    expect([await overflow(narrow), await tooSmall(narrow)]).toEqual([0, []]);
    await press(narrow, 'Done');
    await heading(narrow, 'Now open the archive');
    expect([await overflow(narrow), await tooSmall(narrow)]).toEqual([0, []]);
    await narrow.close();
  });

  test.each(['help.html', 'options.html', 'library.html', 'popup.html', 'sidepanel.html'])(
    '%s needs no scrolling to the side in a narrow window',
    async (path) => {
      const own = await session.openOwn(path, SIZES.narrow);
      await own.waitForSelector('main h1');
      await expect.poll(() => overflow(own)).toBe(0);
      await own.close();
    },
  );

  test('the help is reached from the settings, and shows a key that was changed', async () => {
    const options = await session.openOwn('options.html');
    const field = '::-p-xpath(//label[contains(., "Highlight and write a note")]//input)';
    await (await options.waitForSelector(field))?.focus();
    await options.keyboard.press('m');
    await options.waitForFunction(
      (input) => (input as HTMLInputElement | null)?.value === 'm',
      {},
      await options.$(field),
    );
    await (await options.waitForSelector('main a[href="/help.html"]'))?.click();
    await options.waitForSelector('.help-page .help-keys');
    const rows = () => options.$eval('.help-keys', ({ textContent }) => textContent ?? '');
    await expect.poll(rows).toContain('Highlight and write a notem');
    expect(await faults(options)).toEqual([]);
    await options.close();
  });
});
