import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import type { HighlightDraft } from '@/lib/notes/highlight';
import { storageFault } from '@/lib/notes/storage-error';
import { annotationKey, cacheAnnotations, cachedAnnotations } from './annotation-cache';
import {
  deleteArticle,
  findArticle,
  keepReading,
  setReaderDate,
  undeleteArticle,
} from './articles';
import { DatelineDatabase } from './database';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  slugOfHighlight,
  tagsInUse,
  undeleteHighlight,
} from './highlights';
import { tidyUp } from './housekeeping';
import { listLibrary, listTrash } from './library';
import { guarded, type Store } from './store';

const SLUG = 'a-treaty';
const reading = (change: Partial<ArchiveArticle> = {}): ArchiveArticle => ({
  kind: 'article',
  slug: SLUG,
  url: `https://www.jta.org/archive/${change.slug ?? SLUG}`,
  title: 'A Treaty',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['The treaty was signed today.'],
  ...change,
});
const draft = (change: Partial<HighlightDraft> = {}): HighlightDraft => ({
  slug: SLUG,
  target: { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 },
  colour: 'yellow',
  note: '',
  tags: [],
  ...change,
});

let count = 0;
const id = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
let time = 0;
let store: Store;

/** A second context on the same database, as another process of the browser would have it. */
const elsewhere = (): Store => ({ ...store, database: new DatelineDatabase(store.database.name) });

beforeEach(async () => {
  time = Date.parse('2026-01-01T00:00:00Z');
  store = {
    database: new DatelineDatabase(`test-${id()}`),
    now: () => new Date(++time).toISOString(),
    newId: id,
  };
  await keepReading(store, reading());
});

describe('a command', () => {
  test('sent twice is done once and answered twice', async () => {
    const command = id();
    const first = await addHighlight(store, command, draft());
    expect(await addHighlight(elsewhere(), command, draft())).toEqual(first);
    expect(await highlightsOf(store, SLUG)).toEqual([first]);
  });

  test('sent twice at the same time is done once', async () => {
    const command = id();
    const other = elsewhere();
    const [a, b] = await Promise.all([
      addHighlight(store, command, draft()),
      addHighlight(other, command, draft()),
    ]);
    expect(a).toEqual(b);
    expect(await highlightsOf(store, SLUG)).toHaveLength(1);
  });

  test('repeated late does not undo what came after it', async () => {
    const { id: highlight } = await addHighlight(store, id(), draft());
    const deletion = id();
    await deleteHighlight(store, deletion, highlight);
    await undeleteHighlight(store, id(), highlight);
    await deleteHighlight(store, deletion, highlight);
    expect(await highlightsOf(store, SLUG)).toHaveLength(1);
  });

  test('is never taken for another one', async () => {
    const command = id();
    const { id: highlight } = await addHighlight(store, command, draft());
    await expect(deleteHighlight(store, command, highlight)).rejects.toThrow(command);
  });

  test('that failed leaves nothing behind and may be sent again', async () => {
    const command = id();
    const lost = addHighlight(store, command, draft({ slug: 'unknown' }));
    expect(storageFault(await lost.catch((error) => error))).toBe('article-missing');
    await keepReading(store, reading({ slug: 'unknown' }));
    expect(await addHighlight(store, command, draft({ slug: 'unknown' }))).toMatchObject({
      slug: 'unknown',
    });
  });
});

describe('an edit', () => {
  test('by two tabs at once: one is done, the other learns of it', async () => {
    const { id: highlight, revision } = await addHighlight(store, id(), draft());
    const outcomes = await Promise.all([
      changeHighlight(store, id(), { id: highlight, revision, content: { note: 'left' } }),
      changeHighlight(elsewhere(), id(), { id: highlight, revision, content: { note: 'right' } }),
    ]);
    const [stored] = await highlightsOf(store, SLUG);
    const won = outcomes.filter(({ ok }) => ok);
    expect(won).toEqual([{ ok: true, highlight: stored }]);
    expect(outcomes).toContainEqual({ ok: false, reason: 'conflict', current: stored });
  });

  test('sent twice is answered with what stands', async () => {
    const { id: highlight, revision } = await addHighlight(store, id(), draft());
    const command = id();
    const edit = { id: highlight, revision, content: { note: 'once' } };
    const first = await changeHighlight(store, command, edit);
    expect(first).toMatchObject({ ok: true, highlight: { note: 'once', revision: 2 } });
    expect(await changeHighlight(store, command, edit)).toEqual(first);
  });

  test('of what is gone says so', async () => {
    const { id: highlight } = await addHighlight(store, id(), draft());
    await deleteHighlight(store, id(), highlight);
    expect(
      await changeHighlight(store, id(), { id: highlight, revision: 2, content: { note: 'x' } }),
    ).toMatchObject({ ok: false, reason: 'gone', current: { id: highlight } });
    expect(await changeHighlight(store, id(), { id: id(), revision: 1, content: {} })).toEqual({
      ok: false,
      reason: 'gone',
      current: null,
    });
  });
});

describe('tags in use', () => {
  test('come once each, those used most first; what lies in the trash does not count', async () => {
    await keepReading(store, reading());
    expect(await tagsInUse(store)).toEqual([]);
    await addHighlight(store, id(), draft({ tags: ['vienna', 'press'] }));
    await addHighlight(store, id(), draft({ tags: ['press', 'pact'] }));
    const gone = await addHighlight(store, id(), draft({ tags: ['gone', 'vienna'] }));
    await deleteHighlight(store, id(), gone.id);
    expect(await tagsInUse(store)).toEqual(['press', 'pact', 'vienna']);
  });
});

describe('the trash', () => {
  test('takes an article with its highlights and gives back those', async () => {
    const early = await addHighlight(store, id(), draft({ note: 'thrown away before' }));
    const late = await addHighlight(store, id(), draft({ note: 'thrown away with it' }));
    await deleteHighlight(store, id(), early.id);
    await deleteArticle(store, id(), SLUG);
    expect(await listLibrary(store)).toEqual([]);
    expect((await listTrash(store)).map(({ highlights }) => highlights.length)).toEqual([2]);

    await undeleteArticle(store, id(), SLUG);
    expect((await highlightsOf(store, SLUG)).map((highlight) => highlight.id)).toEqual([late.id]);
    expect(await listTrash(store)).toMatchObject([{ highlights: [{ id: early.id }] }]);
  });

  test('is left by an article with its highlight', async () => {
    const { id: highlight } = await addHighlight(store, id(), draft());
    await deleteArticle(store, id(), SLUG);
    await undeleteHighlight(store, id(), highlight);
    expect(await listLibrary(store)).toMatchObject([{ highlights: [{ id: highlight }] }]);
  });

  test('is not left by looking at the page, but by a new highlight', async () => {
    await deleteArticle(store, id(), SLUG);
    await keepReading(store, reading());
    expect(await listLibrary(store)).toEqual([]);
    await addHighlight(store, id(), draft());
    expect(await listLibrary(store)).toHaveLength(1);
  });

  test('is emptied after 30 days and not before', async () => {
    const old = await addHighlight(store, id(), draft());
    await deleteHighlight(store, id(), old.id);
    time += 29 * 86_400_000;
    await tidyUp(store);
    expect(await slugOfHighlight(store, old.id)).toBe(SLUG);
    time += 2 * 86_400_000;
    const kept = await addHighlight(store, id(), draft());
    await tidyUp(store);
    expect(await slugOfHighlight(store, old.id)).toBeNull();
    expect(await highlightsOf(store, SLUG)).toMatchObject([{ id: kept.id }]);
    expect(await findArticle(store, SLUG)).not.toBeNull();
  });

  test('lets an article go with its last highlight', async () => {
    await addHighlight(store, id(), draft());
    await deleteArticle(store, id(), SLUG);
    time += 31 * 86_400_000;
    await tidyUp(store);
    expect(await findArticle(store, SLUG)).toBeNull();
    expect(await store.database.commands.count()).toBe(0);
  });

  test('is not emptied by a clock that was set back', async () => {
    await deleteArticle(store, id(), SLUG);
    time -= 400 * 86_400_000;
    await tidyUp(store);
    expect(await findArticle(store, SLUG)).not.toBeNull();
  });
});

describe('an article', () => {
  test('is one, whatever its address', async () => {
    const url = 'http://archive.jta.org/article/1953/07/21/2000001/a-treaty';
    await keepReading(store, reading({ url }));
    const [entry, ...others] = await listLibrary(store);
    expect(others).toEqual([]);
    expect(entry?.article.addresses).toEqual([url, reading().url]);
  });

  test('has the date that the reader gave, until it is taken back', async () => {
    await setReaderDate(store, id(), SLUG, '1953-07-20');
    const again = await keepReading(store, reading());
    expect(again).toMatchObject({ publishedOn: '1953-07-20', dateSource: 'reader' });
    await setReaderDate(store, id(), SLUG, null);
    expect(await findArticle(store, SLUG)).toMatchObject({
      publishedOn: '1953-07-21',
      dateSource: 'page',
    });
  });

  test('is answered with the text of the page that was opened', async () => {
    const cut = { paragraphs: ['The treaty'], roles: ['text' as const] };
    expect(await keepReading(store, reading(cut))).toMatchObject(cut);
    expect(await findArticle(store, SLUG)).toMatchObject({ paragraphs: reading().paragraphs });
  });
});

describe('damage', () => {
  test('of one row hides that row only and leaves it in place', async () => {
    const sound = await addHighlight(store, id(), draft());
    await store.database.table('highlights').put({ id: 'broken', slug: SLUG });
    await store.database.table('articles').put({ slug: 'broken', lastReadAt: 'x', reading: 7 });
    expect(await listLibrary(store)).toMatchObject([{ highlights: [{ id: sound.id }] }]);
    expect(await highlightsOf(store, SLUG)).toEqual([sound]);
    expect(await findArticle(store, 'broken')).toBeNull();
    expect(await store.database.highlights.count()).toBe(2);
  });

  test('of a value that cannot be read does not hide the others', async () => {
    const sound = await addHighlight(store, id(), draft());
    const bad = await addHighlight(store, id(), draft());
    store.database.highlights.hook('reading', (row) => {
      if (row.id === bad.id) throw new DOMException('no such blob', 'NotReadableError');
      return row;
    });
    expect((await highlightsOf(store, SLUG)).map((highlight) => highlight.id)).toEqual([sound.id]);
  });

  test.each([
    ['full', 'QuotaExceededError'],
    ['damaged', 'UnknownError'],
    ['refused', 'SecurityError'],
  ])('is named %s for %s', async (fault, name) => {
    const failed = guarded(store, () => Promise.reject(new DOMException('', name)));
    expect(storageFault(await failed.catch((error) => error))).toBe(fault);
  });

  test('is not what a bug is called', async () => {
    const bug = new TypeError('x is not a function');
    await expect(guarded(store, () => Promise.reject(bug))).rejects.toBe(bug);
  });

  test('of a later version is told, and the database left as it is', async () => {
    const { name } = store.database;
    store.database.close();
    const later = new Dexie(name);
    later.version(99).stores({
      articles: 'slug, lastReadAt, deletedAt, byMood',
      highlights: 'id, slug, created, deletedAt',
      commands: 'commandId, doneAt',
      annotations: 'key, usedAt',
    });
    await later.open();
    later.close();
    const before = await indexedDB.databases();
    const error = await listLibrary(elsewhere()).catch((caught) => caught);
    expect(storageFault(error)).toBe('newer-version');
    expect(await indexedDB.databases()).toEqual(before);
  });

  test('that passed is forgotten: the next command opens the database again', async () => {
    const { indexedDB } = globalThis;
    const database = new DatelineDatabase(store.database.name);
    const other = { ...store, database };
    const original = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('private window', 'SecurityError');
    };
    const error = await findArticle(other, SLUG).catch((caught) => caught);
    indexedDB.open = original;
    expect(storageFault(error)).toBe('refused');
    expect(await findArticle(other, SLUG)).toMatchObject({ slug: SLUG });
  });
});

describe('a disk that is full', () => {
  const room = (free: number) => async () => ({ usage: 1_000, quota: 1_000 + free });

  test('is not written to by Chromium, which would lose all', async () => {
    const estimate = vi.fn(room(10_000));
    vi.stubGlobal('navigator', { userAgentData: {}, storage: { estimate } });
    onTestFinished(() => void vi.unstubAllGlobals());
    const open = vi.spyOn(indexedDB, 'open');
    const command = id();
    const failed = addHighlight(elsewhere(), command, draft({ note: 'kept by the page' }));
    expect(storageFault(await failed.catch((error) => error))).toBe('full');
    expect(open).not.toHaveBeenCalled();

    estimate.mockImplementation(room(50_000_000));
    const stored = await addHighlight(store, command, draft({ note: 'kept by the page' }));
    expect(await highlightsOf(store, SLUG)).toEqual([stored]);
  });

  test('leaves what was stored, and a command that failed may be sent again', async () => {
    const before = await addHighlight(store, id(), draft());
    const { commands } = store.database;
    const put = vi.spyOn(commands, 'add').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const command = id();
    const failed = addHighlight(store, command, draft({ note: 'late' }));
    expect(storageFault(await failed.catch((error) => error))).toBe('full');
    expect(await highlightsOf(store, SLUG)).toEqual([before]);
    put.mockRestore();
    await addHighlight(store, command, draft({ note: 'late' }));
    expect((await highlightsOf(store, SLUG)).map(({ note }) => note)).toEqual(['', 'late']);
  });

  test('may have left a broken database beside ours, which is opened all the same', async () => {
    const unknown = new DOMException('', 'UnknownError');
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(unknown);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await findArticle(elsewhere(), SLUG)).toMatchObject({ slug: SLUG });
  });

  test('makes the browser close a connection: what failed for that is done on a new one', async () => {
    const closed = new DOMException('the connection is closing', 'InvalidStateError');
    const read = vi.fn(() => store.database.articles.count()).mockRejectedValueOnce(closed);
    expect(await guarded(store, read)).toBe(1);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('the cache of annotations', () => {
  test('knows a text by all that the engine looks at', async () => {
    const key = await annotationKey(reading(), 'k1');
    expect(await annotationKey(reading({ url: 'https://jta.org/x', byline: 'B' }), 'k1')).toBe(key);
    for (const other of [
      await annotationKey(reading(), 'k2'),
      await annotationKey(reading({ publishedOn: '1953-07-22' }), 'k1'),
      await annotationKey(reading({ dateline: { place: 'Rome', day: null } }), 'k1'),
      await annotationKey(reading({ paragraphs: ['Other.'] }), 'k1'),
    ]) {
      expect(other).not.toBe(key);
    }
  });

  test('forgets the oldest beyond 500', async () => {
    for (let i = 0; i < 502; i++) await cacheAnnotations(store, `key-${i}`, []);
    expect(await store.database.annotations.count()).toBe(500);
    expect(await cachedAnnotations(store, 'key-1')).toBeNull();
    expect(await cachedAnnotations(store, 'key-501')).toEqual([]);
  });
});
