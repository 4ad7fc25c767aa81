import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, paintedWords } from './page-actions';
import { type Session, startSession } from './session';

const ORIGINS = ['*://www.jta.org/*', '*://jta.org/*', '*://archive.jta.org/*'];
const PERMIT = 'Allow on jta.org';

interface Browser {
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly permissions: { remove(what: object): Promise<boolean> };
}

describe.each(KINDS)('the permission for the archive’s pages, in %s', (kind) => {
  let session: Session;
  let popup: Page;
  beforeAll(async () => {
    // A question of Firefox's own, above the page, which nobody is there to answer.
    session = await startSession(kind, {
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    popup = await session.openOwn('popup.html');
  });
  afterAll(() => session.close());

  /** As the reader does, in the browser's own list of extensions. */
  async function setAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
    if (kind === 'firefox') {
      await popup.evaluate(async (origins) => {
        const { permissions } = Reflect.get(globalThis, 'browser') as Browser;
        await permissions.remove({ origins });
      }, ORIGINS);
      return;
    }
    const [id] = [...(await session.browser.extensions()).keys()];
    const list = await session.browser.newPage();
    await list.goto('chrome://extensions');
    await list.evaluate(
      async (extensionId, access) => {
        const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
          developerPrivate: { updateExtensionConfiguration(how: object): Promise<void> };
        };
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access });
      },
      id,
      hostAccess,
    );
    await list.close();
  }
  const badge = () =>
    popup.evaluate(async () => {
      const name = 'browser' in globalThis ? 'browser' : 'chrome';
      return (Reflect.get(globalThis, name) as Browser).action.getBadgeText({});
    });
  const textOf = () => popup.evaluate(() => document.body.innerText);

  test('is taken back: that is noticed, explained, and nothing is read', async () => {
    await expect.poll(textOf).not.toContain(PERMIT);
    await expect.poll(badge).toBe('');
    await setAccess('ON_CLICK');
    await expect.poll(textOf).toContain('Dateline may not read jta.org');
    await expect.poll(badge).toBe('!');
    const article = await session.open(CABLE);
    // Scripts of extensions come before a page is said to be complete.
    await article.waitForFunction(() => document.readyState === 'complete', { polling: 100 });
    expect(await article.$('dateline-overlay')).toBeNull();
    await article.close();
  });

  test('is asked for by a click, and given again: nothing is missed any more', async () => {
    await popup.bringToFront();
    if (kind === 'firefox') await (await popup.waitForSelector(`::-p-text(${PERMIT})`))?.click();
    else await setAccess('ON_ALL_SITES');
    await expect.poll(textOf).not.toContain(PERMIT);
    await expect.poll(badge).toBe('');
    // Firefox says that it may, and ran no script of ours again in the same session.
    if (kind === 'firefox') return;
    const article = await session.open(CABLE);
    await expect.poll(() => paintedWords(article, 'dateline-person')).toContain('Moshe Sharett');
  });
});
