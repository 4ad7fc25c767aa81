import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { BackupDatabase } from '@/lib/db/backup-database';
import { carriedFile } from '@/lib/db/backup-files';
import { DatelineDatabase } from '@/lib/db/database';
import { createHighlight } from '@/lib/notes/change-highlight';
import { StoppedError } from '@/lib/notes/watch';
import { createBackupKeeper } from './keep-backups';

const target = { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 };
const draft = { slug: 'a', target, colour: 'yellow', note: '', tags: [] } as const;

function newKeeper(day: () => string) {
  const store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => `${day()}T12:00:00.000Z`,
    newId: () => crypto.randomUUID(),
  };
  const database = new BackupDatabase(`backup-${crypto.randomUUID()}`);
  const backups = { ...store, database };
  return { store, backups, keeper: createBackupKeeper(store, backups, async () => undefined) };
}

test('a state is kept once a day, however many changes there are', async () => {
  let day = '2026-03-01';
  const { store, keeper } = newKeeper(() => day);
  const { highlights } = store.database;
  const change = () => highlights.put(createHighlight(draft, store.newId(), store.now()));
  await change();
  await Promise.all([keeper.afterChange(), keeper.afterChange()]);
  await change();
  await keeper.afterChange();
  expect(await keeper.list()).toMatchObject([{ reason: 'daily', counts: { highlights: 1 } }]);

  day = '2026-03-02';
  await keeper.afterChange();
  expect(await keeper.list()).toHaveLength(2);
});

test('what lay in the trash for its time is backed up before it goes', async () => {
  const { store, keeper } = newKeeper(() => '2026-03-01');
  const { highlights } = store.database;
  await keeper.tidy();
  expect(await keeper.list()).toEqual([]);

  const highlight = createHighlight(draft, 'h', '2026-01-01T00:00:00.000Z');
  await highlights.put({ ...highlight, deletedAt: '2026-01-02T00:00:00.000Z' });
  await keeper.tidy();
  expect(await highlights.count()).toBe(0);
  const [state] = await keeper.list();
  expect(state).toMatchObject({ reason: 'before-delete', counts: { trashed: 1 } });
  const source = { id: state?.id ?? '' };
  expect(await keeper.preview(source)).toMatchObject({ changes: { merge: { added: 1 } } });
  const stopped = keeper.preview(source, () => {
    throw new StoppedError();
  });
  await expect(stopped).rejects.toThrow(StoppedError);
});

test('a row that cannot be read is counted, hides no other, and goes into a file as it is', async () => {
  const { store, backups, keeper } = newKeeper(() => '2026-03-01');
  const { highlights, corrections } = store.database;
  const sound = createHighlight(draft, store.newId(), store.now());
  await highlights.put(sound);
  expect(await keeper.damaged()).toBe(0);
  const broken = { id: 'broken', slug: 'a', note: 'what I wrote' };
  await store.database.table('highlights').put(broken);
  await store.database.table('corrections').put({ id: 'lost', slug: 'a', scope: 'article' });
  corrections.hook('reading', () => {
    throw new DOMException('no such blob', 'NotReadableError');
  });

  expect(await keeper.damaged()).toBe(2);
  const carried = await keeper.carry();
  if (!carried.ok) throw new Error(carried.fault);
  const bytes = (await carriedFile(backups, carried.file))?.bytes;
  const file = JSON.parse(new TextDecoder().decode(bytes));
  expect(file.highlights).toEqual([sound]);
  expect(file.damaged).toEqual([
    { table: 'highlights', key: 'broken', row: broken },
    { table: 'corrections', key: 'lost', row: null },
  ]);
  const preview = await keeper.preview({ file: carried.file });
  expect(preview).toMatchObject({ ok: true, counts: { highlights: 1 } });
});
