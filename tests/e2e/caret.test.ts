import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, paintedWords, placeOf, pressShift } from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;

/** What a reading comes to: the first that the next one, a moment later, agrees with. */
async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  const isAtRest = async () => {
    const before = last;
    last = await read();
    return Object.is(last, before);
  };
  await expect.poll(isAtRest, { interval: 100 }).toBe(true);
  return last;
}

describe.each(KINDS)('selecting by keyboard in the reader view, in %s', (kind) => {
  let session: Session;
  let page: Page;
  const selected = () => page.evaluate(() => String(getSelection()));
  const said = () =>
    page.$$eval('[role="status"]', (all) => all.map(({ textContent }) => textContent).join('\n'));
  async function press(held: 'Control' | 'Alt', key: KeyInput) {
    await page.keyboard.down(held);
    await page.keyboard.press(key);
    await page.keyboard.up(held);
  }
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

  test('a shortcut shows the caret, the arrow keys move it, and what it reaches is said', async () => {
    await press('Alt', 'KeyC');
    await page.waitForSelector('.reader-caret');
    await expect.poll(said).toContain('the arrow keys move the caret');
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toContain('s');
    await press('Control', 'ArrowRight');
    await press('Control', 'ArrowRight');
    await expect.poll(said).toContain('and');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect.poll(said).toContain('Israel and the Soviet Union have agreed');
  });

  test('Shift selects; Enter leads to the toolbar, whose keys mark the words', async () => {
    await page.keyboard.down('Shift');
    await press('Control', 'ArrowRight');
    await press('Control', 'ArrowRight');
    await page.keyboard.up('Shift');
    await expect.poll(selected).toBe('Israel and');
    await pressShift(page, 'ArrowRight', ' the'.length);
    await expect.poll(selected).toBe('Israel and the');
    await expect.poll(said).toContain('Selected: Israel and the');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role="toolbar"] button:focus');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => marked('green')).toBe('Israel and the');
    await page.waitForSelector('.reader-text:focus');
  });

  test('lines and paragraphs are crossed, over names and highlights', async () => {
    await press('Control', 'Home');
    await pressShift(page, 'ArrowDown', 2);
    const lines = await selected();
    expect(lines).toMatch(/^Israel and the Soviet Union/u);
    expect(lines.length).toBeGreaterThan(80);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.down('Shift');
    await press('Control', 'ArrowDown');
    await press('Control', 'ArrowRight');
    await page.keyboard.up('Shift');
    await expect.poll(selected).toMatch(/^Israel and.*in Tel Aviv\.\s*A$/su);
    // The shortcut works on what the caret selected.
    await page.waitForSelector('[role="toolbar"]');
    await page.keyboard.press('h');
    await expect.poll(() => marked('green')).toMatch(/in Tel Aviv\.A$/u);
  });

  test('down and up keep the column', async () => {
    await press('Control', 'Home');
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowRight');
    const x = () => page.$eval('.reader-caret', (one) => one.getBoundingClientRect().left);
    const y = () => page.$eval('.reader-caret', (one) => one.getBoundingClientRect().top);
    const [column, line] = [await settled(x), await settled(y)];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(y).toBeGreaterThan(line + 20);
    expect(Math.abs((await settled(x)) - column)).toBeLessThan(12);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => [await x(), await y()]).toEqual([column, line]);
  });

  test('goes where the mouse puts it; Enter takes the word there', async () => {
    const { x, y, width } = await placeOf(page, 'soundings');
    await page.mouse.click(x + width / 2, y);
    await (await page.waitForSelector('.reader-text'))?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role="toolbar"] button:focus');
    await expect.poll(selected).toBe('soundings');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reader-text:focus');
    // What comes to lie under the pointer would show its card.
    await page.mouse.move(2, 200);
  });

  test('a click on a highlight opens its editor, whatever was selected elsewhere', async () => {
    await press('Control', 'Home');
    await press('Control', 'ArrowDown');
    await pressShift(page, 'ArrowDown', 2);
    const box = await page.$eval('[data-paragraph] > mark.is-green', (mark) => {
      const { x, y, height } = mark.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    await page.mouse.click(box.x + 8, box.y);
    await page.waitForSelector('.note-editor');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.note-editor'));
    await page.mouse.move(2, 200);
  });

  test('stays in sight to the end of the text', async () => {
    await press('Control', 'End');
    const box = await page.$eval('.reader-caret', (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, below: innerHeight - bottom };
    });
    expect(Math.min(box.top, box.below)).toBeGreaterThan(50);
  });

  test('Escape ends it; the button begins it again', async () => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.reader-caret'));
    await expect.poll(said).toContain('Selecting by keyboard is off.');
    await expect.poll(() => page.$('[role="application"]')).toBeNull();
    const button = await page.waitForSelector('::-p-aria([name="Select by keyboard"])');
    await button?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reader-caret');
    await expect
      .poll(() => button?.evaluate((one) => one.getAttribute('aria-pressed')))
      .toBe('true');
  });
});
