import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { startArchiveServer } from '../../scripts/browser/archive-server';
import { type BrowserKind, findOrInstallBrowser } from '../../scripts/browser/find-browser';
import { inLanguage } from '../../scripts/browser/in-language';
import { FIREFOX_UUID, launchBrowser } from '../../scripts/browser/launch-browser';
import { samplePages } from '../../scripts/browser/sample-archive';

export interface SessionOptions {
  /** Folder of the extension; the test build unless it is given. */
  readonly extension?: string;
  /** What the extension speaks; that of the browser unless it is given. */
  readonly language?: string;
  /** Of the real build: its first page is awaited and closed. */
  readonly greets?: boolean;
  readonly userDataDir?: string;
  /** Served before the sample archive: address → page. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** A browser with the extension, the sample archive under its real host names, and a downloads folder. */
export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  readonly downloads: string;
  /** Every address that anything in the browser asked for. */
  readonly requests: readonly string[];
  /** A new tab at an address. */
  open(url: string, size?: { width: number; height: number }): Promise<Page>;
  /** A new tab with one of the extension's own pages, as soon as it shows its main part. */
  openOwn(path: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

export async function startSession(
  kind: BrowserKind,
  { extension, language, greets = false, userDataDir, pages = {}, prefs }: SessionOptions = {},
): Promise<Session> {
  const sample = await samplePages();
  const server = await startArchiveServer(async (url) => pages[url.href] ?? sample(url));
  const downloads = await mkdtemp(join(tmpdir(), 'dateline-'));
  const built = extension ?? resolve('.output', `${kind}-mv3-e2e`);
  const browser = await launchBrowser({
    kind,
    executablePath: findOrInstallBrowser(kind),
    extension: language === undefined ? built : await inLanguage(built, language),
    headless: true,
    greets,
    proxy: server.proxy,
    downloads,
    ...(userDataDir && { userDataDir }),
    ...(prefs && { prefs }),
  });

  return {
    kind,
    browser,
    downloads,
    requests: server.requests,
    async open(url, size = { width: 1280, height: 900 }) {
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openOwn(path, size = { width: 1280, height: 900 }) {
      const [id] = kind === 'firefox' ? [FIREFOX_UUID] : [...(await browser.extensions()).keys()];
      const scheme = kind === 'firefox' ? 'moz-extension' : 'chrome-extension';
      const page = await browser.newPage();
      await page.setViewport(size);
      // Firefox never tells a script that a page of an extension has loaded.
      page.goto(`${scheme}://${id}/${path}`).catch(() => undefined);
      // Asked while the page is changing, it answers with an error of its own.
      await vi.waitFor(() => page.waitForSelector('main', { timeout: 5_000 }), { timeout: 30_000 });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
