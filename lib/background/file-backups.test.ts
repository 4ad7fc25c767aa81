import { beforeEach, expect, test } from 'vitest';
import type { Keeping } from '@/lib/db/backup-database';
import type { BackupFile } from '@/lib/notes/backup';
import type { ChosenFolder } from '@/lib/notes/chosen-folder';
import { createFileKeeper, FileError } from './file-backups';

let clock: string;
let kept: Keeping;
let made: number;
let fails: Error | null;
let tooLarge: boolean;
let downloads: BackupFile[];
let onDisk: Map<string, Uint8Array>;
let permission: PermissionState;

beforeEach(() => {
  clock = '2026-11-27T08:00:00.000Z';
  kept = { id: 'keeping', place: 'none', folder: null, last: null, fault: null };
  made = 0;
  fails = null;
  tooLarge = false;
  downloads = [];
  onDisk = new Map();
  permission = 'granted';
});

const folder: ChosenFolder = {
  name: 'Backups',
  queryPermission: async () => permission,
  requestPermission: async () => permission,
  keys: async function* () {
    yield* [...onDisk.keys()];
  },
  async getFileHandle(name) {
    if (fails) throw fails;
    let written = new Uint8Array();
    return {
      getFile: async () => new Blob([written]),
      createWritable: async () => ({
        async write(bytes) {
          if (bytes instanceof Uint8Array) written = new Uint8Array(bytes);
        },
        abort: async () => undefined,
        async close() {
          onDisk.set(name, written);
        },
      }),
    };
  },
  getDirectoryHandle: async () => folder,
  async removeEntry(name) {
    onDisk.delete(name);
  },
};

const keeper = createFileKeeper({
  keeping: {
    get: async () => kept,
    change: async (change) => {
      kept = { ...kept, ...change };
    },
  },
  now: () => clock,
  async file() {
    made += 1;
    if (tooLarge) return { ok: false, fault: 'too-large', where: '' };
    const name = `dateline-backup-${clock.slice(0, 10)}.json`;
    return {
      ok: true,
      file: { name, mediaType: 'application/json', bytes: new Uint8Array([made]) },
    };
  },
  async download(file) {
    if (fails) throw fails;
    downloads.push(file);
  },
});

test('nothing is written where the reader wants no files', async () => {
  await keeper.afterChange();
  expect(made).toBe(0);
  expect(await keeper.state()).toEqual({ place: 'none', folder: null, last: null, fault: null });
});

test('a file a day is written into the folder, and again when it is some hours old', async () => {
  kept = { ...kept, folder };
  expect(await keeper.choose('folder')).toMatchObject({
    place: 'folder',
    folder: 'Backups',
    last: { at: clock, name: 'dateline-backup-2026-11-27.json' },
  });
  clock = '2026-11-27T09:00:00.000Z';
  await keeper.afterChange();
  expect(made).toBe(1);
  clock = '2026-11-27T12:30:00.000Z';
  await keeper.afterChange();
  expect([...onDisk]).toEqual([['dateline-backup-2026-11-27.json', new Uint8Array([2])]]);
  clock = '2026-11-28T01:00:00.000Z';
  await keeper.afterChange();
  expect([...onDisk.keys()]).toHaveLength(2);
  // A clock that goes back does not stop it.
  clock = '2026-11-20T01:00:00.000Z';
  await keeper.afterChange();
  expect(onDisk.has('dateline-backup-2026-11-20.json')).toBe(true);
});

test('of the dated files the last thirty are kept, and nothing else is touched', async () => {
  onDisk.set('thesis.docx', new Uint8Array());
  onDisk.set('dateline-backup-mine.json', new Uint8Array());
  for (let day = 1; day <= 35; day += 1) {
    const name = new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10);
    onDisk.set(`dateline-backup-${name}.json${day % 2 ? '.gz' : ''}`, new Uint8Array());
  }
  kept = { ...kept, folder };
  await keeper.choose('folder');
  const names = [...onDisk.keys()].filter((name) => /\d{4}/u.test(name));
  expect(names).toHaveLength(30);
  expect(names.at(0)).toBe('dateline-backup-2026-09-07.json.gz');
  expect(onDisk.has('thesis.docx')).toBe(true);
  expect(onDisk.has('dateline-backup-mine.json')).toBe(true);
});

test('a folder that may not be written to costs no work, is told of and is tried again', async () => {
  kept = { ...kept, folder };
  permission = 'prompt';
  expect(await keeper.choose('folder')).toMatchObject({ fault: { at: clock, why: 'permission' } });
  expect(made).toBe(0);
  permission = 'granted';
  clock = '2026-11-27T08:01:00.000Z';
  await keeper.afterChange();
  expect(await keeper.state()).toMatchObject({ last: { at: clock }, fault: null });
});

test('what failed after all the work is not tried again at every change', async () => {
  kept = { ...kept, folder };
  fails = new DOMException('full', 'QuotaExceededError');
  await keeper.choose('folder');
  expect(made).toBe(1);
  fails = null;
  clock = '2026-11-27T09:00:00.000Z';
  await keeper.afterChange();
  expect(made).toBe(1);
  clock = '2026-11-27T12:30:00.000Z';
  await keeper.afterChange();
  expect(await keeper.state()).toMatchObject({ last: { at: clock }, fault: null });
});

test.each([
  ['missing', new DOMException('gone', 'NotFoundError')],
  ['full', new DOMException('full', 'QuotaExceededError')],
  ['permission', new DOMException('no', 'NotAllowedError')],
  ['failed', new TypeError('whatever')],
] as const)('a failure is remembered with its reason: %s', async (why, error) => {
  kept = { ...kept, folder, last: { at: '2026-11-01T00:00:00.000Z', name: 'before.json' } };
  fails = error;
  expect(await keeper.choose('folder')).toMatchObject({
    last: { name: 'before.json' },
    fault: { why },
  });
});

test('what is too much for a file is said so', async () => {
  tooLarge = true;
  expect(await keeper.choose('downloads')).toMatchObject({ fault: { why: 'too-large' } });
});

test('the downloads take it where the reader allowed that', async () => {
  fails = new FileError('permission');
  expect(await keeper.choose('downloads')).toMatchObject({ fault: { why: 'permission' } });
  fails = null;
  expect(await keeper.write()).toMatchObject({ fault: null });
  expect(downloads).toHaveLength(1);
});
