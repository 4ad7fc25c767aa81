import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EntryContent } from '@/lib/notes/own-entry';
import type { Pack } from '@/lib/notes/pack';
import { correctionsFor } from './corrections';
import { DatelineDatabase } from './database';
import { addEntry, changeEntry, deleteEntry, listEntries, undeleteEntry } from './entries';
import { tidyUp } from './housekeeping';
import { deletePack, importPack, listPacks, switchPack, undeletePack } from './packs';
import type { Store } from './store';

let store: Store;
let clock: number;

beforeEach(() => {
  clock = 0;
  store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString(),
    newId: () => crypto.randomUUID(),
  };
});

const DAY_SECONDS = 86_400;
const id = () => crypto.randomUUID();
const content: EntryContent = {
  type: 'person',
  name: 'Noah Porush',
  names: [],
  gloss: 'Teacher in Jerusalem',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
};
const packOf = (...names: string[]): Pack => ({
  name: 'Old Yishuv',
  author: null,
  licence: null,
  entries: names.map((name) => ({ ...content, name, id: `own-${name.toLowerCase()}` })),
});
const namesIn = async () =>
  (await listPacks(store)).map(({ entries }) => entries.map(({ name }) => name));

describe('an own entry', () => {
  test('is kept once, whatever was asked how often', async () => {
    const command = id();
    const entry = await addEntry(store, command, content, null);
    expect(entry).toMatchObject({ ...content, revision: 1, deletedAt: null });
    expect(entry.id).toMatch(/^own-[0-9a-f-]{36}$/u);
    expect(await addEntry(store, command, content, null)).toEqual(entry);
    expect(await listEntries(store)).toEqual([entry]);
  });

  test('that is written for words is what they mean, in one go', async () => {
    const link = { kind: 'is', scope: 'article', slug: 'a', surface: 'Porush', was: 'x' } as const;
    const command = id();
    const entry = await addEntry(store, command, { ...content, wikipedia: 'Porush' }, link);
    await addEntry(store, command, content, link);
    expect(await correctionsFor(store, 'a')).toMatchObject([
      { ...link, entity: entry.id, type: 'person', wikipedia: 'Porush' },
    ]);
  });

  test('is changed only by who has seen the latest', async () => {
    const entry = await addEntry(store, id(), content, null);
    const edit = { id: entry.id, revision: 1, content: { ...content, gloss: 'Rabbi' } };
    const command = id();
    const outcome = await changeEntry(store, command, edit);
    expect(outcome).toMatchObject({ ok: true, entry: { gloss: 'Rabbi', revision: 2 } });
    expect(await changeEntry(store, command, edit)).toEqual(outcome);
    expect(await changeEntry(store, id(), edit)).toMatchObject({ ok: false, reason: 'conflict' });
  });

  test('lies in the trash for 30 days', async () => {
    const kept = await addEntry(store, id(), content, null);
    const entry = await addEntry(store, id(), { ...content, name: 'Abel Cohen' }, null);
    await deleteEntry(store, id(), entry.id);
    expect(await listEntries(store)).toMatchObject([
      { id: entry.id, deletedAt: expect.any(String) },
      { id: kept.id, deletedAt: null },
    ]);
    await undeleteEntry(store, id(), entry.id);
    expect(await listEntries(store)).toMatchObject([{ deletedAt: null }, { deletedAt: null }]);

    await deleteEntry(store, id(), entry.id);
    clock += 29 * DAY_SECONDS;
    await tidyUp(store);
    expect(await listEntries(store)).toHaveLength(2);
    clock += 2 * DAY_SECONDS;
    await tidyUp(store);
    expect(await listEntries(store)).toMatchObject([{ id: kept.id }]);
  });

  test('that is damaged hides itself only', async () => {
    const sound = await addEntry(store, id(), content, null);
    await store.database.table('entries').put({ id: 'own-broken', name: 'x' });
    expect(await listEntries(store)).toEqual([sound]);
  });
});

describe('a pack', () => {
  test('is kept once; a later file of the same name goes over it', async () => {
    const command = id();
    const kept = await importPack(store, command, packOf('Anna', 'Boris'));
    expect(kept).toMatchObject({ name: 'Old Yishuv', on: true, deletedAt: null });
    expect(await importPack(store, command, packOf('Anna', 'Boris'))).toEqual(kept);
    await switchPack(store, id(), kept?.id ?? '', false);

    const next = { ...packOf('boris', 'Carl'), name: 'old yishuv', author: 'A. Reader' };
    expect(await importPack(store, id(), next)).toMatchObject({ id: kept?.id, on: false });
    expect(await namesIn()).toEqual([['Anna', 'boris', 'Carl']]);
    expect(await listPacks(store)).toMatchObject([{ author: 'A. Reader', created: kept?.created }]);
  });

  test('of another name stands beside it, in the order in which they came', async () => {
    await importPack(store, id(), packOf('Anna'));
    await importPack(store, id(), { ...packOf('Boris'), name: 'A second' });
    expect(await namesIn()).toEqual([['Anna'], ['Boris']]);
  });

  test('that would grow too large is not stored at all', async () => {
    const many = (from: number) =>
      packOf(...Array.from({ length: 10_001 }, (_, i) => `Name ${from + i}`));
    expect(await importPack(store, id(), many(0))).not.toBeNull();
    expect(await importPack(store, id(), many(20_000))).toBeNull();
    expect((await namesIn())[0]).toHaveLength(10_001);
  });

  test('is removed with undo, and gone after 30 days', async () => {
    const kept = await importPack(store, id(), packOf('Anna'));
    const packId = kept?.id ?? '';
    await deletePack(store, id(), packId);
    await undeletePack(store, id(), packId);
    expect(await listPacks(store)).toEqual([kept]);

    await deletePack(store, id(), packId);
    await importPack(store, id(), packOf('Boris'));
    expect(await namesIn()).toEqual([['Anna'], ['Boris']]);
    clock += 31 * DAY_SECONDS;
    await tidyUp(store);
    expect(await namesIn()).toEqual([['Boris']]);
  });
});
