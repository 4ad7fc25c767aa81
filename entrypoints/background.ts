import { browser, defineBackground } from '#imports';
import { announceChange, announceOpened, announceWork } from '@/lib/background/announce';
import { createAnswers } from '@/lib/background/answers';
import { FileError } from '@/lib/background/file-backups';
import { createBackupKeeper } from '@/lib/background/keep-backups';
import { listen } from '@/lib/background/listen';
import { createOwnShelf } from '@/lib/background/own-knowledge';
import { summonScholar } from '@/lib/background/scholar';
import { takeOverTabs } from '@/lib/background/take-over';
import { watchAccess } from '@/lib/background/watch-access';
import { BackupDatabase } from '@/lib/db/backup-database';
import { DatelineDatabase } from '@/lib/db/database';
import type { BackupFile } from '@/lib/notes/backup';
import { storageFault } from '@/lib/notes/storage-error';
import { readAddress } from '@/lib/page/archive-address';

/** Between a change and what may wait for it, in ms; far less than a background lives on. */
const REST = 2_000;

export default defineBackground(() => {
  const store = {
    database: new DatelineDatabase(),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  const backups = createBackupKeeper(
    store,
    { ...store, database: new BackupDatabase() },
    downloadFile,
  );
  const { version } = browser.runtime.getManifest();
  const scholar = summonScholar(readPackaged, version);
  const answers = createAnswers(
    { store, scholar, backups, own: createOwnShelf(store) },
    {
      announce: (slugs) => void announceChange(slugs),
      announceOpened: (slug) => void announceOpened(slug),
      announceWork: (progress) => void announceWork(progress),
      later,
      navigate,
      openTab,
    },
  );
  listen(answers, (address) => readAddress(address).slug);
  watchAccess();

  const tidy = () => void backups.tidy().catch(ignoreStorageFault);
  browser.runtime.onStartup.addListener(tidy);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void takeOverTabs();
    tidy();
    // A page that comes to the front by itself would take it from those that tests look at.
    if (reason === 'install' && import.meta.env.MODE !== 'e2e') void openTab('welcome.html');
  });
});

/** Where the reader allowed that. A file of the same day is written anew. */
async function downloadFile({ name, mediaType, bytes }: BackupFile): Promise<void> {
  if (!browser.downloads) throw new FileError('permission');
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  try {
    const filename = `dateline/${name}`;
    const id = await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await downloaded(id);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Settles when a download is on disk. */
function downloaded(id: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const { onChanged } = browser.downloads;
  const look = async () => {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') resolve();
    else if (item?.state !== 'in_progress') reject(new FileError('failed'));
  };
  const listener = (change: { id: number }) => {
    if (change.id === id) void look();
  };
  onChanged.addListener(listener);
  void look();
  return promise.finally(() => onChanged.removeListener(listener));
}

function later(work: () => void): void {
  setTimeout(work, REST);
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
