import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  dragOver,
  noOwn,
  own,
  paintedWords,
  placeOf,
  textOf,
  waitUntilNotPainted,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

/** The form that asks what a name means, out of the page's hearing. */
async function correctForm(page: Page): Promise<Frame> {
  const frame = await (await own(page, 'iframe')).toElement('iframe');
  const content = await frame.contentFrame();
  await content.waitForSelector('.correct-form');
  return content;
}

async function clickOn(frame: Frame, name: string): Promise<void> {
  const button = await frame.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await (button as ElementHandle<Element>).click();
}

async function openCard(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.click(x + width / 2, y);
  await own(page, '.card');
}

/** By key: a card moves with its words while the page scrolls to the button. */
async function press(page: Page, button: string): Promise<void> {
  const found = await page.waitForSelector(
    `dateline-overlay >>> ::-p-aria([name="${button}"][role="button"])`,
  );
  await found?.focus();
  await page.keyboard.press('Enter');
}

describe.each(KINDS)('the reader’s word on names, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  test('unmarks a name, stays after a reload, and is taken back', async () => {
    const page = await session.open(CABLE);
    await waitUntilPainted(page, 'dateline-organization', 'Knesset');
    await openCard(page, 'Knesset');
    await press(page, 'Wrong?');
    await clickOn(await correctForm(page), 'It is no name');
    await waitUntilNotPainted(page, 'dateline-organization', 'Knesset');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await paintedWords(page, 'dateline-person');
    await waitUntilNotPainted(page, 'dateline-organization', 'Knesset');

    const options = await session.openOwn('options.html');
    const back = await options.waitForSelector('.correction-list button');
    await back?.click();
    await page.bringToFront();
    await waitUntilPainted(page, 'dateline-organization', 'Knesset');
    await options.close();
    await page.close();
  });

  test('marks what was not marked, as somebody whom the knowledge knows', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'assurance');
    await press(page, 'Name…');
    const form = await correctForm(page);
    await form.waitForSelector('input:focus');
    await page.keyboard.type('Golda Meir');
    // What the first letters offered gives way to what the whole name does.
    const choice = await form.waitForSelector(
      '::-p-xpath(//*[contains(@class, "correct-choice")][contains(., "Golda Meir")])',
    );
    await choice?.click();
    await waitUntilPainted(page, 'dateline-person', 'assurance');
    await openCard(page, 'assurance');
    await expect.poll(() => textOf(page, '.card')).toContain('your own correction');
    await press(page, 'Take your correction back');
    await waitUntilNotPainted(page, 'dateline-person', 'assurance');
    await noOwn(page, '.card');
    await page.close();
  });
});
