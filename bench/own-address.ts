import type { Browser } from 'puppeteer-core';

/** Address of one of the extension's own pages, in a browser that has no other extension. */
export async function ownAddress(browser: Browser, path: string): Promise<string> {
  const [id] = [...(await browser.extensions()).keys()];
  return `chrome-extension://${id}/${path}`;
}
