import type { ElementHandle, Page } from 'puppeteer-core';
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
  pressShift,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;
const YELLOW = 'dateline-mark-yellow';
const START = '[role="slider"][aria-label="Beginning of the highlight"]';
const END = '[role="slider"][aria-label="End of the highlight"]';

/** The middle of a handle's knob, once it rests there: it follows what is scrolled with the next frame. */
function knobOf(handle: ElementHandle<Element>): Promise<{ x: number; y: number }> {
  return handle.evaluate(async (element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const knob = () => {
      const { left, top, bottom } = element.getBoundingClientRect();
      return { x: left, y: element.matches('.is-end') ? bottom + 5 : top - 5 };
    };
    for (let before = knob(); ; ) {
      await frame();
      await frame();
      const now = knob();
      const isAtRest = now.x === before.x && now.y === before.y;
      if (isAtRest && root.elementFromPoint(now.x, now.y) === element) return now;
      before = now;
    }
  });
}

async function pull(page: Page, handle: ElementHandle<Element>, to: { x: number; y: number }) {
  const { x, y } = await knobOf(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + to.x) / 2, (y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

/** Words are marked, and their editor stands open. */
async function openEditor(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y);
  await editor(page);
}

describe.each(KINDS)('the ends of a highlight on the page, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'worst moment');
    await (await own(page, '[role="toolbar"] button')).click();
    await waitUntilPainted(page, YELLOW, 'worst moment');
  });
  afterAll(() => session.close());

  test('are pulled by mouse: shown on the way, stored at the end, taken back', async () => {
    await openEditor(page, 'worst moment');
    const { endX, endY } = await placeOf(page, 'worst moment in the short history');
    await pull(page, await own(page, END), { x: endX - 2, y: endY + 14 });
    await waitUntilPainted(page, YELLOW, 'worst moment in the short history');
    await page.mouse.up();
    await own(page, '::-p-text(Highlight adjusted.)');
    await waitUntilPainted(page, YELLOW, 'worst moment in the short history');
    const quote = await (await editor(page)).waitForSelector('blockquote');
    await expect
      .poll(() => quote?.evaluate(({ textContent }) => textContent))
      .toBe('worst moment in the short history');

    await (await own(page, '.toast-action')).click();
    await waitUntilPainted(page, YELLOW, 'worst moment');
  });

  test('are moved by key, a word or a letter at a time, as one change', async () => {
    const start = await own(page, START);
    await start.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await pressShift(page, 'ArrowRight');
    await waitUntilPainted(page, YELLOW, 't the worst moment');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await own(page, '::-p-text(Highlight adjusted.)');
    await waitUntilPainted(page, YELLOW, 'at the worst moment');
    await expect
      .poll(() => start.evaluate((one) => one.getAttribute('aria-valuetext')))
      .toBe('at the worst moment');
    await page.keyboard.press('Escape');
    await noOwn(page, 'iframe');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, YELLOW, 'at the worst moment');
  });

  test('are pulled by finger', async () => {
    await openEditor(page, 'at the worst moment');
    const { x, y } = await knobOf(await own(page, START));
    const to = await placeOf(page, 'The break came at');
    const finger = await page.touchscreen.touchStart(x, y);
    await finger.move((x + to.x) / 2, y);
    await finger.move(to.x + 2, to.y - 14);
    await waitUntilPainted(page, YELLOW, 'The break came at the worst moment');
    await finger.end();
    await own(page, '::-p-text(Highlight adjusted.)');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, YELLOW, 'The break came at the worst moment');
  });
});

describe.each(KINDS)('the ends of a highlight in the reader view, in %s', (kind) => {
  let session: Session;
  let page: Page;
  const marked = () =>
    page.$$eval('mark.highlight', (marks) => marks.map((mark) => mark.textContent).join(''));
  beforeAll(async () => {
    session = await startSession(kind);
    const article = await session.open(CABLE);
    await paintedWords(article, 'dateline-person');
    await dragOver(article, 'worst moment');
    await (await own(article, '[role="toolbar"] button')).click();
    await waitUntilPainted(article, YELLOW, 'worst moment');
    page = await session.openOwn(READER);
    await page.waitForSelector('mark.highlight');
  });
  afterAll(() => session.close());

  test('are pulled by mouse over names, and undone by key', async () => {
    const { x, y, width } = await placeOf(page, 'worst moment');
    await page.mouse.click(x + width / 2, y);
    const handle = await page.waitForSelector(END);
    const { endX, endY } = await placeOf(page, 'history of the two countries’ relations.');
    if (!handle) throw new Error('no handle');
    await pull(page, handle, { x: endX, y: endY + 14 });
    const wanted = 'worst moment in the short history of the two countries’ relations.';
    await expect.poll(marked).toBe(wanted);
    await page.mouse.up();
    await page.waitForSelector('::-p-text(Highlight adjusted.)');
    await expect.poll(marked).toBe(wanted);
    await page.keyboard.press('Escape');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
    await expect.poll(marked).toBe('worst moment');
  });

  test('are moved by key, and stored when the handle is left', async () => {
    await (await page.waitForSelector('.highlight-handle'))?.focus();
    await page.keyboard.press('Enter');
    const handle = await page.waitForSelector(START);
    await handle?.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.waitForSelector('::-p-text(Highlight adjusted.)');
    await expect.poll(marked).toBe('the worst moment');
    const again = await session.openOwn(READER);
    const stored = await again.waitForSelector('mark.highlight');
    await expect
      .poll(() => stored?.evaluate(({ textContent }) => textContent))
      .toBe('the worst moment');
  });
});
