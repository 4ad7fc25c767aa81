import type { Page } from 'puppeteer-core';

/** What a page holds when all is tidied up, in MB. */
export async function megabytes(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return ((await page.metrics()).JSHeapUsedSize ?? Number.NaN) / 1_000_000;
}
