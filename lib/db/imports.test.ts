import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ImportedNote } from '@/lib/notes/imported-note';
import { deleteArticle, findArticle, keepReading } from './articles';
import { DatelineDatabase } from './database';
import { changeHighlight, deleteHighlight, highlightsOf } from './highlights';
import { type Incoming, importNotes, previewNotes } from './imports';
import { listLibrary } from './library';
import type { Store } from './store';

let store: Store;
let minute: number;

beforeEach(() => {
  minute = 0;
  store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    newId: () => crypto.randomUUID(),
  };
});

const heading: Incoming['heading'] = {
  ...{ slug: 'a-treaty', url: 'https://www.jta.org/archive/a-treaty', title: 'A Treaty' },
  ...{ publishedOn: '1953-07-21', dateSource: 'meta' },
};
const incoming = (change: Partial<ImportedNote> = {}): Incoming => ({
  heading,
  note: {
    ...{ id: '00000000-0000-4000-8000-000000000001', url: heading.url, title: 'A Treaty' },
    target: { exact: 'signed', prefix: 'was ', suffix: '.', start: 7, end: 13 },
    ...{ publishedOn: null, note: 'Which?', tags: ['ussr'], colour: 'pink' },
    ...{ created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' },
    ...change,
  },
});
const bring = (...notes: Incoming[]) => importNotes(store, crypto.randomUUID(), notes);

test('a note on an article that was never read waits for its text', async () => {
  expect(await bring(incoming())).toEqual(['new']);
  expect(await listLibrary(store)).toMatchObject([
    {
      article: { slug: 'a-treaty', paragraphs: [] },
      highlights: [{ note: 'Which?', colour: 'pink' }],
    },
  ]);
  const reading = {
    ...({ kind: 'article', ...heading, title: 'A Treaty is Signed', dateSource: 'page' } as const),
    ...{ dateline: null, byline: null, pdf: null, titleCut: false },
    ...{ paragraphs: ['It was signed.'], roles: ['text' as const] },
  };
  await keepReading(store, reading);
  expect(await findArticle(store, 'a-treaty')).toMatchObject({
    title: 'A Treaty is Signed',
    paragraphs: ['It was signed.'],
  });
  expect((await store.database.articles.get('a-treaty'))?.earlier).toEqual([]);
});

test('the same file twice changes nothing, nor does the same command', async () => {
  const commandId = crypto.randomUUID();
  await importNotes(store, commandId, [incoming()]);
  expect(await importNotes(store, commandId, [incoming()])).toEqual(['same']);
  expect(await bring(incoming())).toEqual(['same']);
  expect(await highlightsOf(store, 'a-treaty')).toMatchObject([{ revision: 1 }]);
});

test('the newer of two stands', async () => {
  await bring(incoming());
  minute = 10;
  const [{ id } = { id: '' }] = await highlightsOf(store, 'a-treaty');
  await changeHighlight(store, crypto.randomUUID(), { id, revision: 1, content: { note: 'Mine' } });
  expect(await previewNotes(store, [incoming({ note: 'Theirs' })])).toEqual(['older']);
  const later = { note: 'Theirs', modified: '2026-01-01T01:00:00.000Z' };
  expect(await bring(incoming(later))).toEqual(['changed']);
  expect(await highlightsOf(store, 'a-treaty')).toMatchObject([{ note: 'Theirs', revision: 3 }]);
});

test('what lies in the trash comes back when it is brought in', async () => {
  await bring(incoming());
  await deleteHighlight(store, crypto.randomUUID(), incoming().note.id);
  await deleteArticle(store, crypto.randomUUID(), 'a-treaty');
  expect(await bring(incoming())).toEqual(['changed']);
  expect(await listLibrary(store)).toMatchObject([{ highlights: [{ note: 'Which?' }] }]);
});

test('all of them or none', async () => {
  const broken = {
    ...incoming({ id: '00000000-0000-4000-8000-000000000002' }),
    heading: { ...heading, slug: undefined as unknown as string },
  };
  await expect(bring(incoming(), broken)).rejects.toThrow();
  expect(await store.database.highlights.count()).toBe(0);
  expect(await store.database.articles.count()).toBe(0);
});
