import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import {
  CABLE,
  dragOver,
  editor,
  noOwn,
  own,
  paintedWords,
  placeOf,
  pressWith,
  selectWords,
  waitUntilPainted,
} from '../tests/e2e/page-actions';
import { startArchiveServer } from './browser/archive-server';
import { findOrInstallBrowser } from './browser/find-browser';
import { launchBrowser } from './browser/launch-browser';
import { samplePages } from './browser/sample-archive';
import { run, say } from './steps';
import { drawTile, TILE } from './store-tile';

/** The pictures of the stores, made anew from the sample archive: five of the pages, and a tile. */
const OUT = resolve('docs/store/pictures');
/** What the stores want, in px. */
const SIZE = { width: 1280, height: 800 };
const MOST_BYTES = 400_000;

type Colour = 'yellow' | 'green' | 'blue' | 'pink';

interface Mark {
  /** Its first and its last words. */
  readonly words: readonly [from: string, to?: string];
  readonly colour: Colour;
  readonly note?: string;
  readonly tags?: string;
}

const archived = (slug: string) => `https://www.jta.org/archive/${slug}`;

/** What a reader has marked, in the order of their reading. */
const READ: readonly (readonly [address: string, marks: readonly Mark[]])[] = [
  [
    archived('behind-the-headlines-after-wye-both-leaders-must-now-sell-the-memorandum-at-home'),
    [],
  ],
  [
    archived('eichmann-trial-opens-in-jerusalem-defense-disputes-courts-right-to-judge-him'),
    [{ words: ['made after the acts'], colour: 'blue', tags: 'law' }],
  ],
  [
    'https://www.jta.org/1946/03/10/archive/weizmann-asks-inquiry-committee-to-open-palestine-to-100000-says-white-paper-broke-faith',
    [
      {
        words: ['no other country in which they wish to live'],
        colour: 'yellow',
        tags: 'refugees',
      },
      {
        words: ['Moshe Shertok', 'Jewish Agency'],
        colour: 'green',
        note: 'Seven years on, as *Sharett*, he writes to Molotov.',
      },
    ],
  ],
  [
    archived(
      'thirty-two-nations-leave-evian-with-committee-and-little-else-refugees-future-rests-on-london-offi',
    ),
    [{ words: ['bound to nothing but to go on talking'], colour: 'pink', tags: 'refugees, evian' }],
  ],
  [
    CABLE,
    [
      {
        words: ['Moscow broke them off last February'],
        colour: 'yellow',
        note: 'Compare the *Doctors’ Plot*, a month before.',
        tags: 'ussr',
      },
      { words: ['Both sides will be represented', 'before the break'], colour: 'green' },
      {
        words: ['no party to any alliance', 'the U.S.S.R.'],
        colour: 'blue',
        note: 'What did this cost in Washington?',
        tags: 'ussr, un',
      },
    ],
  ],
];

/** Waits until two frames were drawn, so that what was asked for is seen. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

async function mark(page: Page, { words: [from, to], colour, note, tags }: Mark): Promise<void> {
  // Into the middle of the window first.
  await placeOf(page, from);
  await selectWords(page, from, to);
  await own(page, '[role="toolbar"]');
  await (await own(page, `.toolbar-colour.is-${colour}`)).click();
  await page.waitForFunction(
    (name, words) =>
      [...(CSS.highlights.get(name) ?? [])].some((one) => String(one).includes(words)),
    { polling: 100 },
    `dateline-mark-${colour}`,
    from.slice(0, 10),
  );
  if (note === undefined && tags === undefined) return;
  await selectWords(page, from, to);
  await own(page, '[role="toolbar"]');
  await page.keyboard.press('n');
  const frame = await editor(page);
  await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
  if (note) await page.keyboard.type(note);
  if (tags) {
    await (await frame.waitForSelector('.tag-field input, input[type="text"]'))?.focus();
    await page.keyboard.type(tags);
  }
  await pressWith(page, 'Control', 'Enter');
  await noOwn(page, 'iframe');
}

async function read(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  for (const [address, marks] of READ) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await paintedWords(page, 'dateline-place');
    for (const one of marks) await mark(page, one);
  }
  return page;
}

/** @throws {Error} where a picture is larger than the stores take with ease */
async function shoot(page: Page, name: string): Promise<void> {
  const path = join(OUT, name);
  await drawn(page);
  await page.screenshot({ path: path as `${string}.png`, optimizeForSpeed: false });
  const { size } = await stat(path);
  if (size >= MOST_BYTES) throw new Error(`${name} has ${size} bytes`);
  console.log(`  ${name}, ${Math.round(size / 1000)} kB`);
}

/** Points at words that stand high in the window, so that their card has room below. */
async function pointAtHigh(page: Page, words: string): Promise<void> {
  const { x, y, width } = await placeOf(page, words);
  const moved = await page.evaluate((by) => {
    const before = scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    return scrollY - before;
  }, y - HIGH);
  await page.mouse.move(x + width / 2, y - moved - 60);
  await page.mouse.move(x + width / 2, y - moved, { steps: 5 });
}

/** In px from the upper edge. */
const HIGH = 290;

async function press(page: Page, name: string): Promise<void> {
  const button = `::-p-xpath(//button[normalize-space()="${name}"])`;
  await (await page.waitForSelector(button))?.click();
}

async function takePictures(browser: Browser): Promise<void> {
  const [id] = [...(await browser.extensions()).keys()];
  const home = `chrome-extension://${id}`;
  const page = await read(browser);

  await pointAtHigh(page, 'V. M. Molotov');
  await own(page, '.card');
  await shoot(page, '1-page.png');

  await page.keyboard.press('Escape');
  await dragOver(page, 'horror at the outrage');
  await own(page, '[role="toolbar"]');
  await page.keyboard.press('n');
  const frame = await editor(page);
  await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type('The apology came the day after. **Ask:** who drafted it?');
  await waitUntilPainted(page, 'dateline-mark-blue', 'horror at the outrage');
  await shoot(page, '3-note.png');
  await page.keyboard.press('Escape');

  await page.goto(`${home}/reader.html?article=${CABLE.split('/').pop()}`);
  await page.waitForSelector('mark.highlight');
  await shoot(page, '2-reader.png');

  await press(page, 'More ways to export…');
  await page.waitForSelector('dialog[open]');
  await shoot(page, '5-export.png');

  await page.goto(`${home}/library.html`);
  const field = await page.waitForSelector('.library-search input');
  await field?.type('person:"Moshe Shertok"');
  await page.waitForFunction(() => document.querySelectorAll('[data-index]').length === 2, {
    polling: 100,
  });
  // The names of what the answers have in common come a moment later.
  await page.waitForSelector('.library-facets button');
  await shoot(page, '4-library.png');
}

async function main(): Promise<void> {
  say('Building the extension …');
  if (!run('wxt', ['build', '--mode', 'e2e', '--level', 'error'])) throw new Error('No build.');
  await mkdir(OUT, { recursive: true });
  say('Taking the pictures …');
  const server = await startArchiveServer(await samplePages());
  const browser = await launchBrowser({
    kind: 'chrome',
    executablePath: findOrInstallBrowser('chrome'),
    extension: '.output/chrome-mv3-e2e',
    headless: true,
    proxy: server.proxy,
  });
  try {
    await takePictures(browser);
    const tile = await browser.newPage();
    await tile.setViewport(TILE);
    await tile.setContent(await drawTile());
    await tile.evaluate(() => document.fonts.ready.then(() => undefined));
    await shoot(tile, 'tile.png');
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
