import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { findArticle } from './articles';
import { listCorrections } from './corrections';
import { DatelineDatabase } from './database';
import { turnEdit } from './edits';
import { listEntries } from './entries';
import { listGatherings } from './gatherings';
import { highlightsOf } from './highlights';
import { listPacks } from './packs';
import type { Store } from './store';

/**
 * A database as version 1 left it, written without our code and never to be changed: what
 * readers have on their disks.
 */
const VERSION_1 = {
  nativeVersion: 10,
  tables: {
    articles: { key: 'slug', indexes: ['lastReadAt', 'deletedAt'] },
    highlights: { key: 'id', indexes: ['slug', 'created', 'deletedAt'] },
    commands: { key: 'commandId', indexes: ['doneAt'] },
    annotations: { key: 'key', indexes: ['usedAt'] },
  },
  rows: {
    articles: [
      {
        slug: 'a-treaty',
        reading: {
          kind: 'article',
          slug: 'a-treaty',
          url: 'https://www.jta.org/archive/a-treaty',
          title: 'A Treaty',
          publishedOn: '1953-07-21',
          dateSource: 'page',
          dateline: null,
          byline: null,
          pdf: null,
          titleCut: false,
          roles: ['text'],
          paragraphs: ['The treaty was signed today.'],
        },
        readerDate: '1953-07-20',
        earlier: [],
        addresses: ['https://www.jta.org/archive/a-treaty'],
        firstReadAt: '2026-01-01T00:00:00.000Z',
        lastReadAt: '2026-01-01T00:00:00.000Z',
        deletedAt: null,
      },
    ],
    highlights: [
      {
        id: '6d0c2f3e-8a7b-4c1d-9e5f-001122334455',
        slug: 'a-treaty',
        target: { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 },
        colour: 'green',
        note: 'Which one?',
        tags: ['treaties'],
        created: '2026-01-01T00:00:00.000Z',
        modified: '2026-01-02T00:00:00.000Z',
        revision: 2,
        deletedAt: null,
      },
    ],
    commands: [
      {
        commandId: '6d0c2f3e-8a7b-4c1d-9e5f-aabbccddeeff',
        kind: 'addHighlight',
        subject: '6d0c2f3e-8a7b-4c1d-9e5f-001122334455',
        doneAt: '2026-01-01T00:00:00.000Z',
      },
    ],
    annotations: [],
  },
} as const;

const CORRECTION = {
  id: '6d0c2f3e-8a7b-4c1d-9e5f-0123456789ab',
  kind: 'is',
  scope: 'everywhere',
  surface: 'Wise',
  entity: 'stephen-wise',
  created: '2026-01-03T00:00:00.000Z',
} as const;

const ENTRY = {
  id: 'own-6d0c2f3e-8a7b-4c1d-9e5f-0123456789cd',
  type: 'person',
  name: 'Noah Porush',
  names: ['N. Porush'],
  gloss: 'Teacher in Jerusalem',
  note: 'Known from one cable.',
  wikipedia: null,
  from: '1890',
  until: '1960-01',
  sources: ['Davar, 3 January 1960'],
  created: '2026-01-03T00:00:00.000Z',
  modified: '2026-01-04T00:00:00.000Z',
  revision: 2,
  deletedAt: null,
} as const;

const PACK = {
  id: '6d0c2f3e-8a7b-4c1d-9e5f-0123456789ef',
  name: 'Old Yishuv',
  author: 'A. Reader',
  licence: null,
  entries: [
    {
      id: 'own-the-old-school',
      type: 'organization',
      name: 'The Old School',
      names: [],
      gloss: 'School in Jerusalem',
      note: '',
      wikipedia: null,
      from: null,
      until: null,
      sources: [],
    },
  ],
  on: false,
  created: '2026-01-03T00:00:00.000Z',
  imported: '2026-01-03T00:00:00.000Z',
  deletedAt: null,
} as const;

const GATHERING = {
  id: '6d0c2f3e-8a7b-4c1d-9e5f-0123456789aa',
  kind: 'collection',
  name: 'Chapter 3',
  introduction: 'On *treaties*.',
  slugs: ['a-treaty'],
  created: '2026-01-03T00:00:00.000Z',
  modified: '2026-01-04T00:00:00.000Z',
  revision: 2,
  deletedAt: null,
} as const;

/** As version 2 left it. */
const VERSION_2 = {
  nativeVersion: 20,
  tables: {
    ...VERSION_1.tables,
    corrections: { key: 'id', indexes: ['slug', 'scope'] },
    casts: { key: 'slug', indexes: ['*named'] },
    edits: { key: 'seq', counts: true, indexes: ['highlight', 'undone', '[slug+undone]'] },
    entries: { key: 'id', indexes: ['deletedAt'] },
    packs: { key: 'id', indexes: ['deletedAt'] },
    gatherings: { key: 'id', indexes: ['deletedAt'] },
  },
  rows: {
    ...VERSION_1.rows,
    corrections: [CORRECTION],
    casts: [{ slug: 'a-treaty', named: ['stephen-wise'], spans: [0, 4, 10] }],
    edits: [
      {
        seq: 1,
        slug: 'a-treaty',
        highlight: '6d0c2f3e-8a7b-4c1d-9e5f-001122334455',
        other: {
          colour: 'yellow',
          note: '',
          tags: [],
          target: { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 },
          doubt: null,
        },
        undone: 0,
        turnedAt: '2026-01-02T00:00:00.000Z',
      },
    ],
    entries: [ENTRY],
    packs: [PACK],
    gatherings: [GATHERING],
  },
} as const;

function write(
  name: string,
  { nativeVersion, tables, rows }: typeof VERSION_1 | typeof VERSION_2,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, nativeVersion);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [table, { key, indexes, ...rest }] of Object.entries(tables)) {
        const autoIncrement = 'counts' in rest;
        const store = request.result.createObjectStore(table, { keyPath: key, autoIncrement });
        for (const index of indexes) {
          const name = index.replace('*', '');
          const path = name.startsWith('[') ? name.slice(1, -1).split('+') : name;
          store.createIndex(name, path, { multiEntry: name !== index });
        }
      }
    };
    request.onsuccess = () => {
      const transaction = request.result.transaction(Object.keys(tables), 'readwrite');
      for (const [table, list] of Object.entries(rows)) {
        for (const row of list) transaction.objectStore(table).add(row);
      }
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

test.each([
  ['1', VERSION_1, { corrections: [], entries: [], packs: [], gatherings: [] }],
  ['2', VERSION_2, VERSION_2.rows],
] as const)('a database of version %s opens with all it holds', async (_, fixture, later) => {
  const name = `fixture-${crypto.randomUUID()}`;
  await write(name, fixture);
  const store: Store = {
    database: new DatelineDatabase(name),
    now: () => '2026-02-01T00:00:00.000Z',
    newId: () => crypto.randomUUID(),
  };
  expect(await highlightsOf(store, 'a-treaty')).toEqual(fixture.rows.highlights);
  expect(await findArticle(store, 'a-treaty')).toMatchObject({
    title: 'A Treaty',
    publishedOn: '1953-07-20',
    dateSource: 'reader',
  });
  expect(await store.database.commands.toArray()).toEqual(fixture.rows.commands);
  expect(await listCorrections(store)).toEqual(later.corrections);
  expect(await listEntries(store)).toEqual(later.entries);
  expect(await listPacks(store)).toEqual(later.packs);
  expect(await listGatherings(store)).toEqual(later.gatherings);
});

test('an edit that version 2 kept can be undone', async () => {
  const name = `fixture-${crypto.randomUUID()}`;
  await write(name, VERSION_2);
  const store: Store = {
    database: new DatelineDatabase(name),
    now: () => '2026-02-01T00:00:00.000Z',
    newId: () => crypto.randomUUID(),
  };
  await turnEdit(store, 'undoEdit', crypto.randomUUID(), 'a-treaty');
  expect(await highlightsOf(store, 'a-treaty')).toMatchObject([{ colour: 'yellow', note: '' }]);
});
