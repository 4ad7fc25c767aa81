import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  editor,
  own,
  paintedWords,
  placeOf,
  pressShift,
  selectWords,
  touchSelect,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;

/** From one paragraph over a name and a heading into the next. */
const FROM = 'party to any alliance';
const TO = 'before the break.';
const ACROSS = /^party to any alliance.*U\.S\.S\.R\.\s*MINISTERS TO RETURN.*before the break\.$/su;

async function doubleClickOn(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y, { count: 2 });
}

/** Drags from the beginning of some words to the end of others. */
async function dragFrom(page: Page, from: string, to: string): Promise<void> {
  const { x, y } = await placeOf(page, from);
  const before = await page.evaluate(() => scrollY);
  const { endX, endY } = await placeOf(page, to);
  const scrolled = (await page.evaluate(() => scrollY)) - before;
  await page.mouse.move(x, y - scrolled);
  await page.mouse.down();
  await page.mouse.move(endX, endY - 30, { steps: 4 });
  await page.mouse.move(endX, endY, { steps: 4 });
  await page.mouse.up();
}

/** How the toolbar stands to what is selected, and to the window. */
function standing(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('dateline-overlay')?.shadowRoot ?? document;
    const bar = root.querySelector('[role="toolbar"]')?.getBoundingClientRect();
    const range = getSelection()?.getRangeAt(0);
    if (!bar || !range) throw new Error('no toolbar, or nothing selected');
    const covers = [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        left < bar.right && bar.left < right && top + 1 < bar.bottom && bar.top + 1 < bottom,
    );
    const { clientWidth } = document.documentElement;
    const inside = bar.left >= 0 && bar.right <= clientWidth;
    const whole = bar.top >= 0 && bar.bottom <= innerHeight;
    return { covers, inside: inside && whole };
  });
}

const CLEAR = { covers: false, inside: true };

describe.each(KINDS)('selecting on the page, in %s', (kind) => {
  let session: Session;
  let page: Page;
  const marked = (colour: string) =>
    page.evaluate(
      (name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('\n'),
      `dateline-mark-${colour}`,
    );
  const mark = (colour: string) =>
    page
      .locator(`dateline-overlay >>> [role="toolbar"] [aria-label="Highlight in ${colour}"]`)
      .click();

  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  test('a double click on a word offers the toolbar for it, and leaves the focus where it is', async () => {
    await doubleClickOn(page, 'climate');
    await own(page, '[role="toolbar"]');
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('climate');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await mark('blue');
    await waitUntilPainted(page, 'dateline-mark-blue', 'climate');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('a double click on a name, too', async () => {
    await doubleClickOn(page, 'Knesset');
    await own(page, '[role="toolbar"]');
    await expect.poll(() => page.$('dateline-overlay >>> .card')).toBeNull();
    await mark('blue');
    await waitUntilPainted(page, 'dateline-mark-blue', 'Knesset');
  });

  test('goes across paragraphs and names', async () => {
    await dragFrom(page, FROM, TO);
    await own(page, '[role="toolbar"]');
    await expect.poll(() => standing(page)).toEqual(CLEAR);
    await mark('green');
    await page.waitForFunction(() => CSS.highlights.has('dateline-mark-green'));
    await expect.poll(() => marked('green')).toMatch(ACROSS);
  });

  test('goes over a highlight; where both lie, both are told', async () => {
    await dragFrom(page, 'MINISTERS TO RETURN TO', 'looked after');
    await mark('pink');
    await page.waitForFunction(() => CSS.highlights.has('dateline-under-green'));
    const told = await page.evaluate(() =>
      ['over-pink', 'under-green'].map((layer) =>
        [...(CSS.highlights.get(`dateline-${layer}`) ?? [])].map(String).join(' '),
      ),
    );
    for (const words of told) expect(words).toMatch(/^MINISTERS.*before the break\.$/su);
    // The one that begins last is the one that a click means.
    const { x, y } = await placeOf(page, 'represented by');
    await page.mouse.click(x + 5, y);
    const quote = await (await editor(page)).waitForSelector('blockquote');
    await expect
      .poll(() => quote?.evaluate(({ textContent }) => textContent))
      .toMatch(/^MINISTERS/u);
    await page.keyboard.press('Escape');
  });

  test('is carried on by key', async () => {
    await dragOver(page, 'in all political');
    await pressShift(page, 'ArrowRight', ' quarters'.length);
    await page.waitForFunction(() => String(getSelection()) === 'in all political quarters');
    // The toolbar comes when the keys rest.
    await page.waitForFunction(() => {
      const root = document.querySelector('dateline-overlay')?.shadowRoot;
      return root?.querySelector('[role="toolbar"]');
    });
    await page.keyboard.press('h');
    await waitUntilPainted(page, 'dateline-mark-pink', 'in all political quarters');
  });

  test('by finger across names, with the toolbar below', async () => {
    await touchSelect(page, 'nine physicians', 'Distribution Committee');
    await own(page, '[role="toolbar"]');
    await mark('green');
    await page.waitForFunction(() =>
      [...(CSS.highlights.get('dateline-mark-green') ?? [])].some((range) =>
        /^nine physicians.*Distribution Committee$/su.test(String(range)),
      ),
    );
  });

  test.each([
    ['at the upper edge', { width: 1280, height: 900 }, 4],
    ['at the lower edge', { width: 1280, height: 900 }, 870],
    ['at the upper edge of a narrow window', { width: 390, height: 780 }, 4],
    ['at the lower edge of a narrow window', { width: 390, height: 780 }, 750],
  ])('the toolbar stands clear of the words %s', async (_, size, at) => {
    await page.setViewport(size);
    for (const words of ['the outrage', 'Ministry']) {
      const { y } = await placeOf(page, words);
      await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - at - 12);
      await selectWords(page, words);
      await expect.poll(() => standing(page)).toEqual(CLEAR);
    }
  });
});

describe.each(KINDS)('selecting in the reader view, in %s', (kind) => {
  let session: Session;
  let page: Page;
  // A toolbar may still go and come again for what was selected last: a locator waits for it.
  const mark = (colour: string) =>
    page.locator(`[role="toolbar"] [aria-label="Highlight in ${colour}"]`).click();
  const marked = (colour: string) =>
    page.$$eval(`mark.is-${colour}`, (marks) =>
      marks.map(({ textContent }) => textContent).join(''),
    );

  beforeAll(async () => {
    session = await startSession(kind);
    const article = await session.open(CABLE);
    await paintedWords(article, 'dateline-person');
    await article.close();
    page = await session.openOwn(READER);
    await page.waitForSelector('[data-annotation]');
  });
  afterAll(() => session.close());

  test.each([
    ['a word', 'climate'],
    ['a name', 'Knesset'],
  ])('a double click on %s offers the toolbar for it', async (_, word) => {
    await doubleClickOn(page, word);
    await page.waitForSelector('[role="toolbar"]');
    await expect.poll(() => standing(page)).toEqual(CLEAR);
    await mark('blue');
    await expect.poll(() => marked('blue')).toContain(word);
  });

  test('goes across paragraphs and names, and over highlights', async () => {
    await dragFrom(page, FROM, TO);
    await page.waitForSelector('[role="toolbar"]');
    await expect.poll(() => standing(page)).toEqual(CLEAR);
    await mark('green');
    await expect
      .poll(() => marked('green'))
      .toMatch(/^party to any alliance.*before the break\.$/su);
    await dragFrom(page, 'represented by', 'looked after');
    await mark('pink');
    await page.waitForSelector('mark.is-pink.lies-over-green');
    const over = await page.$$eval('.lies-over-green', (marks) =>
      marks.map(({ textContent }) => textContent).join(''),
    );
    expect(over).toMatch(/^represented by.*before the break\.$/su);
  });

  test('the toolbar stands clear of the words in a narrow window, and takes no focus', async () => {
    await page.setViewport({ width: 390, height: 780 });
    for (const words of ['the outrage', 'Ministry']) {
      await placeOf(page, words);
      await selectWords(page, words);
      await expect.poll(() => standing(page)).toEqual(CLEAR);
    }
    await mark('yellow');
    await expect.poll(() => marked('yellow')).toBe('Ministry');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
});
