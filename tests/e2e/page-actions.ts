import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import type { Session } from './session';

/** The 1953 cable of the sample archive, which names most kinds of things. */
export const CABLE =
  'https://www.jta.org/archive/moscow-and-israel-announce-resumption-of-diplomatic-relations';

/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };

/** Finds an element in the extension's own root, which test builds leave open. */
export async function own(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const element = await page.waitForSelector(`dateline-overlay >>> ${selector}`);
  if (!element) throw new Error(`${selector}: not in the overlay`);
  return element;
}

/** The frame that notes are written in, out of the page's hearing. */
export async function editor(page: Page): Promise<Frame> {
  const frame = await (await own(page, 'iframe')).toElement('iframe');
  const content = await frame.contentFrame();
  await content.waitForSelector('textarea');
  return content;
}

/** Waits until the extension's own root holds nothing of that kind (any more). */
export async function noOwn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => !document.querySelector('dateline-overlay')?.shadowRoot?.querySelector(wanted),
    {},
    selector,
  );
}

export async function textOf(page: Page, selector: string): Promise<string> {
  const element = await own(page, selector);
  return element.evaluate((found) => found.textContent ?? '');
}

/** The words that are painted, by the name of their entry in the registry. */
export async function paintedWords(page: Page, name: string): Promise<string[]> {
  await page.waitForFunction((entry) => CSS.highlights.has(entry), BEHIND, name);
  return page.evaluate((entry) => [...(CSS.highlights.get(entry) ?? [])].map(String), name);
}

export async function waitUntilPainted(page: Page, name: string, words: string): Promise<void> {
  await page.waitForFunction(
    (entry, text) => [...(CSS.highlights.get(entry) ?? [])].some((range) => String(range) === text),
    BEHIND,
    name,
    words,
  );
}

export async function waitUntilNotPainted(page: Page, name: string, words: string): Promise<void> {
  await page.waitForFunction(
    (entry, text) =>
      ![...(CSS.highlights.get(entry) ?? [])].some((range) => String(range) === text),
    BEHIND,
    name,
    words,
  );
}

/** Where words begin and end in the window. */
interface Place {
  /** Of the beginning, in the middle of its line. */
  readonly x: number;
  readonly y: number;
  /** Of the part on the first line. */
  readonly width: number;
  /** Of the end, likewise. */
  readonly endX: number;
  readonly endY: number;
}

/** Where words stand in the window; the first place in the body that has them in one text node. */
export function placeOf(page: Page, words: string): Promise<Place> {
  return page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      const parent = node.parentElement;
      if (at < 0 || !parent || parent.closest('script, style, head, nav, header')) continue;
      parent.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last) continue;
      const { x, y, width, height } = first;
      const endY = last.y + last.height / 2;
      return { x, y: y + height / 2, width, endX: last.right, endY };
    }
    throw new Error(`“${text}” is nowhere on the page`);
  }, words);
}

export async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  await page.mouse.move(x + width / 2, y - 60);
  await page.mouse.move(x + width / 2, y, { steps: 5 });
}

/** Selects words with the mouse, as a reader does. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { x, y, endX, endY } = await placeOf(page, words);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + endX) / 2, (y + endY) / 2, { steps: 4 });
  await page.mouse.move(endX, endY, { steps: 4 });
  await page.mouse.up();
}

export async function pressWith(
  page: Page,
  held: 'Alt' | 'Control',
  key: 'KeyJ' | 'KeyK' | 'KeyR' | 'Enter',
) {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/** Presses a key that needs no letter while Shift is held. */
export async function pressShift(page: Page, key: KeyInput, times = 1): Promise<void> {
  await page.keyboard.down('Shift');
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

/** In ms. */
const LONG_PRESS = 900;

/** Selects from the beginning of some words to the end of others, as the system does for a finger. */
export function selectWords(page: Page, from: string, to = from): Promise<void> {
  return page.evaluate(
    (first, last) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let start: [Node, number] | null = null;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('script, style, nav, header')) continue;
        const text = node.nodeValue ?? '';
        if (!start && text.includes(first)) start = [node, text.indexOf(first)];
        if (!start || !text.includes(last)) continue;
        getSelection()?.setBaseAndExtent(...start, node, text.indexOf(last) + last.length);
        return;
      }
      throw new Error(`“${first}” … “${last}” is nowhere on the page`);
    },
    from,
    to,
  );
}

/** Selects words as a finger does: the system sets the selection while the finger rests on them. */
export async function touchSelect(page: Page, from: string, to = from): Promise<void> {
  const { x, y, width } = await placeOf(page, from);
  const finger = await page.touchscreen.touchStart(x + width / 2, y);
  // Shorter than that it is a tap, which would lift the selection again.
  await setTimeout(LONG_PRESS);
  await selectWords(page, from, to);
  await finger.end();
}

/** Clicks on what goes by a name in the frame of an editor or form. */
export async function clickOn(frame: Frame, name: string, role = 'button'): Promise<void> {
  const found = await frame.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  await (found as ElementHandle<Element>).click();
}

/** What lies on the clipboard, as a reader finds it: pasted into a field. */
export async function copied({ browser, kind }: Session): Promise<string> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Paste</title><textarea autofocus></textarea>');
  const field = await page.waitForSelector('textarea');
  await field?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', kind === 'chrome' ? { commands: ['paste'] } : {});
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
  const text = await page.$eval('textarea', ({ value }) => value);
  await page.close();
  return text;
}
