import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  clickOn,
  copied,
  dragOver,
  editor,
  noOwn,
  own,
  paintedWords,
  placeOf,
  pressWith,
  textOf,
  touchSelect,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const YELLOW = 'dateline-mark-yellow';
const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

/** Of the sample archive: a page that does not say which day it was printed. */
const WITHOUT_DAY = 'https://www.jta.org/archive/refugee-committee-opens-first-session-in-london';

async function tapOn(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.touchscreen.tap(x + width / 2, y);
}

const toolbarButton = (name: string) => `[role="toolbar"] button[aria-label="${name}"]`;

describe.each(KINDS)('by finger, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(CABLE, { width: 390, height: 780 });
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  test('a tap on a name opens its card, one beside it closes the card', async () => {
    await tapOn(page, 'Moshe Sharett');
    await expect.poll(() => textOf(page, '.card')).toContain('Foreign Minister');
    // The sheet lies along the lower edge of the window.
    const { x, y } = await placeOf(page, 'comment on');
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - 60);
    await page.touchscreen.tap(x + 10, 60);
    await noOwn(page, '.card');
  });

  test('selected words are marked with the toolbar, and stored', async () => {
    await touchSelect(page, 'first soundings');
    const green = await own(page, toolbarButton('Highlight in green'));
    const box = await green.boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await waitUntilPainted(page, 'dateline-mark-green', 'first soundings');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, 'dateline-mark-green', 'first soundings');
  });

  test('a tap on a highlight opens its editor', async () => {
    await tapOn(page, 'first soundings');
    const quote = await (await editor(page)).waitForSelector('blockquote');
    await expect
      .poll(() => quote?.evaluate(({ textContent }) => textContent))
      .toBe('first soundings');
  });
});

describe.each(KINDS)('the day of a bulletin, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(WITHOUT_DAY);
  });
  afterAll(() => session.close());

  async function enter(day: string) {
    const field = await own(page, '.date-ask input');
    // The letters that stand in the field are written over.
    await field.evaluate((input) => (input as HTMLInputElement).select());
    await page.keyboard.type(day);
    await page.keyboard.press('Enter');
    await noOwn(page, '.date-ask');
  }

  async function cardOf(words: string): Promise<string> {
    const { x, y, width } = await placeOf(page, words);
    await page.mouse.click(x + width / 2, y);
    return textOf(page, '.card');
  }

  test('is asked for where the page does not say it, and holds from then on', async () => {
    await expect
      .poll(() => textOf(page, '.date-ask [role="status"]'))
      .toContain('does not say which day');
    await paintedWords(page, 'dateline-person');
    await (await own(page, '.date-ask .is-primary')).click();
    await enter('1938-08-03');
    await waitUntilPainted(page, 'dateline-date', 'today');
    await expect.poll(() => cardOf('today')).toContain('3 August 1938');
    await page.keyboard.press('Escape');
    await noOwn(page, '.card');
  });

  test('is not asked for again after a reload', async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, 'dateline-date', 'today');
    await expect.poll(() => cardOf('today')).toContain('3 August 1938');
    await expect.poll(() => page.$('dateline-overlay >>> .date-ask')).toBeNull();
  });

  test('is corrected later, from the card of a date', async () => {
    await (await own(page, '::-p-text(Correct the bulletin)')).click();
    await enter('1938-08-04');
    await page.waitForFunction(() => CSS.highlights.has('dateline-date'));
    await expect.poll(() => cardOf('today')).toContain('4 August 1938');
  });
});

describe.each(KINDS)('a highlight in all its parts, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind, { prefs: { 'dom.events.testing.asyncClipboard': true } });
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  async function openEditorOn(words: string) {
    const { x, y, width } = await placeOf(page, words);
    await page.mouse.click(x + width / 2, y);
    return editor(page);
  }

  test.each([
    ['yellow', 'horror at the outrage'],
    ['green', 'good offices'],
    ['blue', 'worst moment'],
    ['pink', 'set free'],
  ])('%s', async (colour, words) => {
    await dragOver(page, words);
    await (await own(page, toolbarButton(`Highlight in ${colour}`))).click();
    await waitUntilPainted(page, `dateline-mark-${colour}`, words);
  });

  test('are still there after a reload', async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    for (const colour of COLOURS) await paintedWords(page, `dateline-mark-${colour}`);
  });

  test('takes tags from the toolbar', async () => {
    await dragOver(page, 'quarters');
    await (await own(page, '::-p-text(Tags)')).click();
    const frame = await editor(page);
    await frame.waitForFunction(() => document.activeElement?.matches('input[type="text"]'));
    await page.keyboard.type('press, #relief');
    await pressWith(page, 'Control', 'Enter');
    await noOwn(page, 'iframe');
    await waitUntilPainted(page, YELLOW, 'quarters');
  });

  test('is edited: another colour, a note, one tag less; the edit is stored', async () => {
    const frame = await openEditorOn('quarters');
    await clickOn(frame, 'Blue', 'radio');
    const tags = await frame.waitForSelector('input[type="text"]');
    await expect
      .poll(() => tags?.evaluate((field) => (field as HTMLInputElement).value))
      .toBe('press, relief');
    await tags?.evaluate((field) => (field as HTMLInputElement).select());
    await page.keyboard.type('relief');
    await (await frame.waitForSelector('textarea'))?.focus();
    await page.keyboard.type('All of them?');
    await clickOn(frame, 'Done');
    await noOwn(page, 'iframe');
    await waitUntilPainted(page, 'dateline-mark-blue', 'quarters');
    await waitUntilNotPainted(page, YELLOW, 'quarters');

    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitUntilPainted(page, 'dateline-mark-blue', 'quarters');
    const again = await openEditorOn('quarters');
    const said = await again.evaluate(() => ({
      note: document.querySelector('textarea')?.value,
      tags: document.querySelector<HTMLInputElement>('input[type="text"]')?.value,
    }));
    expect(said).toEqual({ note: 'All of them?', tags: 'relief' });
    await page.keyboard.press('Escape');
    await noOwn(page, 'iframe');
  });

  test('a passage is copied with its citation', async () => {
    await dragOver(page, 'the charges were false');
    await (await own(page, '::-p-text(Copy)')).click();
    await expect.poll(() => textOf(page, '.toast')).toContain('Copied');
    const text = await copied(session);
    expect(text).toMatch(/^“the charges were false”\n/u);
    expect(text).toContain('JTA Daily News Bulletin');
    expect(text).toContain('1953');
  });

  test('the article is cited from the reader view', async () => {
    const slug = new URL(CABLE).pathname.split('/').pop();
    const reader = await session.openOwn(`reader.html?article=${slug}`);
    const citation = await reader.waitForSelector('.citation-text');
    const expected = await citation?.evaluate(({ textContent }) => textContent);
    await (await reader.waitForSelector('::-p-text(Copy citation)'))?.click();
    await reader.waitForSelector('::-p-text(Citation copied.)');
    expect(await copied(session)).toBe(expected);
    await reader.close();
  });
});
