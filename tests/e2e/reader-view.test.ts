import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from '#imports';
import { KINDS } from './kinds';
import { CABLE, paintedWords } from './page-actions';
import { savedFile } from './saved-files';
import { type Session, startSession } from './session';

const READER = `reader.html?article=${new URL(CABLE).pathname.split('/').pop()}`;

/** A page that was read badly by whoever digitised it. */
const WORN = 'https://www.jta.org/archive/worn-print';
const WORN_TEXT = [
  'More than 100, 000 people heard the Foreign. Secretary speak in London of what he had seen in Palestine.',
  'He said that they will nego- tiate again.The talks go on in Jerusalem, where a note of ### was read out.',
];
const WORN_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Worn Print - Jewish Telegraphic Agency</title><meta property="og:type" content="article"></head>
<body class="single single-post"><main><article><h1 class="entry-title">Worn Print</h1>
<div class="post-pdf"><span class="post-pdf__date">July 21, 1947</span></div>
<div class="entry-content">${WORN_TEXT.map((text) => `<p>${text}</p>`).join('')}</div></article></main></body></html>`;

/** How far a page has been scrolled, once it rests. */
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** In a page of the extension: whether it is remembered how far an article was read. */
async function isPlaceKept(): Promise<boolean> {
  const { chrome: api } = globalThis as unknown as { chrome: typeof browser };
  const { 'reading-places': places } = await api.storage.local.get('reading-places');
  return Array.isArray(places) && places.length > 0;
}

/** How much the layout has shifted by the time that its faces are there and it was drawn with them. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as unknown as { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    add(observer.takeRecords());
    return sum;
  });
}

/** Contrast of every mark of the reader against its paper, the least first. */
function contrasts(page: Page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour: string, under = '#fff') => {
      if (!canvas) throw new Error('no canvas');
      for (const fill of [under, colour]) {
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: number, b: number) =>
      Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
    const paper = light(getComputedStyle(document.documentElement).backgroundColor);
    const probe = document.body.appendChild(document.createElement('i'));
    const styleOf = (name: string) => {
      probe.className = name;
      return getComputedStyle(probe);
    };
    const found: [string, number][] = [];
    for (const type of [
      ...['person', 'place', 'organization', 'event', 'document', 'office', 'date', 'term'],
    ]) {
      const line = styleOf(`annotation is-${type}`).textDecorationColor;
      found.push([`line of ${type}`, ratio(light(line), paper)]);
    }
    for (const colour of ['yellow', 'green', 'blue', 'pink']) {
      const { backgroundColor, color } = styleOf(`highlight is-${colour}`);
      found.push([`words on ${colour}`, ratio(light(color), light(backgroundColor))]);
    }
    found.push(['dots of a fault', ratio(light(styleOf('fault').borderBottomColor), paper)]);
    probe.remove();
    return found.sort(([, a], [, b]) => a - b);
  });
}

describe.each(KINDS)('the reader view in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, { pages: { [WORN]: WORN_PAGE } });
    for (const url of [CABLE, WORN]) {
      const page = await session.open(url);
      await paintedWords(page, 'dateline-place');
      await page.close();
    }
  });
  afterAll(() => session.close());

  test('says how much is read, and opens where it was left', async () => {
    const page = await session.openOwn(READER, { width: 700, height: 420 });
    const line = () =>
      page.$eval('.reader-progress', (element) => element.getBoundingClientRect().width);
    await page.waitForSelector('.reader-progress');
    await expect.poll(line).toBe(0);
    await page.evaluate(() => {
      const [, second] = document.querySelectorAll('[data-paragraph]');
      scrollTo(0, scrollY + (second?.getBoundingClientRect().top ?? 0));
    });
    await expect.poll(line).toBeGreaterThan(50);
    const left = await scrolled(page);
    await page.waitForFunction(isPlaceKept, { polling: 100 });
    await page.close();

    const again = await session.openOwn(READER, { width: 700, height: 420 });
    await again.waitForSelector('.reader-progress');
    await expect.poll(async () => Math.abs((await scrolled(again)) - left)).toBeLessThan(4);
    await again.close();

    const asked = await session.openOwn(`${READER}#text`, { width: 700, height: 420 });
    await asked.waitForSelector('.reader-progress');
    expect(Math.abs((await scrolled(asked)) - left)).toBeGreaterThan(20);
    await asked.close();
  });

  test('shows suspected faults when asked, and leaves the text as printed', async () => {
    const page = await session.openOwn('reader.html?article=worn-print');
    await page.waitForSelector('[data-paragraph]');
    await expect.poll(() => page.$('.fault')).toBeNull();
    await page.click('.display-menu summary');
    await page.click('.display-sheet .switch input');
    await page.waitForSelector('.fault');
    const { words, text } = await page.evaluate(() => ({
      words: [...document.querySelectorAll('.fault[data-suspected]')].map((one) => one.textContent),
      text: [...document.querySelectorAll('[data-paragraph]')].map((one) => one.textContent),
    }));
    expect(text).toEqual(WORN_TEXT);
    expect(words).toEqual(expect.arrayContaining(['100, 000', 'nego- tiate', 'again.The', '###']));
    await page.keyboard.press('Escape');
    await page.click('.fault');
    await page.waitForSelector('.fault-note');
    await expect
      .poll(() => page.$eval('.fault-note', (note) => note.textContent))
      .toContain('100,000');
    await page.close();
  });

  test('has the article’s places on one map, by number', async () => {
    const page = await session.openOwn(READER);
    await page.waitForSelector('.reader-places path');
    const { label, dots, atEdge, places, outside } = await page.evaluate(() => {
      const svg = document.querySelector('.reader-places svg');
      const frame = svg?.getBoundingClientRect();
      const texts = [...(svg?.querySelectorAll('text') ?? [])];
      const isOutside = (element: Element) => {
        const box = element.getBoundingClientRect();
        return !frame || box.left < frame.left || box.right > frame.right || box.top < frame.top;
      };
      return {
        label: svg?.getAttribute('aria-label'),
        dots: texts.flatMap(({ textContent }) => textContent?.match(/\d+/gu) ?? []).map(Number),
        atEdge: texts.at(-1)?.textContent,
        places: document.querySelectorAll('.reader-places li').length,
        outside: texts.filter(isOutside).length,
      };
    });
    expect(label).toContain('Tel Aviv');
    expect(label).toMatch(/Beyond its edge: Washington$/u);
    expect(atEdge).toBe(`← ${places} Washington`);
    expect(dots.length).toBeGreaterThan(0);
    expect(Math.max(...dots)).toBeLessThanOrEqual(places);
    expect(outside).toBe(0);
    await page.close();
  });

  test('is saved as one page that needs nothing but itself', async () => {
    const page = await session.openOwn(READER);
    await page.waitForSelector('.reader-colophon');
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.reader-colophon .button')];
      buttons.find(({ textContent }) => textContent === 'Save as HTML')?.click();
    });
    const saved = await savedFile(session.downloads, '.html');
    expect(saved).toContain('</html>');
    expect(saved).toMatch(/<li id="note-1"/u);
    expect(saved).not.toMatch(/<script|<link|<img|@import|url\(/u);
    await page.close();
  });

  test('has marks that are seen on every paper', async () => {
    const page = await session.openOwn(READER);
    await page.waitForSelector('.annotation');
    for (const theme of ['light', 'sepia', 'dark']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const measured = await contrasts(page);
      const [[, least] = ['', 0]] = measured;
      expect(least, `${theme}: ${measured.slice(0, 3).join('; ')}`).toBeGreaterThanOrEqual(4.5);
    }
    await page.close();
  });

  // Only Chromium measures it.
  test.runIf(kind === 'chrome')('does not move while it is laid out', async () => {
    for (const width of [1280, 390]) {
      const page = await session.openOwn(READER, { width, height: 900 });
      await page.waitForSelector('.reader-places path');
      expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
      await page.close();
    }
    const live = await session.open(CABLE);
    await paintedWords(live, 'dateline-person');
    expect(await layoutShift(live)).toBe(0);
    await live.close();
  });
});
