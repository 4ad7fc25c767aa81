import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../public/_locales/he/messages.json';
import { KINDS } from './kinds';
import { CABLE, clickOn, dragOver, editor, own, paintedWords, placeOf } from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;
const PHONE = { width: 390, height: 844 };
/** Longer than a line of a phone, and of both scripts. */
const NOTE = 'שר החוץ Moshe Sharett (לשעבר Shertok), ראה collection:"Chapter 3".';

/** Rules of WCAG 2.2 AA that a page breaks, by rule and element. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  });
}

/** Of what a selector finds, also in the extension's own root: its language and sides. */
function sidesOf(page: Page, selector: string) {
  return page.evaluate((wanted) => {
    const root = document.querySelector('dateline-overlay')?.shadowRoot;
    const element = root?.querySelector(wanted) ?? document.querySelector(wanted);
    if (!element) throw new Error(`${wanted} is not there`);
    const { direction, textAlign } = getComputedStyle(element);
    const isLeft = textAlign === 'left' || (textAlign === 'start' && direction === 'ltr');
    const language = element.closest('[lang]')?.getAttribute('lang');
    return { language, direction, align: isLeft ? 'left' : 'right' };
  }, selector);
}

const ENGLISH = { language: 'en', direction: 'ltr', align: 'left' };
const HEBREW = { language: 'he', direction: 'rtl', align: 'right' };

/** How far a page can be scrolled to the side, in px. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(KINDS)('in Hebrew, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind, { language: 'he' });
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  test('a card has Hebrew labels from the right and English glosses from the left', async () => {
    const { x, y, width } = await placeOf(page, 'Moshe Sharett');
    await page.mouse.click(x + width / 2, y);
    // What is known of him comes a moment later.
    await own(page, '.card .card-day');
    const type = await own(page, '.card .card-type');
    await expect
      .poll(() => type.evaluate(({ textContent }) => textContent))
      .toBe(messages.kind_person.message);
    await expect.poll(() => sidesOf(page, '.card .card-type')).toEqual(HEBREW);
    await expect.poll(() => sidesOf(page, '.card .card-title')).toEqual(ENGLISH);
    await expect.poll(() => sidesOf(page, '.card .card-day')).toEqual(ENGLISH);
    const close = await (await own(page, '.card-close')).boundingBox();
    const label = await type.boundingBox();
    expect(close?.x).toBeLessThan(label?.x ?? 0);
    await page.keyboard.press('Escape');
  });

  test('the toolbar begins at the right, and its arrow keys lead where they point', async () => {
    await dragOver(page, 'horror at the outrage');
    const [first, second] = await Promise.all(
      [1, 2].map(async (at) => (await own(page, `.toolbar-colour:nth-child(${at})`)).boundingBox()),
    );
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    // The toolbar hears the key once it is drawn, a moment after it is there.
    const isFirstReached = async () => {
      await page.keyboard.down('Alt');
      await page.keyboard.press('KeyM');
      await page.keyboard.up('Alt');
      return page.$('dateline-overlay >>> .toolbar-colour:nth-child(1):focus');
    };
    await expect.poll(isFirstReached).not.toBeNull();
    await page.keyboard.press('ArrowLeft');
    await own(page, '.toolbar-colour:nth-child(2):focus');
    await page.keyboard.press('ArrowRight');
    await own(page, '.toolbar-colour:nth-child(1):focus');
  });

  test('a note is written from the side of its words', async () => {
    await (await own(page, '.toolbar-action')).click();
    const frame = await editor(page);
    await frame.waitForSelector('textarea:focus');
    const direction = () =>
      frame.$eval('textarea', (field) => getComputedStyle(field as Element).direction);
    await expect.poll(() => direction()).toBe('rtl');
    await page.keyboard.type('See');
    await expect.poll(direction).toBe('ltr');
    await frame.$eval('textarea', (field) => (field as HTMLTextAreaElement).select());
    await page.keyboard.type(NOTE);
    await expect.poll(direction).toBe('rtl');
    await clickOn(frame, messages.note_save.message);
    await page.waitForFunction(
      () => !document.querySelector('dateline-overlay')?.shadowRoot?.querySelector('iframe'),
    );
  });

  test('the reader view: the article stays English, the margin lies at its left', async () => {
    const reader = await session.openOwn(READER);
    await reader.waitForSelector('mark.highlight');
    await expect.poll(() => sidesOf(reader, 'html')).toEqual(HEBREW);
    await expect.poll(() => sidesOf(reader, '[data-paragraph]')).toEqual(ENGLISH);
    await expect.poll(() => sidesOf(reader, 'h1')).toEqual(ENGLISH);
    await expect.poll(() => sidesOf(reader, '.margin-note.is-person p')).toEqual(ENGLISH);
    await expect.poll(() => sidesOf(reader, '.bulletin-line')).toEqual(HEBREW);
    const places = () =>
      reader.evaluate(() =>
        ['[data-paragraph]', '.margin-own'].map((selector) => {
          const { left, right } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return { left: left ?? 0, right: right ?? 0 };
        }),
      );
    await expect.poll(async () => (await places())[1]?.right).toBeGreaterThan(0);
    const [text, margin] = await places();
    expect(margin?.right).toBeLessThan(text?.left ?? 0);
    expect(margin?.left).toBeGreaterThan(0);
    expect(await faults(reader)).toEqual([]);
    await reader.close();
  });

  test('the library', async () => {
    const library = await session.openOwn('library.html');
    await library.waitForSelector('.library-highlight');
    await expect.poll(() => sidesOf(library, 'main h1')).toEqual(HEBREW);
    await expect.poll(() => sidesOf(library, '.library-highlight blockquote')).toEqual(ENGLISH);
    await expect
      .poll(() => sidesOf(library, '.library-note p'))
      .toMatchObject({ direction: 'rtl' });
    expect(await faults(library)).toEqual([]);
    await library.close();
  });

  test.each([READER, 'library.html', 'options.html', 'popup.html'])(
    '%s fits a phone',
    async (path) => {
      const narrow = await session.openOwn(path, PHONE);
      await narrow.waitForSelector('main h1');
      if (path === 'library.html') await narrow.waitForSelector('.library-highlight');
      if (path === READER) await narrow.waitForSelector('mark.highlight');
      await expect.poll(() => narrow.evaluate(() => document.documentElement.dir)).toBe('rtl');
      await expect.poll(() => sideways(narrow)).toBe(0);
      await narrow.close();
    },
  );
});
