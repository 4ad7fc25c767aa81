import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Correction } from '@/lib/engine/model';
import {
  addCorrection,
  correctionsFor,
  findCorrection,
  listCorrections,
  removeCorrection,
} from './corrections';
import { DatelineDatabase } from './database';
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

const id = () => crypto.randomUUID();
const here: Correction = {
  kind: 'is',
  scope: 'article',
  slug: 'a',
  surface: 'Wise',
  entity: 'wise',
};
const everywhere: Correction = { kind: 'not-this', scope: 'everywhere', surface: 'Reading' };

test('what was said in an article holds there, what was said for everywhere holds everywhere', async () => {
  const all = await addCorrection(store, id(), everywhere);
  const one = await addCorrection(store, id(), here);
  expect(await correctionsFor(store, 'a')).toEqual([all, one]);
  expect(await correctionsFor(store, 'b')).toEqual([all]);
  expect(await listCorrections(store)).toEqual([one, all]);
});

test('a command that is repeated is done once, taken back once', async () => {
  const said = id();
  const kept = await addCorrection(store, said, here);
  expect(await addCorrection(store, said, here)).toEqual(kept);
  expect(await listCorrections(store)).toHaveLength(1);

  const back = id();
  expect(await removeCorrection(store, back, kept.id)).toEqual(kept);
  expect(await removeCorrection(store, back, kept.id)).toBeNull();
  expect(await findCorrection(store, kept.id)).toBeNull();
  expect(await correctionsFor(store, 'a')).toEqual([]);
});
