import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { KINDS } from './kinds';
import { CABLE, dragOver, own, paintedWords, waitUntilPainted } from './page-actions';
import { type Session, startSession } from './session';

/** A page behind another draws no frames to ask at. */
const BEHIND = { polling: 100 };
/** In Firefox pages and background share one thread, which all this stops. */
const MANY = { chrome: Number(process.env.DATELINE_HIGHLIGHTS ?? 100_000), firefox: 20_000 };
const named = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.evaluate((found) => {
    if (found instanceof HTMLElement) found.click();
  });
}

const waitForText = (page: Page, text: string, timeout = 30_000) =>
  page.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { ...BEHIND, timeout },
    text,
  );

/** A file with as many highlights as a scholar makes in a life. */
function bigBackup(length: number) {
  const highlights = Array.from({ length }, (_, i) => ({
    slug: `article-${i % 4_000}`,
    target: {
      exact: `passage number ${i} of the bulletin, as it was printed that day`,
      prefix: 'The correspondent of the agency reports from the capital that '.repeat(2),
      suffix: ' and that nothing more is known of it at this hour, it was added. '.repeat(2),
      start: 140,
      end: 200,
    },
    colour: 'yellow',
    note: `Note ${i}: compare with the despatch of the day before.`,
    tags: ['press', `year-${i % 80}`],
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    revision: 1,
    deletedAt: null,
  }));
  const head = { format: 'dateline-backup', version: 1, madeAt: '2026-01-02T00:00:00.000Z' };
  return { ...head, articles: [], highlights, corrections: [], entries: [], packs: [] };
}

describe.each(KINDS)('backup files, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    // Firefox asks in a window of its own, which no test can press.
    session = await startSession(kind, {
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
  });
  afterAll(() => session.close());

  // Firefox lets no folder be chosen.
  test.runIf(kind === 'chrome')(
    'are written into a chosen folder, and can be restored',
    async () => {
      const page = await session.open(CABLE);
      await paintedWords(page, 'dateline-person');
      await dragOver(page, 'Bulgaria');
      await (await own(page, '[role="toolbar"] button')).click();
      await waitUntilPainted(page, 'dateline-mark-yellow', 'Bulgaria');

      const options = await session.openOwn('options.html');
      await waitForText(options, 'Automatic backup file');
      // A folder that needs no window to be chosen in.
      await options.evaluate(() => {
        const choose = async () => {
          const root = await navigator.storage.getDirectory();
          return root.getDirectoryHandle('Backups', { create: true });
        };
        Object.assign(window, { showDirectoryPicker: choose });
      });
      await press(options, '::-p-xpath(//label[contains(., "Into a folder")]/input)');
      await waitForText(options, 'Last written: dateline-backup-');
      await waitForText(options, 'Folder: Backups.');
      const written = await options.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('Backups');
        const texts: string[] = [];
        for await (const handle of folder.values()) {
          if (handle instanceof FileSystemFileHandle)
            texts.push(await (await handle.getFile()).text());
        }
        return texts;
      });
      expect(written).toHaveLength(1);
      expect(JSON.parse(written[0] ?? '')).toMatchObject({
        highlights: [{ target: { exact: 'Bulgaria' } }],
      });

      // The next change is followed by itself, once the file is old or of another day.
      await press(options, named('Write one now'));
      await waitForText(options, 'Last written: dateline-backup-');
      const path = join(await mkdtemp(join(tmpdir(), 'dateline-')), 'kept.json');
      await writeFile(path, written[0] ?? '');
      const field = await (
        await options.waitForSelector('input[type="file"][accept*=".gz"]')
      )?.toElement('input');
      await field?.uploadFile(path);
      await waitForText(options, 'Restore this backup?');
      await press(options, named('Replace'));
      await waitForText(options, 'Restored.');
      await options.close();
      await page.close();
    },
  );

  test.runIf(kind === 'firefox')('are written into the downloads by themselves', async () => {
    const options = await session.openOwn('options.html');
    await options.bringToFront();
    // A real click: the browser asks for nothing without one.
    const choice = '::-p-xpath(//label[contains(., "Into the downloads")]/input)';
    await (await options.waitForSelector(choice))?.click();
    await waitForText(options, 'Last written: dateline-backup-');
    const folder = join(session.downloads, 'dateline');
    const [name] = await readdir(folder);
    const text = await readFile(join(folder, name ?? ''), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'dateline-backup' });
    await press(options, named('Write one now'));
    await options.waitForSelector(named('Write one now'));
    expect(await readdir(folder)).toHaveLength(1);
    await options.close();
  });

  test(`hold ${MANY[kind]} highlights, in and out`, async () => {
    const backup = bigBackup(MANY[kind]);
    const path = join(await mkdtemp(join(tmpdir(), 'dateline-')), 'big.json.gz');
    await writeFile(path, gzipSync(JSON.stringify(backup)));
    const options = await session.openOwn('options.html');
    const field = await (
      await options.waitForSelector('input[type="file"][accept*=".gz"]')
    )?.toElement('input');
    await field?.uploadFile(path);
    await waitForText(options, 'Restore this backup?', 120_000);
    await waitForText(options, `Highlights: ${MANY[kind].toLocaleString('en')}`);
    const stop = async () => {
      await press(options, named('Stop'));
      await waitForText(options, 'Stopped. Nothing was changed.', 120_000);
    };
    await press(options, named('Replace'));
    await stop();
    await press(options, named('Replace'));
    await waitForText(options, 'Restored.', 240_000);

    const isThere = (name: string) => name.endsWith('.json.gz');
    await press(options, named('Back up now to a file'));
    await stop();
    expect((await readdir(session.downloads)).filter(isThere)).toEqual([]);
    await press(options, named('Back up now to a file'));
    const bytes = await vi.waitFor(
      async () => {
        const file = (await readdir(session.downloads)).find(isThere);
        const found = file ? await readFile(join(session.downloads, file)) : Buffer.of();
        return gunzipSync(found);
      },
      { timeout: 120_000, interval: 500 },
    );
    const out = JSON.parse(bytes.toString('utf8'));
    expect(out.highlights).toHaveLength(MANY[kind]);
    expect(out.highlights).toEqual(backup.highlights);
    await options.close();
  }, 600_000);
});
