import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { RestoreMode } from '@/lib/notes/backup';
import { StoppedError } from '@/lib/notes/watch';
import { isSameWritten, mergeWritten, type Written } from '@/lib/notes/written';
import { anyLater, anyWritten } from '../../tests/written';
import { BackupDatabase } from './backup-database';
import { type BackupStore, keepBackup, listBackups, readBackup } from './backups';
import { DatelineDatabase } from './database';
import { packJson, unpackJson } from './pack-json';
import type { Store } from './store';
import { isAnythingOver, readWritten, restoreWritten } from './written';

const NOTHING: Written = {
  articles: [],
  highlights: [],
  corrections: [],
  entries: [],
  packs: [],
  gatherings: [],
};
let clock: number;
const now = () => new Date(Date.UTC(2026, 3, 1, 0, 0, clock++)).toISOString();
const newId = () => crypto.randomUUID();

function newStores(): { store: Store; backups: BackupStore } {
  return {
    store: { database: new DatelineDatabase(`test-${newId()}`), now, newId },
    backups: { database: new BackupDatabase(`backup-${newId()}`), now, newId },
  };
}

async function fill({ database }: Store, written: Written): Promise<void> {
  await database.articles.bulkPut(written.articles);
  await database.highlights.bulkPut(written.highlights);
  await database.corrections.bulkPut(written.corrections);
  await database.entries.bulkPut(written.entries);
  await database.packs.bulkPut(written.packs);
  await database.gatherings.bulkPut(written.gatherings);
}

beforeEach(() => {
  clock = 0;
});

test('whatever happened since, replacing gives the records that were kept, and merging gives both', async () => {
  const anyStory = anyWritten.chain((kept) =>
    fc.record({
      kept: fc.constant(kept),
      later: anyLater(kept),
      mode: fc.constantFrom<RestoreMode>('merge', 'replace'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ kept, later, mode }) => {
      const { store, backups } = newStores();
      await fill(store, kept);
      await keepBackup(backups, 'daily', await readWritten(store));
      for (const table of store.database.tables) await table.clear();
      await fill(store, later);

      const [state] = await listBackups(backups);
      const read = (await readBackup(backups, state?.id ?? '')) ?? NOTHING;
      expect(isSameWritten(read, kept)).toBe(true);
      const command = newId();
      await restoreWritten(store, command, read, mode);
      const expected = mode === 'replace' ? kept : mergeWritten(later, kept);
      expect(isSameWritten(await readWritten(store), expected)).toBe(true);

      // A lost answer: asked once more it changes nothing.
      await restoreWritten(store, command, NOTHING, 'replace');
      expect(isSameWritten(await readWritten(store), expected)).toBe(true);
      store.database.close();
      backups.database.close();
    }),
    { numRuns: 40 },
  );
});

test('a restoring that is stopped while it writes leaves everything as it was', async () => {
  const { store } = newStores();
  const [before, after] = fc.sample(
    anyWritten.filter(({ highlights, articles }) => highlights.length > 1 && articles.length > 0),
    { numRuns: 2, seed: 5 },
  );
  if (!before || !after) throw new Error('nothing drawn');
  await fill(store, before);
  const command = newId();
  for (const mode of ['merge', 'replace'] as const) {
    const stopAtHighlights = (done: number) => {
      if (done > 0) throw new StoppedError();
    };
    const work = restoreWritten(store, command, after, mode, stopAtHighlights);
    await expect(work).rejects.toThrow(StoppedError);
    expect(isSameWritten(await readWritten(store), before)).toBe(true);
  }
  await restoreWritten(store, command, after, 'replace');
  expect(isSameWritten(await readWritten(store), after)).toBe(true);
});

test('the last ten states are kept, each once', async () => {
  const { backups } = newStores();
  const states = fc.sample(anyWritten, { numRuns: 30, seed: 7 });
  const different = states.filter(
    (one, index) => !states.slice(0, index).some((other) => isSameWritten(one, other)),
  );
  for (const written of different.slice(0, 12)) {
    await keepBackup(backups, 'daily', written);
    await keepBackup(backups, 'before-restore', written);
  }
  const kept = await listBackups(backups);
  expect(kept).toHaveLength(10);
  expect(await backups.database.contents.count()).toBe(10);
  const [newest] = kept;
  const read = (await readBackup(backups, newest?.id ?? '')) ?? NOTHING;
  expect(isSameWritten(read, different[11] ?? NOTHING)).toBe(true);
});

test('a state that cannot be read any more is as good as gone', async () => {
  const { backups } = newStores();
  await keepBackup(backups, 'daily', NOTHING);
  const [state] = await listBackups(backups);
  const id = state?.id ?? '';
  await backups.database.contents.put({ id, packed: new Uint8Array([1, 2, 3]) });
  expect(await readBackup(backups, id)).toBeNull();
  expect(await readBackup(backups, 'never')).toBeNull();
});

test('what is packed comes out as it was', async () => {
  const value = { text: 'Łódź – “שלום” '.repeat(10_000), list: [1, null, true] };
  const packed = await packJson(value);
  expect(packed.length).toBeLessThan(10_000);
  expect(await unpackJson(packed)).toEqual(value);
});

test('only what lay in the trash for its time is over', async () => {
  const { store } = newStores();
  const [written] = fc.sample(anyWritten, { numRuns: 1, seed: 3 });
  const [article] = fc
    .sample(anyWritten, { numRuns: 20, seed: 3 })
    .flatMap(({ articles }) => articles);
  if (!written || !article) throw new Error('nothing drawn');
  await fill(store, {
    ...NOTHING,
    articles: [{ ...article, deletedAt: '2026-03-20T00:00:00.000Z' }],
  });
  expect(await isAnythingOver(store)).toBe(false);
  await fill(store, {
    ...NOTHING,
    articles: [{ ...article, deletedAt: '2026-02-20T00:00:00.000Z' }],
  });
  expect(await isAnythingOver(store)).toBe(true);
});
