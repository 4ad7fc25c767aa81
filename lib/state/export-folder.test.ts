import { beforeEach, expect, test } from 'vitest';
import { memoryFolder } from '../../tests/memory-folder';
import type { ChosenFolder } from '../notes/chosen-folder';
import { createExportFolder, FolderError } from './export-folder';

const file = (name: string, text: string) => ({ name, data: new Blob([text]) });

let disk: ReturnType<typeof memoryFolder>;
let kept: ChosenFolder | null;
let picked: () => Promise<ChosenFolder>;

beforeEach(() => {
  disk = memoryFolder('Vault');
  kept = null;
  picked = async () => disk.folder;
});

function open() {
  const page = { showDirectoryPicker: () => picked() } as unknown as Window;
  return createExportFolder(page, async () => ({
    get: async () => kept,
    put: async (folder) => {
      kept = folder;
    },
  }));
}

test('is chosen once and remembered', async () => {
  const first = open();
  await first.load();
  expect(first.name.value).toBeNull();
  expect(await first.allow()).toBe(true);
  expect(first.name.value).toBe('Vault');

  const next = open();
  await next.load();
  expect(next.name.value).toBe('Vault');
  await next.forget();
  expect([next.name.value, kept]).toEqual([null, null]);
});

test('is not chosen where the reader closes the window', async () => {
  picked = () => Promise.reject(new DOMException('closed', 'AbortError'));
  const folder = open();
  expect(await folder.allow()).toBe(false);
  expect(folder.name.value).toBeNull();
});

test('files are written, also into folders, and take the place of those of their name', async () => {
  const folder = open();
  await folder.allow();
  const files = [file('a.md', 'one'), file('entities/b.md', 'two')];
  expect(await folder.write(files, 'replace')).toMatchObject({ files: 2, replaced: 0 });
  const again = [file('a.md', 'new'), file('c.md', 'three')];
  expect(await folder.write(again, 'replace')).toMatchObject({ files: 2, replaced: 1 });
  expect(await disk.texts()).toEqual({ 'a.md': 'new', 'c.md': 'three', 'entities/b.md': 'two' });
});

test('or get a number', async () => {
  const folder = open();
  await folder.allow();
  await folder.write([file('a.md', 'one')], 'number');
  await folder.write([file('a.md', 'two')], 'number');
  expect(await folder.write([file('a.md', 'three')], 'number')).toMatchObject({ numbered: 1 });
  expect(await disk.texts()).toEqual({ 'a.md': 'one', 'a-2.md': 'two', 'a-3.md': 'three' });
});

test('what is to be added to is never replaced nor numbered', async () => {
  const folder = open();
  await folder.allow();
  await folder.write([file('entities/b.md', 'own words')], 'replace');
  const note = { ...file('entities/b.md', 'new'), addTo: (earlier: string) => `${earlier} + new` };
  for (const same of ['replace', 'number'] as const) {
    const written = { files: 1, replaced: 0, numbered: 0, extended: 1 };
    expect(await folder.write([note], same)).toEqual(written);
  }
  expect(await disk.texts()).toEqual({ 'entities/b.md': 'own words + new + new' });
});

test('a permission that has lapsed is told of, and asked for again', async () => {
  kept = disk.folder;
  disk.permission = 'prompt';
  const folder = open();
  await folder.load();
  expect(folder.lapsed.value).toBe(true);
  const refused = folder.write([file('a.md', '')], 'replace');
  await expect(refused).rejects.toMatchObject({ why: 'permission', written: 0 });
  disk.answers = 'granted';
  expect(await folder.allow()).toBe(true);
  expect(folder.lapsed.value).toBe(false);
});

test('what fails leaves earlier files whole, no half ones, and is told with what was written', async () => {
  const folder = open();
  await folder.allow();
  await folder.write([file('b.md', 'before')], 'replace');
  disk.fails = (name, text) =>
    name !== 'a.md' && text !== '' ? new DOMException('full', 'QuotaExceededError') : null;
  const files = [file('a.md', 'one'), file('b.md', 'after')];
  const failed = folder.write(files, 'replace');
  await expect(failed).rejects.toThrow(FolderError);
  await expect(failed).rejects.toMatchObject({ why: 'full', written: 1 });
  await expect(folder.write([file('new.md', 'x')], 'replace')).rejects.toThrow(FolderError);
  expect(await disk.texts()).toEqual({ 'a.md': 'one', 'b.md': 'before' });
});
