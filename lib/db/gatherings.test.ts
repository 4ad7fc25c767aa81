import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { DatelineDatabase } from './database';
import {
  addGathering,
  changeGathering,
  deleteGathering,
  listGatherings,
  undeleteGathering,
} from './gatherings';
import { tidyUp } from './housekeeping';
import type { Store } from './store';

let store: Store;
let day: number;
const id = () => crypto.randomUUID();
const chapter = {
  kind: 'collection',
  name: ' My  chapter ',
  introduction: '',
  slugs: ['a', 'b', 'a'],
} as const;

beforeEach(() => {
  day = 1;
  store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date(Date.UTC(2026, 0, day)).toISOString(),
    newId: id,
  };
});

test('a collection keeps its articles in their order, each once', async () => {
  const command = id();
  const added = await addGathering(store, command, chapter);
  expect(await addGathering(store, command, chapter)).toEqual(added);
  expect(await listGatherings(store)).toMatchObject([{ name: 'My chapter', slugs: ['a', 'b'] }]);
});

test('who has not seen the latest revision changes nothing', async () => {
  const { id: one, revision } = await addGathering(store, id(), chapter);
  const content = { ...chapter, slugs: ['b', 'a'] };
  expect(await changeGathering(store, id(), { id: one, revision, content })).toMatchObject({
    ok: true,
  });
  expect(await changeGathering(store, id(), { id: one, revision, content: chapter })).toMatchObject(
    {
      ok: false,
      reason: 'conflict',
      current: { slugs: ['b', 'a'] },
    },
  );
});

test('a search that was thrown away comes back, until its time in the trash is over', async () => {
  const search = { kind: 'search', name: 'Letters', query: 'tag:letters' } as const;
  const { id: one } = await addGathering(store, id(), search);
  await deleteGathering(store, id(), one);
  expect(await listGatherings(store)).toMatchObject([{ deletedAt: expect.any(String) }]);
  await undeleteGathering(store, id(), one);
  expect(await listGatherings(store)).toMatchObject([{ deletedAt: null }]);
  await deleteGathering(store, id(), one);
  day = 40;
  await tidyUp(store);
  expect(await listGatherings(store)).toEqual([]);
});
