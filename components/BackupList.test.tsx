import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, sendMessage } from '@/lib/messages';
import type { BackupFault, BackupFile, BackupSummary, FileBackups } from '@/lib/notes/backup';
import { createBackupsState } from '@/lib/state/backups-state';
import { createFileBackupsState } from '@/lib/state/file-backups-state';
import { createWatchedWork } from '@/lib/state/watched-work';
import { BackupList } from './BackupList';

const counts = { articles: 12, highlights: 30, notes: 7, corrections: 2, entries: 4, trashed: 1 };
const BACKUP: BackupSummary = {
  id: 'b1',
  madeAt: '2026-03-01T10:00:00.000Z',
  reason: 'daily',
  counts,
};
const PREVIEW = {
  ok: true,
  counts,
  changes: {
    merge: { added: 4, changed: 1, removed: 0 },
    replace: { added: 4, changed: 2, removed: 9 },
  },
} as const;

let damaged: number;
let asked: unknown[];
let brought: BackupFile[];
let kept: FileBackups;
const places = {
  offered: ['none', 'folder'] as const,
  chooseFolder: vi.fn(async () => true),
  allowFolder: vi.fn(async () => true),
  allowDownloads: vi.fn(async () => true),
};
let fault: BackupFault | null;
let stops: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  damaged = 0;
  asked = [];
  brought = [];
  kept = { place: 'none', folder: null, last: null, fault: null };
  fault = null;
  stops = [
    onMessage('listBackups', () => [BACKUP]),
    onMessage('countDamaged', () => damaged),
    onMessage('previewBackup', ({ data: { source } }) => {
      asked.push(source);
      return fault ?? PREVIEW;
    }),
    onMessage('getFileBackups', () => kept),
    onMessage('keepFiles', ({ data: { place } }) => {
      kept = { ...kept, place, folder: 'Backups', last: { at: BACKUP.madeAt, name: 'x.json' } };
      return kept;
    }),
    onMessage('writeFile', () => {
      kept = { ...kept, fault: null };
      return kept;
    }),
    onMessage('restoreBackup', ({ data: { source, mode } }) => {
      asked.push([source, mode]);
      return fault ?? { ok: true };
    }),
  ];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function show() {
  const estimate = async () => ({ usage: 2_340_000, quota: 60_000_000_000 });
  Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
  const work = createWatchedWork();
  stops.push(work.dispose);
  const carrier = {
    bring: async (file: BackupFile) => {
      brought.push(file);
      return 'f1';
    },
    fetch: async () => null,
  };
  const state = createBackupsState(carrier, work);
  const files = createFileBackupsState(places, work);
  await Promise.all([state.load(), files.load()]);
  render(<BackupList state={state} files={files} />);
}

function bring(file: { name: string; size: number; arrayBuffer: () => Promise<ArrayBuffer> }) {
  const field = screen.getByLabelText('Restore from a file');
  Object.defineProperty(field, 'files', { value: [file] });
  fireEvent.change(field);
}

test('says how much room is used and left', async () => {
  await show();
  expect(screen.getByText('Used: 2.3 MB. Free: 60 GB.')).toBeTruthy();
});

test('says how many records cannot be read', async () => {
  damaged = 2;
  await show();
  expect(screen.getByRole('alert').textContent).toContain('cannot be read: 2.');
});

test('a backup is looked at before it is restored', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: /^Show the backup of/ }));
  const preview = await screen.findByRole('region', { name: 'Restore this backup?' });
  expect(within(preview).getByText(/Articles: 12 · Highlights: 30 · Notes: 7/)).toBeTruthy();
  expect(within(preview).getByText(/Added: 4 · Changed: 2 · Removed: 9/)).toBeTruthy();
  fireEvent.click(within(preview).getByRole('button', { name: 'Replace' }));
  expect(await screen.findByText('Restored.')).toBeTruthy();
  expect(asked).toEqual([{ id: 'b1' }, [{ id: 'b1' }, 'replace']]);
  expect(screen.queryByRole('region', { name: 'Restore this backup?' })).toBeNull();
});

test('a file is read, named and merged', async () => {
  await show();
  bring({
    name: 'dateline-backup-2026-03-01.json',
    size: 2,
    arrayBuffer: async () => new ArrayBuffer(2),
  });
  expect(await screen.findByText('dateline-backup-2026-03-01.json')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('Restored.')).toBeTruthy();
  expect(brought).toMatchObject([{ name: 'dateline-backup-2026-03-01.json' }]);
  expect(asked.at(-1)).toEqual([{ file: 'f1' }, 'merge']);
});

test.each([
  ['damaged', 'highlights.3.note', /damaged at “highlights\.3\.note”/],
  ['not-a-backup', '', /no backup made by Dateline/],
  ['newer-version', '', /newer Dateline/],
] as const)('a file that is %s is refused in a sentence', async (kind, where, sentence) => {
  fault = { ok: false, fault: kind, where };
  await show();
  bring({ name: 'x.json', size: 2, arrayBuffer: async () => new ArrayBuffer(2) });
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
});

test('a file that is much too large is not even read', async () => {
  await show();
  const arrayBuffer = vi.fn(async () => new ArrayBuffer(0));
  bring({ name: 'film.mp4', size: 4e9, arrayBuffer });
  expect((await screen.findByRole('alert')).textContent).toMatch(/too large/);
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('a choice can be left', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: /^Show the backup of/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(screen.queryByRole('region', { name: 'Restore this backup?' })).toBeNull();
});

test('dated files go into a folder that the reader chooses, and say when', async () => {
  await show();
  expect(screen.queryByText(/the last 30 are kept/)).toBeNull();
  expect(screen.getByRole('heading', { name: 'Automatic backup file' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Into a folder of your choice' }));
  expect(await screen.findByText(/Folder: Backups\..*the last 30 are kept/)).toBeTruthy();
  expect(screen.getByText(/^Last written: x\.json/)).toBeTruthy();
  expect(places.chooseFolder).toHaveBeenCalledOnce();
});

test('nothing is chosen where the reader closes the window', async () => {
  places.chooseFolder.mockResolvedValueOnce(false);
  await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Into a folder of your choice' }));
  await vi.waitFor(() => expect(places.chooseFolder).toHaveBeenCalled());
  expect(screen.queryByText(/Folder: Backups/)).toBeNull();
});

test('a failure is told in words, and what the browser forbids can be allowed again', async () => {
  const fault = { at: BACKUP.madeAt, why: 'permission' } as const;
  kept = { place: 'folder', folder: 'Backups', last: null, fault };
  await show();
  expect(screen.getByText('No file was written yet.')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toMatch(/wants you to allow it again/);
  fireEvent.click(screen.getByRole('button', { name: 'Allow it again' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(places.allowFolder).toHaveBeenCalledOnce();
});

test('long work shows how far it has come, and is stopped', async () => {
  const answer = Promise.withResolvers<BackupFault>();
  const begun = Promise.withResolvers<string>();
  let stopped: string | null = null;
  stops.push(
    onMessage('exportBackup', ({ data: { commandId } }) => {
      begun.resolve(commandId);
      return answer.promise;
    }),
    onMessage('stopWork', ({ data }) => {
      stopped = data;
      answer.resolve({ ok: false, fault: 'stopped', where: '' });
    }),
  );
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Back up now to a file' }));
  const id = await begun.promise;
  await sendMessage('workAdvanced', { id: 'another', done: 9, total: 10 });
  await sendMessage('workAdvanced', { id, done: 3, total: 12 });
  const bar = await screen.findByRole('progressbar', { name: 'At work on the backup…' });
  await waitFor(() => expect(bar).toHaveProperty('position', 0.25));
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('Stopped. Nothing was changed.');
  expect(stopped).toBe(id);
  expect(screen.queryByRole('progressbar')).toBeNull();
});
