import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, own, paintedWords } from './page-actions';
import { type Session, startSession } from './session';

/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };

describe.each(KINDS)('beside the page, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  test('the panel follows the active tab, and leads to each name on the page', async () => {
    const panel = await session.openOwn('sidepanel.html');
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await page.bringToFront();
    await panel.waitForFunction(
      () => document.body.innerText.includes('Vyacheslav Molotov'),
      BEHIND,
    );
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ innerText }) => innerText.includes('Vyacheslav Molotov'))?.click();
    });
    await page.bringToFront();
    const card = await own(page, '.card h2');
    await expect
      .poll(() => card.evaluate(({ textContent }) => textContent))
      .toContain('Vyacheslav Molotov');
    await page.close();
    await panel.close();
  });

  test('the popup says what was recognised, and switches it off and on', async () => {
    const popup = await session.openOwn('popup.html');
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await page.bringToFront();
    // A popup asks when it opens.
    await popup.evaluate(() => location.reload());
    await vi.waitFor(
      () => popup.waitForSelector('::-p-text(Names and dates explained:)', { timeout: 5_000 }),
      {
        timeout: 30_000,
      },
    );
    const turn = async (on: boolean) => {
      await popup.waitForFunction(
        (now) => {
          const switches = [...document.querySelectorAll<HTMLInputElement>('[role="switch"]')];
          const here = switches.find((one) =>
            one.closest('label')?.innerText.includes('this article'),
          );
          if (here?.checked !== now) return false;
          here.click();
          return true;
        },
        BEHIND,
        !on,
      );
      await page.waitForFunction(
        (shown) => CSS.highlights.has('dateline-person') === shown,
        BEHIND,
        on,
      );
    };
    await turn(false);
    await turn(true);
    await page.close();
    await popup.close();
  });
});
