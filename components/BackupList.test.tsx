import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/messages';
import type { BackupFault, BackupSummary } from '@/lib/notes/backup';
import { createBackupsState } from '@/lib/state/backups-state';
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
let fault: BackupFault | null;
let stops: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  damaged = 0;
  asked = [];
  fault = null;
  stops = [
    onMessage('listBackups', () => [BACKUP]),
    onMessage('countDamaged', () => damaged),
    onMessage('previewBackup', ({ data }) => {
      asked.push(data);
      return fault ?? PREVIEW;
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
  const state = createBackupsState();
  await state.load();
  render(<BackupList state={state} />);
}

function bring(file: { name: string; size: number; text: () => Promise<string> }) {
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
  fireEvent.click(screen.getByRole('button', { name: /^Look at the backup of/ }));
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
  bring({ name: 'dateline-backup-2026-03-01.json', size: 2, text: async () => '{}' });
  expect(await screen.findByText('dateline-backup-2026-03-01.json')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('Restored.')).toBeTruthy();
  expect(asked.at(-1)).toEqual([{ text: '{}' }, 'merge']);
});

test.each([
  ['damaged', 'highlights.3.note', /damaged at “highlights\.3\.note”/],
  ['not-a-backup', '', /no backup made by Dateline/],
  ['newer-version', '', /newer Dateline/],
] as const)('a file that is %s is refused in a sentence', async (kind, where, sentence) => {
  fault = { ok: false, fault: kind, where };
  await show();
  bring({ name: 'x.json', size: 2, text: async () => '{}' });
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
});

test('a file that is much too large is not even read', async () => {
  await show();
  const text = vi.fn(async () => '');
  bring({ name: 'film.mp4', size: 4e9, text });
  expect((await screen.findByRole('alert')).textContent).toMatch(/too large/);
  expect(text).not.toHaveBeenCalled();
});

test('a choice can be left', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: /^Look at the backup of/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(screen.queryByRole('region', { name: 'Restore this backup?' })).toBeNull();
});
