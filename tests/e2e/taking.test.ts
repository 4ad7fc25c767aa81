import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browser/find-browser';
import { KINDS } from './kinds';
import { CABLE, copied, dragOver, own, paintedWords, waitUntilPainted } from './page-actions';
import { press, savedFile } from './saved-files';
import { type Session, startSession } from './session';

const WORDS = ['Molotov', 'Bulgaria'];
const SLUG = new URL(CABLE).pathname.split('/').pop() ?? '';
/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };
/** What is dragged needs some way to go before the browser takes it for that, in px. */
const AWAY = 24;

const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), BEHIND, words);

async function centreOf(page: Page, selector: string) {
  const element = await page.waitForSelector(selector);
  return page.evaluate((found) => {
    found?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, element);
}

/** A place that takes what is dropped, as a document does. */
async function addDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#document')?.remove();
    const sink = document.createElement('div');
    sink.id = 'document';
    sink.contentEditable = 'true';
    sink.style.cssText =
      'position:fixed;inset-block-end:0;inset-inline:0;block-size:150px;overflow:auto;z-index:9;background:white;color:black';
    document.body.append(sink);
    // After the handle's own listener, which fills it.
    window.addEventListener(
      'dragstart',
      ({ dataTransfer }) => {
        const given = (type: string) => dataTransfer?.getData(type) ?? '';
        Object.assign(sink.dataset, {
          text: given('text/plain'),
          html: given('text/html'),
          addresses: given('text/uri-list'),
        });
      },
      { once: true },
    );
  });
}

/**
 * Drags by the mouse, as a reader does.
 *
 * @returns what is dragged, and what the document shows when it was dropped there; without a
 * window Firefox begins to drag, but drops nothing, so that there it stays empty
 */
async function dragInto(page: Page, handle: string, kind: BrowserKind) {
  await addDocument(page);
  const from = await centreOf(page, handle);
  const to = await centreOf(page, '#document');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + AWAY, from.y + AWAY, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction(
    (isDropped) => {
      const sink = document.querySelector<HTMLElement>('#document');
      return sink?.dataset.text !== undefined && (!isDropped || sink.innerText.trim() !== '');
    },
    BEHIND,
    kind === 'chrome',
  );
  return page.$eval('#document', (sink) => {
    const { text = '', html = '', addresses = '' } = (sink as HTMLElement).dataset;
    return { text, html, addresses, shown: (sink as HTMLElement).innerText };
  });
}

/** Opens the dialog of exports of the whole library, and chooses where to. */
async function openExport(page: Page, target: string): Promise<void> {
  await press(page, 'More ways to export…');
  await choose(page, target);
}

async function choose(page: Page, words: string): Promise<void> {
  const label = `::-p-xpath(//dialog//label[normalize-space()="${words}"])`;
  // Whatever lies over it just now.
  await (await page.waitForSelector(label))?.evaluate((found) => (found as HTMLElement).click());
}

describe.each(KINDS)('what is taken out of Dateline, in %s', (kind) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await startSession(kind);
    const page = await session.open(CABLE);
    for (const words of WORDS) {
      await paintedWords(page, 'dateline-person');
      await dragOver(page, words);
      await (await own(page, '[role="toolbar"] button')).click();
      await waitUntilPainted(page, 'dateline-mark-yellow', words);
    }
    await page.close();
    library = await session.openOwn('library.html');
    await library.waitForSelector('.library-highlight .quote-handle');
  });
  afterAll(() => session.close());

  test('on the archive’s own page a key copies what is selected', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'worst moment');
    await own(page, '[role="toolbar"]');
    await page.keyboard.press('q');
    await own(page, '::-p-text(Copied with its citation.)');
    expect(await copied(session)).toMatch(/^“worst moment”\n“.*” JTA Daily News Bulletin/);
    await page.close();
    await library.bringToFront();
  });

  test('a highlight is dragged into a document, with its citation', async () => {
    const { text, html, addresses, shown } = await dragInto(library, '.quote-handle', kind);
    expect(text).toMatch(/^“(?:Molotov|Bulgaria)”\n“.*” JTA Daily News Bulletin/);
    expect(html).toMatch(/<blockquote cite=".*<i>JTA Daily News Bulletin<\/i>/s);
    expect(addresses.trim()).toBe(CABLE);
    if (kind === 'chrome')
      expect(shown).toMatch(/“(?:Molotov|Bulgaria)”\s+“.*JTA Daily News Bulletin/s);
  });

  test('all that is selected is dragged at once, in its order', async () => {
    await (await library.waitForSelector('.library-select'))?.click();
    await library.waitForSelector('.quote-handle[title*="2"]');
    const { text } = await dragInto(library, '.quote-handle', kind);
    const order = await library.$$eval('.library-highlight blockquote', (quotes) =>
      quotes.map(({ textContent }) => `“${textContent}”`),
    );
    expect(text.match(/^“[^”]*”$/gm)).toEqual(order);
    await (await library.waitForSelector('.library-select'))?.click();
  });

  test('words inside a quotation can still be selected', async () => {
    const box = await library.evaluate(() => {
      const quote = document.querySelector('.library-highlight blockquote a');
      quote?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = quote?.getBoundingClientRect() ?? new DOMRect();
      return { x, y: y + height / 2, width };
    });
    await library.mouse.move(box.x + 1, box.y);
    await library.mouse.down();
    await library.mouse.move(box.x + box.width - 1, box.y, { steps: 6 });
    await library.mouse.up();
    const selected = await library.evaluate(() => getSelection()?.toString());
    expect(WORDS.some((word) => selected !== '' && word.startsWith(selected ?? '-'))).toBe(true);
    // And the link was not followed.
    await expect.poll(() => library.evaluate(() => location.pathname)).toBe('/library.html');
    await library.evaluate(() => getSelection()?.removeAllRanges());
  });

  test('a key copies the highlight that has the focus', async () => {
    await library.bringToFront();
    await library.focus('.library-highlight blockquote a');
    await library.keyboard.press('q');
    await says(library, 'Copied with its citation.');
    expect(await copied(session)).toMatch(/^“(?:Molotov|Bulgaria)”\n“.*” JTA Daily/);
    await library.bringToFront();
  });

  test('the reader view gives a highlight by its note, and by key', async () => {
    const reader = await session.openOwn(`reader.html?article=${SLUG}`);
    await (await reader.waitForSelector('.highlight-handle'))?.focus();
    await reader.keyboard.press('Enter');
    await reader.waitForSelector('.note-editor textarea');
    const { text } = await dragInto(reader, '.editor-take .quote-handle', kind);
    expect(text).toMatch(/^“(?:Molotov|Bulgaria)”\n“.*” JTA Daily/);
    await reader.click('.note-editor textarea');
    await reader.keyboard.type('Compare');
    await reader.keyboard.press('Escape');
    const beside = await dragInto(reader, '.margin-own .quote-handle', kind);
    expect(beside.text).toBe(text);
    await reader.close();
  });

  test('an export goes to the clipboard, and that is remembered', async () => {
    await library.bringToFront();
    await openExport(library, 'Clipboard');
    await press(library, 'Copy');
    await says(library, 'Copied.');
    expect(await copied(session)).toMatch(/^---\ntitle: /);
    await library.bringToFront();
    await press(library, 'More ways to export…');
    await library.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('.export-targets label:nth-child(2) input')
          ?.checked,
      BEHIND,
    );
    await choose(library, 'Downloads');
    await press(library, 'Download');
    await expect.poll(() => savedFile(session.downloads, `${SLUG}.md`)).toMatch(/^---\ntitle: /);
  });

  test.runIf(kind === 'firefox')('no folder is offered', async () => {
    await press(library, 'More ways to export…');
    await library.waitForSelector('.export-targets');
    await expect.poll(() => library.$$('.export-targets label')).toHaveLength(2);
    await press(library, 'Close');
  });

  test.runIf(kind === 'chrome')(
    'an export goes into a folder, replaces the one before, and says so',
    async () => {
      await useFolder(library, 'Vault');
      await openExport(library, 'A folder');
      await says(library, 'The browser asks which one');
      await press(library, 'Write into the folder');
      await says(library, 'Files written into “Vault”: 1.');
      await expect.poll(() => filesIn(library, 'Vault')).toEqual([`${SLUG}.md`]);

      // Remembered by another page of ours, and after a while.
      const again = await session.openOwn('library.html');
      await press(again, 'More ways to export…');
      await says(again, 'Vault');
      await press(again, 'Write into the folder');
      await says(again, 'Earlier ones replaced: 1.');
      await expect.poll(() => filesIn(again, 'Vault')).toEqual([`${SLUG}.md`]);

      await press(again, 'More ways to export…');
      await choose(again, 'Keep it, and give the new one a number');
      await press(again, 'Write into the folder');
      await says(again, 'Numbered, as their name was taken: 1.');
      await expect.poll(() => filesIn(again, 'Vault')).toEqual([`${SLUG}-2.md`, `${SLUG}.md`]);
      await again.close();
    },
  );

  test.runIf(kind === 'chrome')(
    'a permission that has lapsed is asked for again; without it nothing is written',
    async () => {
      const page = await session.openOwn('library.html');
      // What lies in the extension's own folder is always allowed: the browser is spoken for.
      await page.evaluate(() => {
        const answers = { asked: 0, permission: 'prompt', next: 'denied' };
        Object.assign(window, { answers });
        Object.assign(FileSystemHandle.prototype, {
          queryPermission: async () => answers.permission,
          requestPermission: async () => {
            answers.asked++;
            answers.permission = answers.next;
            return answers.permission;
          },
        });
      });
      await press(page, 'More ways to export…');
      await says(page, 'The browser will ask you once more');
      await press(page, 'Write into the folder');
      await says(page, 'The browser does not let Dateline write into the folder.');
      await page.evaluate(() => {
        const { answers } = window as unknown as { answers: { permission: string; next: string } };
        Object.assign(answers, { permission: 'prompt', next: 'granted' });
      });
      await press(page, 'Write into the folder');
      await says(page, 'Files written into “Vault”: 1.');
      const asked = await page.evaluate(
        () => (window as unknown as { answers: { asked: number } }).answers.asked,
      );
      expect(asked).toBe(2);

      await press(page, 'More ways to export…');
      await press(page, 'Forget it');
      await says(page, 'The browser asks which one');
      await page.close();
    },
  );
});

/** A folder that needs no window to be chosen in. */
async function useFolder(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    const choose = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle(wanted, { create: true });
    };
    Object.assign(window, { showDirectoryPicker: choose });
  }, name);
}

function filesIn(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(wanted);
    const names: string[] = [];
    for await (const one of folder.keys()) names.push(one);
    return names.sort();
  }, name);
}
