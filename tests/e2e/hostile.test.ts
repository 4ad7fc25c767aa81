import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from '#imports';
import { FIREFOX_UUID } from '../../scripts/browser/launch-browser';
import { readStored, type Stored } from './forced/stored';
import { address, MARKUP, PAGES } from './hostile/pages';
import { KINDS } from './kinds';
import { dragOver, paintedWords, pointAt, pressWith, waitUntilPainted } from './page-actions';
import { type Session, startSession } from './session';

const SECRET = 'Quixotic zebra, for my eyes alone.';
const YELLOW = 'dateline-mark-yellow';
const WORDS = 'Knesset';

type Rows = Stored[string];
type Loot = Record<'said' | 'keys' | 'nodes' | 'roots' | 'timed', string[]>;

/** In a frame: whether writing goes into a field. */
const isInField = () => document.activeElement?.localName === 'textarea';

/** Asks the page's own scripts. */
const ask = <T>(page: Page, expression: string) => page.evaluate(expression) as Promise<T>;

// The build as it is shipped, with its closed root.
describe.each(KINDS)('a hostile page, in %s', (kind) => {
  let session: Session;
  let library: Page;
  let page: Page;
  let home: string;

  beforeAll(async () => {
    const extension = resolve('.output', `${kind}-mv3`);
    session = await startSession(kind, { extension, greets: true, pages: PAGES });
    const chromes = kind === 'chrome' ? [...(await session.browser.extensions()).keys()][0] : '';
    home =
      kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${chromes}/`;
    library = await session.openOwn('library.html');
  });
  afterEach(() => page.close());
  afterAll(() => session.close());

  async function stored(): Promise<Stored> {
    await library.bringToFront();
    const tables = await readStored(library);
    if (!page.isClosed()) await page.bringToFront();
    return tables;
  }
  const highlightsOf = async (slug: string): Promise<Rows> =>
    ((await stored()).highlights ?? []).filter((row) => row.slug === slug);
  const notesOf = async (slug: string) => (await highlightsOf(slug)).map(({ note }) => note);

  /** What is being written, as it is kept until it is stored. */
  const drafts = () =>
    library.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: typeof browser };
      return JSON.stringify(await api.storage.local.get(null));
    });

  async function open(slug: string) {
    page = await session.open(address(slug));
  }

  /** Opens the editor on the words and writes into it, as a reader does. */
  async function write(note = SECRET) {
    await paintedWords(page, 'dateline-person');
    await dragOver(page, WORDS);
    await page.keyboard.press('n');
    await type(note);
  }

  /** Types when the field has the focus, which it takes a moment after its frame. */
  async function type(note: string) {
    const fields = () => page.frames().map((frame) => frame.evaluate(isInField).catch(() => false));
    await expect.poll(async () => (await Promise.all(fields())).includes(true)).toBe(true);
    await page.keyboard.type(note);
  }
  const save = () => pressWith(page, 'Control', 'Enter');

  test('prototypes, events, mutations and timings of the page hear no note', async () => {
    await open('spy');
    await write();
    const hidden = await page.evaluate(() => ({
      frames: window.length,
      first: typeof window[0],
      root: document.querySelector('dateline-overlay')?.shadowRoot ?? null,
      inside: document.querySelectorAll('iframe, textarea, .overlay').length,
    }));
    expect(hidden).toEqual({ frames: 0, first: 'undefined', root: null, inside: 0 });
    await save();
    await waitUntilPainted(page, YELLOW, WORDS);
    await expect.poll(() => notesOf('spy')).toEqual([SECRET]);

    const loot = await ask<Loot>(page, 'loot()');
    // It was listening: the very key that opened the editor was heard.
    expect(loot.keys).toContain('n');
    expect(loot.said.length).toBeGreaterThan(0);
    expect(loot.keys.filter((key) => key.length === 1 && key !== 'n')).toEqual([]);
    expect(loot.said.filter((text) => /quixotic|zebra/iu.test(text))).toEqual([]);
    expect(loot.nodes).toEqual([]);
    expect(loot.roots).toEqual([]);
    expect(loot.timed.filter((name) => name.includes('extension'))).toEqual([]);
  });

  test('searching, selecting and reading the page finds no note', async () => {
    await open('victim');
    await write();
    const found = await page.evaluate(() => {
      const parts = ['Quixotic', 'zebra', 'eyes alone'];
      const search = window as unknown as { find(...how: unknown[]): boolean };
      const hits = parts.filter((part) =>
        search.find(part, false, false, true, false, true, false),
      );
      document.execCommand('selectAll');
      const selected = String(getSelection());
      const { innerText, outerHTML, textContent } = document.documentElement;
      return { hits, text: selected + innerText + outerHTML + textContent };
    });
    expect(found.hits).toEqual([]);
    expect(found.text).not.toContain('Quixotic');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.mouse.click(10, 400);
    await expect.poll(() => notesOf('victim')).toEqual([SECRET]);
  });

  test('commands of the page write nothing into an open note', async () => {
    await open('commands');
    await write();
    await page.evaluate(() => {
      for (const command of ['insertText', 'insertHTML', 'delete', 'undo', 'cut']) {
        document.execCommand(command, false, 'forged');
      }
    });
    await save();
    await expect.poll(() => notesOf('commands')).toEqual([SECRET]);
  });

  test('an element defined under our name is given no root', async () => {
    await open('own-element');
    await write();
    expect(await ask(page, 'stolen()')).toEqual([]);
    await save();
    await waitUntilPainted(page, YELLOW, WORDS);
    expect(await ask(page, 'stolen()')).toEqual([]);
    await expect.poll(() => notesOf('own-element')).toEqual([SECRET]);
  });

  test('an element of our name that brings a root keeps nobody from writing', async () => {
    await open('own-root');
    await write();
    await save();
    await waitUntilPainted(page, YELLOW, WORDS);
    const root = () => document.querySelector('dateline-overlay')?.shadowRoot?.textContent ?? null;
    expect(await page.evaluate(root)).toBeNull();
    await expect.poll(() => notesOf('own-root')).toEqual([SECRET]);
  });

  test('clicks, keys and events that it makes up do nothing', async () => {
    await open('fake');
    await paintedWords(page, 'dateline-person');
    const before = await stored();
    await ask(page, 'forge()');
    expect(page.url()).toBe(address('fake'));
    const after = await stored();
    expect(after.highlights).toEqual(before.highlights);
    expect(after.corrections).toEqual(before.corrections);
    // Not even a card came, which paints what it is about; a reader's own mouse brings it.
    const hasCard = () => page.evaluate(() => CSS.highlights.has('dateline-open'));
    expect(await hasCard()).toBe(false);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    // A busy browser may drop a movement of the mouse: it comes again until one is heard.
    const hover = async () => {
      if (await hasCard()) return true;
      await page.mouse.move(1, 1);
      await pointAt(page, WORDS);
      return false;
    };
    await expect.poll(hover, { interval: 1500, timeout: 20_000 }).toBe(true);
  });

  test('what it paints over, takes away and locks was never more than words', async () => {
    await open('registry');
    // What it takes away again tells that we have painted.
    await page.waitForFunction(
      () => (window as unknown as { seen: string[] }).seen.some((one) => /-place /.test(one)),
      { polling: 100 },
    );
    await dragOver(page, WORDS);
    await page.keyboard.press('n');
    await type(SECRET);
    await save();
    await expect.poll(() => notesOf('registry')).toEqual([SECRET]);
    const [{ id = '' } = {}] = await highlightsOf('registry');
    const seen = (await ask<string[]>(page, 'seen')).join('\n');
    expect(seen).toContain(`${YELLOW} {}`);
    expect(seen).not.toContain('Quixotic');
    expect(seen).not.toContain(String(id));
  });

  test('elements and messages that pose as ours neither stop nor tell us anything', async () => {
    await open('planted');
    await paintedWords(page, 'dateline-person');
    const id = kind === 'firefox' ? 'dateline@dateline.example' : new URL(home).hostname;
    await page.evaluate((extension) => {
      const types = ['articleChanged', 'openArticle', 'showOnPage', 'getPageState'];
      for (const type of types) {
        const data = { slug: null, choose: 'x', annotation: 0 };
        window.postMessage({ id: 1, type, data, extension, timestamp: Date.now() }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: data }));
      }
    }, id);
    await write();
    // As if a younger script of ours had come: this one goes, and what was written is stored.
    await page.evaluate((extension) => {
      const detail = { contentScriptName: 'archive', messageId: 'forged' };
      for (const name of ['archive', 'content', 'undefined']) {
        const type = `${extension}:${name}:wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
    }, id);
    await save();
    await expect.poll(() => notesOf('planted')).toEqual([SECRET]);
  });

  test('tearing our element out loses no letter', async () => {
    await open('frames');
    await write();
    await expect.poll(drafts).toContain(SECRET);
    await page.evaluate(() => document.querySelector('dateline-overlay')?.remove());
    expect((await drafts()) + (await notesOf('frames'))).toContain(SECRET);
  });

  test('an article in a frame of it is left alone', async () => {
    await open('frames');
    await page.waitForFunction(() => CSS.highlights.has('dateline-person'), { polling: 100 });
    await page.waitForFunction(
      () => document.querySelector('iframe')?.contentDocument?.readyState === 'complete',
      { polling: 100 },
    );
    const inside = await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow as
        | (Window & typeof globalThis)
        | null;
      return [
        frame?.document.body.textContent?.includes('Sharett'),
        frame?.document.querySelector('dateline-overlay') ?? null,
        frame?.CSS.highlights.size,
      ];
    });
    expect(inside).toEqual([true, null, 0]);
  });

  test('pages and files of the extension are out of its reach', async () => {
    await open('victim');
    const files = [
      'manifest.json',
      'reader.html?article=victim',
      'library.html',
      'knowledge/index.bin',
    ];
    const reached = await page.evaluate(
      async (addresses) => {
        const tried = addresses.flatMap((url) => [
          fetch(url).then(() => `fetched ${url}`),
          ...(['img', 'script', 'link'] as const).map(
            (name) =>
              new Promise<string>((done, failed) => {
                const element = document.createElement(name);
                element.onload = () => done(`${name} ${url}`);
                element.onerror = () => failed(new Error(url));
                Object.assign(element, { src: url, href: url, rel: 'stylesheet' });
                document.head.append(element);
              }),
          ),
          new Promise<string>((_, failed) =>
            window.setTimeout(() => failed(new Error('late')), 3_000),
          ),
        ]);
        for (const url of addresses) {
          const frame = document.createElement('iframe');
          try {
            frame.src = url;
            document.body.append(frame);
          } catch {
            // Refused at once: so much the better.
          }
        }
        const settled = await Promise.allSettled(tried);
        return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      },
      files.map((file) => home + file),
    );
    expect(reached).toEqual([]);
    const ways = await page.evaluate(() => {
      const { chrome, browser } = window as unknown as Record<string, { runtime?: object }>;
      return [chrome?.runtime, browser?.runtime].map((way) => way === undefined);
    });
    expect(ways).toEqual([true, true]);
    await page.evaluate((url) => {
      try {
        location.href = url;
      } catch {
        // Firefox throws.
      }
    }, `${home}library.html`);
    await page.waitForFunction(() => document.readyState === 'complete', { polling: 100 });
    const texts = await Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() => document.querySelector('main')?.textContent ?? '').catch(() => ''),
        ),
    );
    expect(texts.filter((text) => text !== '')).toEqual([]);
  });

  test('markup in title, names, dates and addresses stays text, in our pages too', async () => {
    await open('markup');
    await write(`${MARKUP} [x](javascript:hurt=1) <script>window.hurt=1</script>`);
    await save();
    await waitUntilPainted(page, YELLOW, WORDS);
    const unhurt = () => ({
      hurt: 'hurt' in window,
      strange: document.querySelectorAll(
        'img[src="x"], [onerror], script:not([src]), a[href^="javascript"], base, object, embed',
      ).length,
    });
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    await pressWith(page, 'Alt', 'KeyR');
    await page.waitForSelector('mark.highlight');
    await expect
      .poll(() => page.evaluate(() => document.body.textContent))
      .toContain('<img src=x onerror=');
    expect(await page.evaluate(unhurt)).toEqual({ hurt: false, strange: 0 });
    const shelf = await session.openOwn('library.html');
    await shelf.waitForFunction(() => document.body.textContent?.includes('<img src=x'), {
      polling: 100,
    });
    expect(await shelf.evaluate(unhurt)).toEqual({ hurt: false, strange: 0 });
    await shelf.close();
  });

  test('another article’s address, taken without loading, brings up none of its notes', async () => {
    await open('fake');
    const [before] = await highlightsOf('spy');
    await paintedWords(page, 'dateline-person');
    await page.evaluate((url) => {
      for (const one of document.querySelectorAll('p, mark')) one.remove();
      const other = document.createElement('p');
      other.textContent =
        'Moshe Sharett was asked about oranges, lemons and almonds in Haifa today.';
      document.body.append(other);
      history.pushState({}, '', url);
    }, address('spy'));
    // Once the page is read again, the names that stand there now are marked.
    await waitUntilPainted(page, 'dateline-place', 'Haifa');
    const seen = await page.evaluate(() => ({
      painted: [...CSS.highlights.keys()].filter((name) => name.includes('mark-')),
      text: document.documentElement.outerHTML + document.documentElement.innerText,
    }));
    expect(seen.painted).toEqual([]);
    expect(seen.text).not.toContain('Quixotic');
    expect(await highlightsOf('spy')).toEqual([before]);
  });

  test.each(['deep', 'restless'])(
    'a page that is %s stays usable, and so does a note on it',
    async (slug) => {
      await open(slug);
      if (slug === 'restless') {
        const turns = () => (window as unknown as { turns: number }).turns > 1_000;
        await page.waitForFunction(turns, { polling: 100 });
      }
      await write();
      await save();
      await expect.poll(() => notesOf(slug)).toEqual([SECRET]);
      expect(await page.evaluate(() => document.querySelectorAll('dateline-overlay').length)).toBe(
        1,
      );
      const kept = ((await stored()).articles ?? []).find((row) => row.slug === slug);
      expect((kept?.earlier as unknown[] | undefined)?.length ?? 0).toBeLessThan(10);
    },
  );

  test('names that stand in the way of the document’s own change nothing stored', async () => {
    await open('clobbered');
    const before = (await stored()).highlights;
    await page.waitForFunction(() => document.readyState === 'complete', { polling: 100 });
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect((await stored()).highlights).toEqual(before);
  });
});
