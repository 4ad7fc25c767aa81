import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

export interface MainJob {
  readonly browser: Browser;
  /** Address of an archive article. */
  readonly url: string;
  /** Folder for the four files that it leaves. */
  readonly out: string;
  /** Folder that the browser saves downloads in. */
  readonly downloads: string;
}

/** The one element that the extension adds to an article's page. */
const OWN_ELEMENT = 'dateline-overlay';

const EXPORTS = [
  ['Export Markdown', 'notes.md'],
  ['Export JSON-LD', 'annotations.jsonld'],
] as const;

const NOTE = 'Written by Dateline while it tried itself out.';

/**
 * The whole job of a reader, done by mouse and keyboard alone: open an article, point at a name,
 * highlight a sentence, write a note, open the reader view, reload, export.
 *
 * @throws {Error} naming the step that did not happen in time
 */
export async function doMainJob({ browser, url, out, downloads }: MainJob): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'domcontentloaded' });

  const marks = await step('annotations', () => waitForMarks(page));
  console.log(`  opened ${url}`);
  console.log(`  marked ${marks}`);

  const sentence = await step('highlight', async () => {
    const text = await selectSentence(page);
    await page.keyboard.press('n');
    await page.waitForFunction(() => [...CSS.highlights.keys()].includes('dateline-mark-yellow'));
    return text;
  });
  await step('note', async () => {
    await waitForOwnFocus(page);
    await page.keyboard.type(NOTE);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  });
  console.log(`  highlighted “${sentence.slice(0, 60)}…” and wrote a note`);

  await step('card', () => hoverName(page));
  await page.screenshot({ path: join(out, 'article.png') as `${string}.png` });

  await step('reload', async () => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => [...CSS.highlights.keys()].includes('dateline-mark-yellow'));
  });
  console.log('  reloaded: the highlight is still there');

  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyR');
  await page.keyboard.up('Alt');
  await step('reader view', () => page.waitForSelector('[data-annotation]'));
  await page.screenshot({ path: join(out, 'reader.png') as `${string}.png` });
  console.log('  opened the reader view');

  await step('export', async () => {
    for (const [button, name] of EXPORTS) {
      await click(page, `::-p-aria([name="${button}"][role="button"])`);
      await takeDownload(downloads, join(out, name));
    }
  });
  const notes = await readFile(join(out, 'notes.md'), 'utf8');
  if (!notes.includes(NOTE)) throw new Error('The exported notes lack the note.');
  console.log(`  exported; article.png, reader.png, notes.md, annotations.jsonld are in ${out}`);
}

/** Adds to an error which step it stopped. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`The step “${name}” failed: ${(cause as Error).message}`, { cause });
  }
}

/** Waits until the page is marked; says how many of each kind. */
async function waitForMarks(page: Page): Promise<string> {
  await page.waitForFunction(() => CSS.highlights.has('dateline-person'));
  const counts = await page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]) => `${ranges.size} ${name.replace('dateline-', '')}`),
  );
  return counts.join(', ');
}

/** Selects the first sentence of the first marked paragraph, as a reader's mouse would. */
function selectSentence(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [first] = CSS.highlights.get('dateline-place') ?? [];
    const text = first?.startContainer;
    if (!text?.parentElement) throw new Error('nothing is marked');
    const block = text.parentElement.closest('p, div, li') ?? text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(block);
    const end = (text.textContent ?? '').indexOf('. ');
    if (end > 0) range.setEnd(text, end + 1);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString();
  });
}

/** Waits until the keyboard writes into the extension's own part of the page. */
async function waitForOwnFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== document.body);
}

/** Points at the topmost name, and waits until the card lies over the page beside it. */
async function hoverName(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const names = ['dateline-person', 'dateline-organization'].flatMap((type) => [
      ...(CSS.highlights.get(type) ?? []),
    ]);
    const boxes = names.flatMap((range) =>
      range instanceof Range ? [range.getBoundingClientRect()] : [],
    );
    const [first] = boxes.toSorted((a, b) => a.top - b.top);
    if (!first) throw new Error('nobody is marked');
    const { x, y, width, height } = first;
    return { x: x + width / 2, y: y + height / 2, height };
  });
  await page.mouse.move(box.x - 60, box.y);
  await page.mouse.move(box.x, box.y, { steps: 4 });
  await page.waitForFunction(
    ({ x, y, height }, host) =>
      [y - 2 * height, y + 2 * height].some(
        (near) => document.elementFromPoint(x, near)?.localName === host,
      ),
    {},
    box,
    OWN_ELEMENT,
  );
}

async function click(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.click();
}

/**
 * Waits for the one download in a folder to be complete, and moves it.
 *
 * @throws {Error} if there is none after 20 seconds
 */
async function takeDownload(folder: string, to: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const files = await readdir(folder);
    const [file, ...others] = files.filter((name) => !name.startsWith('.'));
    if (file && others.length === 0 && !/\.(?:crdownload|part|tmp)$/u.test(file)) {
      await copyFile(join(folder, file), to);
      await rm(join(folder, file));
      return;
    }
    await setTimeout(100);
  }
  throw new Error('no file was saved');
}
