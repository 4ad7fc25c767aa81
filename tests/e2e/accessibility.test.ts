import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
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
} from './page-actions';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;
const OVERLAY = 'dateline-overlay';

let axe: string;
beforeAll(async () => {
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});

/** What breaks the rules of WCAG 2.2 AA, by rule and element. */
async function faults(page: Page | Frame, root = 'html'): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async (selector) => {
    const { axe: tool } = window as unknown as {
      axe: { run(root: string, options: object): Promise<AxeResults> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // The page around belongs to others, and a frame in it is no page.
    const isPart = selector !== 'html' || document.URL === 'about:blank';
    const ofPages = ['region', 'landmark-one-main', 'page-has-heading-one'];
    const rules = Object.fromEntries(ofPages.map((id) => [id, { enabled: !isPart }]));
    return tool.run(selector, {
      runOnly: { type: 'tag', values },
      iframes: false,
      rules,
      resultTypes: ['violations'],
    });
  }, root);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** What has the focus: its name, and whether that is seen. */
function focused(page: Page | Frame) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const names = [
      element.getAttribute('aria-label'),
      ...labels.map(({ textContent }) => textContent),
      element.getAttribute('title'),
      element.textContent,
    ];
    const isSeen = ['', '::before', '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part || null);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    // What is switched shows its focus on what is drawn for it.
    const drawn = element.nextElementSibling ?? element.parentElement;
    const isSeenBeside =
      element.matches('input[type="checkbox"]') &&
      drawn !== null &&
      getComputedStyle(drawn).outlineStyle !== 'none';
    return {
      what: element.outerHTML.slice(0, 300),
      name: names.find((name) => name?.trim())?.trim() ?? '',
      isSeen: isSeen || isSeenBeside,
    };
  });
}

/** Goes through a page with Tab until it begins again; so many steps at most. */
async function tabThrough(page: Page, steps: number) {
  const reached = new Map<string, { name: string; isSeen: boolean }>();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now) continue;
    if (reached.has(now.what)) break;
    reached.set(now.what, now);
  }
  return [...reached.values()];
}

describe.each(KINDS)('with a screen reader and by Tab, in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
  });
  afterAll(() => session.close());

  test('the toolbar is reached by a shortcut, walked by arrows, and left by Escape', async () => {
    await dragOver(page, 'horror at the outrage');
    await own(page, '[role="toolbar"]');
    expect(await faults(page, OVERLAY)).toEqual([]);
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyM');
    await page.keyboard.up('Alt');
    await own(page, '[role="toolbar"] button:focus');
    await expect
      .poll(() => focused(page))
      .toMatchObject({ name: 'Highlight in yellow', isSeen: true });
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Copy', isSeen: true });
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Note' });
    await page.keyboard.press('Enter');
    await editor(page);
  });

  test('the editor and the ends of its highlight', async () => {
    const frame = await editor(page);
    await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
    expect(await faults(frame)).toEqual([]);
    expect(await faults(page, OVERLAY)).toEqual([]);
    const fields = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      fields.push(await focused(frame));
    }
    expect(fields).toMatchObject(
      ['Tags', 'Done', 'Delete'].map((name) => ({ name, isSeen: true })),
    );
    // Back over note, preview and colour, out of the frame.
    await pressShift(page, 'Tab', 6);
    await expect
      .poll(() => focused(page))
      .toMatchObject({ name: 'End of the highlight', isSeen: true });
    await pressShift(page, 'Tab');
    await expect
      .poll(() => focused(page))
      .toMatchObject({ name: 'Beginning of the highlight', isSeen: true });
    await page.keyboard.press('Escape');
  });

  test('a card', async () => {
    const { x, y, width } = await placeOf(page, 'Moshe Sharett');
    await page.mouse.click(x + width / 2, y);
    await own(page, '.card');
    expect(await faults(page, OVERLAY)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the reader view: text, editor with preview, caret', async () => {
    const reader = await session.openOwn(READER);
    await reader.waitForSelector('mark.highlight');
    expect(await faults(reader)).toEqual([]);
    const reached = await tabThrough(reader, 25);
    expect(reached.filter(({ name, isSeen }) => name === '' || !isSeen)).toEqual([]);
    const names = reached.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Skip to the text', 'Select by keyboard']));
    await reader.keyboard.press('Escape');

    await (await reader.waitForSelector('.highlight-handle'))?.focus();
    await reader.keyboard.press('Enter');
    await (await reader.waitForSelector('.note-preview-toggle'))?.click();
    await reader.waitForSelector('.note-preview');
    expect(await faults(reader)).toEqual([]);
    await reader.keyboard.press('Escape');

    await (await reader.waitForSelector('.bar-caret'))?.click();
    await reader.waitForSelector('.reader-caret');
    await selectWords(reader, 'worst moment');
    await reader.waitForSelector('[role="toolbar"]');
    expect(await faults(reader)).toEqual([]);
    await reader.close();
  });

  test.each([
    ...[
      'library.html',
      'options.html',
      'popup.html',
      'sidepanel.html',
      'help.html',
      'welcome.html',
    ],
  ])('%s', async (path) => {
    const own = await session.openOwn(path);
    await own.waitForSelector('main h1, main h2, main button');
    expect(await faults(own)).toEqual([]);
    const reached = await tabThrough(own, 15);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.filter(({ name, isSeen }) => name === '' || !isSeen)).toEqual([]);
    await own.close();
  });
});
