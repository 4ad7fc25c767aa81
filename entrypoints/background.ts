import { browser, defineBackground } from '#imports';
import { announceChange } from '@/lib/background/announce';
import { createAnswers } from '@/lib/background/answers';
import { listen } from '@/lib/background/listen';
import { createOwnShelf } from '@/lib/background/own-knowledge';
import { summonScholar } from '@/lib/background/scholar';
import { DatelineDatabase } from '@/lib/db/database';
import { tidyUp } from '@/lib/db/housekeeping';
import { storageFault } from '@/lib/notes/storage-error';
import { readAddress } from '@/lib/page/archive-address';

export default defineBackground(() => {
  const store = {
    database: new DatelineDatabase(),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  const { version } = browser.runtime.getManifest();
  const scholar = summonScholar(readPackaged, version);
  const desk = { store, scholar, own: createOwnShelf(store) };
  const answers = createAnswers(desk, { announce, navigate, openTab });
  listen(answers, (address) => readAddress(address).slug);

  const tidy = () => void tidyUp(store).catch(ignoreStorageFault);
  browser.runtime.onStartup.addListener(tidy);
  browser.runtime.onInstalled.addListener(tidy);
});

function announce(slug: string | null): void {
  void announceChange(slug);
}

async function navigate(tabId: number, path: string): Promise<void> {
  await browser.tabs.update(tabId, { url: pageAddress(path) });
}

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: pageAddress(path) });
}

function pageAddress(path: string): string {
  return browser.runtime.getURL('/') + path;
}

async function readPackaged(path: string): Promise<ArrayBuffer> {
  const response = await fetch(pageAddress(path.slice(1)));
  return response.arrayBuffer();
}

/** Tidying can wait for the next start; the reader is told when they want to store something. */
function ignoreStorageFault(error: unknown): void {
  if (storageFault(error) === null) throw error;
}
