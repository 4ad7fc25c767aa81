import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, noOwn, own, paintedWords, pointAt, pressWith, textOf } from './page-actions';
import { type Session, startSession } from './session';

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

describe.each(KINDS)('an archive article in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  test('has its names, offices and dates painted, each kind by its own entry', async () => {
    const page = await session.open(CABLE);
    await expect.poll(() => paintedWords(page, 'dateline-person')).toContain('Moshe Sharett');
    await expect.poll(() => paintedWords(page, 'dateline-place')).toContain('Tel Aviv');
    await expect
      .poll(() => paintedWords(page, 'dateline-organization'))
      .toContain('Soviet Legation');
    await expect
      .poll(async () => (await paintedWords(page, 'dateline-date')).length)
      .toBeGreaterThan(2);
    await page.close();
  });

  test('has a line where a name is first met under a subheading, unless all is wanted', async () => {
    const page = await session.open(CABLE);
    const timesOf = async (name: string) =>
      (await paintedWords(page, 'dateline-place')).filter((words) => words === name).length;
    await expect.poll(() => timesOf('Moscow')).toBe(2);
    const options = await session.openOwn('options.html');
    const choose = (density: string) =>
      options.$eval(`input[value="${density}"]`, (radio) => radio.click());
    await choose('full');
    await expect.poll(() => timesOf('Moscow')).toBe(4);
    await choose('normal');
    await expect.poll(() => timesOf('Moscow')).toBe(2);
    await options.close();
    await page.close();
  });

  test('keeps its DOM: only one element is added, behind the body', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    const { before, after, added } = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const printed = new DOMParser().parseFromString(source, 'text/html');
      return {
        before: printed.body.outerHTML,
        after: document.body.outerHTML,
        added: [...document.documentElement.children].map(({ localName }) => localName),
      };
    });
    expect(after).toBe(before);
    expect(added).toEqual(['head', 'body', 'dateline-overlay']);
    await page.close();
  });

  test('does not move when the marks arrive', async () => {
    const page = await session.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        const rects = () =>
          [...document.body.querySelectorAll('*')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].join(' ');
          });
        Object.assign(window, { rects, atFirst: rects() });
      });
    });
    await page.goto(CABLE, { waitUntil: 'load' });
    await paintedWords(page, 'dateline-person');
    const { first, now } = await page.evaluate(() => {
      const { rects, atFirst } = window as unknown as { rects(): string[]; atFirst: string[] };
      return { first: atFirst, now: rects() };
    });
    expect(now).toEqual(first);
    await page.close();
  });

  test('answers who somebody was on that day, when pointed at', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await pointAt(page, 'Moshe Sharett');
    await expect.poll(() => textOf(page, '.card')).toMatch(/Wikipedia/u);
    const card = await textOf(page, '.card');
    expect(card).toContain('Moshe Sharett');
    expect(card).toMatch(/Foreign Minister/u);
    await page.close();
  });

  test('is walked through by keyboard; Escape closes the card', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await pressWith(page, 'Alt', 'KeyJ');
    const first = await textOf(page, '.card h2');
    await pressWith(page, 'Alt', 'KeyJ');
    await page.waitForFunction(
      (title) =>
        document.querySelector('dateline-overlay')?.shadowRoot?.querySelector('.card h2')
          ?.textContent !== title,
      {},
      first,
    );
    await pressWith(page, 'Alt', 'KeyK');
    await page.waitForFunction(
      (title) =>
        document.querySelector('dateline-overlay')?.shadowRoot?.querySelector('.card h2')
          ?.textContent === title,
      {},
      first,
    );
    await page.keyboard.press('Escape');
    await noOwn(page, '.card');
    await page.close();
  });

  test('has its button in the corner that the reader chose', async () => {
    const page = await session.open(CABLE);
    const button = await own(page, '.page-button');
    const options = await session.openOwn('options.html');
    const choose = (corner: string) =>
      options.$eval(`input[value="${corner}"]`, (radio) => radio.click());
    const place = async () => {
      const { x, y } = (await button.boundingBox()) ?? { x: -1, y: -1 };
      return [x < 640 ? 'left' : 'right', y < 450 ? 'top' : 'bottom'];
    };
    expect(await place()).toEqual(['right', 'bottom']);
    await choose('top-start');
    await expect.poll(place).toEqual(['left', 'top']);
    await choose('bottom-end');
    await expect.poll(place).toEqual(['right', 'bottom']);
    await options.close();
    await page.close();
  });

  test('has its button where the reader draws it to, by mouse and by finger', async () => {
    const page = await session.open(CABLE);
    const button = await own(page, '.page-button');
    const middle = async () => {
      const { x, y, width, height } = (await button.boundingBox()) ?? NOWHERE;
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    };
    const place = async () => {
      const { x, y } = await middle();
      return [x < 640 ? 'left' : 'right', y < 450 ? 'top' : 'bottom'];
    };
    const from = await middle();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 30, from.y - 20);
    await page.mouse.move(200, 150);
    await expect.poll(middle).toEqual({ x: 200, y: 150 });
    await page.mouse.up();
    await expect.poll(place).toEqual(['left', 'top']);
    expect(page.url()).toBe(CABLE);

    const { x, y } = await middle();
    const finger = await page.touchscreen.touchStart(x, y);
    await finger.move(300, 300);
    await finger.move(500, 700);
    await finger.end();
    await expect.poll(place).toEqual(['left', 'bottom']);

    await page.reload({ waitUntil: 'domcontentloaded' });
    const again = await own(page, '.page-button');
    await expect.poll(async () => (await again.boundingBox())?.x ?? 640).toBeLessThan(640);
    const options = await session.openOwn('options.html');
    await options.$eval('input[value="bottom-end"]', (radio) => radio.click());
    await options.close();

    await (await own(page, '.page-hide')).click();
    await noOwn(page, '.page-button');
    await (await own(page, '.toast-action')).click();
    await own(page, '.page-button');
    await page.close();
  });

  test('is read again when history brings the reader back to it', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await page.goto('https://www.jta.org/archive/no-such-page', { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => history.back());
    await page.waitForFunction((url) => location.href === url, {}, CABLE);
    await expect.poll(() => paintedWords(page, 'dateline-person')).toContain('Moshe Sharett');
    await own(page, '.overlay, .page-button');
    await page.close();
  });
});
