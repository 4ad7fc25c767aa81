import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, dragOver, paintedWords, pressWith, waitUntilPainted } from './page-actions';
import { type Session, startSession } from './session';

const SECRET = 'Nobody but me may read this.';

/** What browsers ask for of their own accord, whatever is installed in them. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|mozgcp|firefox|msftconnecttest)\.(?:com|net|org)$/u;
const ARCHIVE = /(?:^|\.)jta\.org$/u;

describe.each(KINDS)('the build as it is shipped, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, {
      extension: resolve('.output', `${kind}-mv3`),
      greets: true,
    });
  });
  afterAll(() => session.close());

  test('a note cannot be read by the page, and no request is made', async () => {
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    await dragOver(page, 'Moshe Sharett');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.localName === 'dateline-overlay');
    await page.keyboard.type(SECRET);
    await pressWith(page, 'Control', 'Enter');
    await waitUntilPainted(page, 'dateline-mark-yellow', 'Moshe Sharett');

    const seen = await page.evaluate(async () => {
      const overlay = document.querySelector('dateline-overlay');
      return {
        root: overlay?.shadowRoot ?? null,
        html: document.documentElement.outerHTML,
        text: document.documentElement.textContent ?? '',
        databases: (await indexedDB.databases()).map(({ name }) => name),
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        caches: await caches.keys(),
      };
    });
    expect(seen.root).toBeNull();
    expect(seen.html).not.toContain(SECRET);
    expect(seen.text).not.toContain(SECRET);
    expect([...seen.databases, ...seen.local, ...seen.session, ...seen.caches]).toEqual([]);

    await pressWith(page, 'Alt', 'KeyR');
    await page.waitForSelector('mark.highlight');
    const library = await session.openOwn('library.html');
    await page.close();
    await library.close();

    const hosts = new Set(session.requests.map((url) => new URL(url).hostname));
    const strange = [...hosts].filter((host) => !ARCHIVE.test(host) && !BROWSERS_OWN.test(host));
    expect(strange).toEqual([]);
    const asked = session.requests.filter((url) => ARCHIVE.test(new URL(url).hostname));
    const pageOrIcon = /\/archive\/|\/favicon\.ico$/u;
    expect(asked.filter((url) => !pageOrIcon.test(url))).toEqual([]);
    expect(asked.filter((url) => url === CABLE)).toHaveLength(1);
  });
});
