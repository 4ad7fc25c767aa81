import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';

/** What a download left in a folder, when it is complete. */
export function savedFile(folder: string, ending: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const found = (await readdir(folder)).find((file) => file.endsWith(ending));
      // Firefox keeps the name with an empty file until all has arrived.
      const text = found ? await readFile(join(folder, found), 'utf8') : '';
      if (text === '') throw new Error(`no ${ending} in ${folder}`);
      return text;
    },
    { timeout: 15_000 },
  );
}

/** A button by its words. */
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

/** Presses a button by its words, when it is there. */
export async function press(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(button(name)))?.click();
}
