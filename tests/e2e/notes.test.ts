import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import {
  CABLE,
  clickOn,
  dragOver,
  editor,
  noOwn,
  own,
  paintedWords,
  placeOf,
  pressWith,
  waitUntilPainted,
} from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;
const YELLOW = 'dateline-mark-yellow';

const NOTE = [
  '**Compare** the letter of 15 July: <img src=x onerror="document.title=1">',
  '',
  '- [Sharett](https://en.wikipedia.org/wiki/Moshe_Sharett)',
  '- [nowhere](javascript:document.title=1)',
].join('\n');

/** What a note is drawn as. */
const SHOWN = {
  strong: ['Compare'],
  links: ['https://en.wikipedia.org/wiki/Moshe_Sharett'],
  items: ['Sharett', '[nowhere](javascript:document.title=1)'],
  pictures: 0,
};

function drawn(page: Page | Frame, root: string) {
  return page.evaluate((selector) => {
    const note = document.querySelector(`${selector} .note-text`);
    const texts = (inner: string) =>
      [...(note?.querySelectorAll(inner) ?? [])].map(({ textContent }) => textContent);
    return {
      strong: texts('strong'),
      links: [...(note?.querySelectorAll('a') ?? [])].map(({ href }) => href),
      items: texts('li'),
      pictures: note?.querySelectorAll('img, script, iframe').length,
    };
  }, root);
}

/** The words of a tag field, and what it offers. */
function tagField(page: Page | Frame) {
  return page.evaluate(() => ({
    line: document.querySelector<HTMLInputElement>('[role="combobox"]')?.value,
    offered: [...document.querySelectorAll('[role="option"]')].map(
      ({ textContent }) => textContent,
    ),
    active: document.querySelector('[role="option"][aria-selected="true"]')?.textContent,
  }));
}

describe.each(KINDS)('notes and tags, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  async function openEditor(words: string): Promise<Frame> {
    await dragOver(page, words);
    await (await own(page, '::-p-text(Note)')).click();
    const frame = await editor(page);
    await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
    return frame;
  }

  test('a note is Markdown, seen before it is stored; nothing in it runs', async () => {
    const frame = await openEditor('horror at the outrage');
    await frame.$eval(
      'textarea',
      (field, note) => {
        field.value = note;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      NOTE,
    );
    await clickOn(frame, 'Preview');
    await frame.waitForSelector('.note-preview');
    await expect.poll(() => drawn(frame, '.note-preview')).toEqual(SHOWN);
    await clickOn(frame, 'Preview');
    await frame.waitForSelector('textarea:not([hidden])');
    await (await frame.waitForSelector('[role="combobox"]'))?.focus();
    await page.keyboard.type('foreign policy, press');
    await pressWith(page, 'Control', 'Enter');
    await noOwn(page, 'iframe');
    await waitUntilPainted(page, YELLOW, 'horror at the outrage');
    await expect.poll(() => page.title()).toContain('Moscow');
  });

  test('tags complete from those in use, by key', async () => {
    const frame = await openEditor('good offices');
    await (await frame.waitForSelector('[role="combobox"]'))?.focus();
    await page.keyboard.type('thanks, p');
    await expect
      .poll(() => tagField(frame))
      .toMatchObject({
        offered: ['foreign policy', 'press'],
      });
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => tagField(frame)).toMatchObject({ active: 'foreign policy' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => tagField(frame))
      .toMatchObject({ line: 'thanks, press, ', offered: [] });
    // Nothing of the list lies outside the frame that it stands in.
    await page.keyboard.press('ArrowDown');
    await frame.waitForFunction(
      () => document.documentElement.scrollHeight <= document.documentElement.clientHeight + 1,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await noOwn(page, 'iframe');
  });

  test('and by finger', async () => {
    await page.setViewport({ width: 390, height: 780 });
    const { x, y } = await placeOf(page, 'good offices');
    await page.mouse.click(x + 5, y);
    const frame = await editor(page);
    const field = await frame.waitForSelector('[role="combobox"]');
    await field?.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(', for');
    const choice = await frame.waitForSelector('[role="option"]');
    const box = await choice?.boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await expect
      .poll(() => tagField(frame))
      .toMatchObject({
        line: 'thanks, press, foreign policy, ',
      });
    await clickOn(frame, 'Done');
    await noOwn(page, 'iframe');
    await page.setViewport({ width: 1280, height: 900 });
  });

  test('library, panel and reader view show the note as it was meant', async () => {
    const library = await session.openOwn('library.html');
    await library.waitForSelector('.library-highlight .note-text');
    await expect.poll(() => drawn(library, '.library-highlight')).toEqual(SHOWN);
    await expect
      .poll(() => library.evaluate(() => document.body.textContent))
      .toContain('#thanks #press #foreign policy');
    await library.close();

    const reader = await session.openOwn(READER);
    await reader.waitForSelector('.margin-own .note-text');
    await expect.poll(() => drawn(reader, '.margin-own')).toEqual(SHOWN);
    const { x, y } = await placeOf(reader, 'horror at');
    await reader.mouse.click(x + 5, y);
    await (await reader.waitForSelector('.note-preview-toggle'))?.click();
    await reader.waitForSelector('.note-preview');
    await expect.poll(() => drawn(reader, '.note-preview')).toEqual(SHOWN);
    await expect.poll(() => reader.title()).not.toBe('1');
    await reader.close();
  });
});
