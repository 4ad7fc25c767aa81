import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import { BackupDatabase } from '@/lib/db/backup-database';
import { DatelineDatabase } from '@/lib/db/database';
import type { ArchiveArticle } from '@/lib/engine/model';
import { readAddress } from '@/lib/page/archive-address';
import { type Asked, createAnswers } from './answers';
import { RefusedError, type Sender } from './caller';
import { createBackupKeeper } from './keep-backups';
import { listen } from './listen';
import type { Desk } from './open-article';
import { createOwnShelf } from './own-knowledge';

type Handler = (message: { data: unknown; sender: Sender }) => Promise<unknown>;

const handlers = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/messages', async (original) => ({
  ...(await original<object>()),
  onMessage: (type: string, handler: unknown) => handlers.set(type, handler),
}));

const SECRET = 'Which of the two treaties?';
const SLUG = 'a-treaty';
const address = (slug: string) => `https://www.jta.org/archive/${slug}`;
const reading: ArchiveArticle = {
  kind: 'article',
  slug: SLUG,
  url: address(SLUG),
  title: 'A Treaty',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['The treaty was signed today.'],
};
const target = { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 };
const draft = { slug: SLUG, target, colour: 'yellow', note: SECRET, tags: [] };
const content = {
  ...{ type: 'person', name: 'Noah Porush', names: [], gloss: 'Teacher', note: '' },
  ...{ wikipedia: null, from: null, until: null, sources: [] },
};
const gathered = { kind: 'search', name: 'Treaties', query: 'treaty' };
const link = { kind: 'is', scope: 'article', slug: SLUG, surface: 'treaty' };
const entities = { ids: ['david-ben-gurion'], day: null };
const FORGED = '{"__proto__": {"slug": "a-treaty", "id": "x", "text": "x"}}';
const command = () => ({ commandId: crypto.randomUUID() });

const HOME = browser.runtime.getURL('/');
const sender = (url: string, more: Sender = {}): Sender => ({
  id: browser.runtime.id,
  url,
  frameId: 0,
  tab: { id: 3, url },
  ...more,
});
const library = sender(`${HOME}library.html`);
const another = sender(address('another'));

/** Of article {@link SLUG}, which was read and marked. */
interface There {
  readonly highlight: string;
  readonly correction: string;
}

/**
 * Every message, as a script on another article's page might send it. Those that are answered have
 * nothing to say of an article: `harmless`.
 */
const MESSAGES: Readonly<
  Record<Asked, readonly ['refused' | 'harmless', (there: There) => unknown]>
> = {
  openArticle: ['refused', () => reading],
  expectArticle: ['harmless', () => undefined],
  getArticle: ['refused', () => SLUG],
  readSample: ['refused', () => reading],
  countMeetings: ['refused', () => SLUG],
  describeEntities: ['harmless', () => entities],
  traceDateline: ['refused', () => SLUG],
  describeDay: ['harmless', () => entities],
  findEntities: ['harmless', () => ({ text: 'treaty', day: null })],
  drawPlace: ['harmless', () => 'tel-aviv'],
  drawPlaces: ['harmless', () => ({ ids: ['tel-aviv'], fit: 'most' })],
  addCorrection: [
    'refused',
    () => ({
      ...command(),
      correction: { kind: 'not-this', scope: 'article', slug: SLUG, surface: 'treaty' },
    }),
  ],
  removeCorrection: ['refused', ({ correction }) => ({ ...command(), id: correction })],
  listCorrections: ['refused', () => undefined],
  listOwnKnowledge: ['refused', () => undefined],
  addEntry: ['refused', () => ({ ...command(), content })],
  editEntry: ['refused', () => ({ ...command(), id: 'own-a', revision: 1, content })],
  deleteEntry: ['refused', () => ({ ...command(), id: 'own-a' })],
  restoreEntry: ['refused', () => ({ ...command(), id: 'own-a' })],
  writeEntry: ['refused', () => ({ link })],
  previewPack: ['refused', () => ({ text: '{}' })],
  importPack: ['refused', () => ({ ...command(), text: '{}', whole: false })],
  switchPack: ['refused', () => ({ ...command(), id: 'a', on: false })],
  deletePack: ['refused', () => ({ ...command(), id: 'a' })],
  restorePack: ['refused', () => ({ ...command(), id: 'a' })],
  exportPack: ['refused', () => ({ ids: 'all', name: 'x', author: null, licence: null })],
  setArticleDate: ['refused', () => ({ ...command(), slug: SLUG, publishedOn: '1954' })],
  addHighlight: ['refused', () => ({ ...command(), draft })],
  editHighlight: [
    'refused',
    ({ highlight }) => ({ ...command(), id: highlight, revision: 1, content: { note: 'forged' } }),
  ],
  reanchorHighlight: [
    'refused',
    ({ highlight }) => ({
      ...command(),
      id: highlight,
      revision: 1,
      placement: { target, doubt: null },
    }),
  ],
  reportPlace: ['refused', ({ highlight }) => highlight],
  readNote: ['harmless', () => '<img src=x onerror=alert(1)>'],
  listTags: ['harmless', () => undefined],
  deleteHighlight: ['refused', ({ highlight }) => ({ ...command(), id: highlight })],
  restoreHighlight: ['refused', ({ highlight }) => ({ ...command(), id: highlight })],
  undoEdit: ['refused', () => ({ ...command(), slug: SLUG })],
  redoEdit: ['refused', () => ({ ...command(), slug: null })],
  listArticles: ['refused', () => null],
  readArticles: ['refused', () => [SLUG]],
  readTexts: ['refused', () => [SLUG]],
  whoIs: ['refused', () => ['treaty']],
  editHighlights: [
    'refused',
    ({ highlight }) => ({
      ...command(),
      edits: [{ id: highlight, revision: 1, content: { note: 'forged' } }],
    }),
  ],
  deleteArticles: ['refused', () => ({ ...command(), slugs: [SLUG] })],
  restoreArticles: ['refused', () => ({ ...command(), slugs: [SLUG] })],
  listGatherings: ['refused', () => undefined],
  addGathering: ['refused', () => ({ ...command(), content: gathered })],
  editGathering: ['refused', () => ({ ...command(), id: 'a', revision: 1, content: gathered })],
  deleteGathering: ['refused', () => ({ ...command(), id: 'a' })],
  restoreGathering: ['refused', () => ({ ...command(), id: 'a' })],
  listTrash: ['refused', () => undefined],
  deleteArticle: ['refused', () => ({ ...command(), slug: SLUG })],
  restoreArticle: ['refused', () => ({ ...command(), slug: SLUG })],
  listMarked: ['refused', () => undefined],
  readNotes: ['refused', () => ({ slugs: ['another', SLUG], named: false })],
  citeQuote: ['refused', () => ({ slug: SLUG, quote: 'treaty', style: 'mla' })],
  previewNotes: ['refused', () => ({ notes: [] })],
  importNotes: ['refused', () => ({ ...command(), notes: [], begins: false })],
  listBackups: ['refused', () => undefined],
  previewBackup: ['refused', () => ({ ...command(), source: { file: 'x' } })],
  restoreBackup: ['refused', () => ({ ...command(), source: { file: 'x' }, mode: 'merge' })],
  exportBackup: ['refused', () => command()],
  countDamaged: ['refused', () => undefined],
  getFileBackups: ['refused', () => undefined],
  keepFiles: ['refused', () => ({ ...command(), place: 'none' })],
  writeFile: ['refused', () => command()],
  stopWork: ['refused', () => crypto.randomUUID()],
  openReader: ['refused', () => ({ slug: SLUG })],
  openLibrary: ['harmless', () => ({ entity: null })],
};
const ALL = Object.entries(MESSAGES).map(([type, [outcome, data]]) => ({ type, outcome, data }));

let desk: Desk;
let there: There;
let effects: string[];

beforeEach(async () => {
  handlers.clear();
  effects = [];
  const store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  const database = new BackupDatabase(`backup-${crypto.randomUUID()}`);
  desk = {
    store,
    backups: createBackupKeeper(store, { ...store, database }, async () => undefined),
    own: createOwnShelf(store),
    scholar: async () => ({
      version: '1',
      annotate: () => [],
      describe: async () => [],
      find: async () => [],
      draw: async () => null,
      called: () => [],
      drawAll: async () => null,
      traceDateline: async () => null,
      around: async () => ({ before: [], thatWeek: [], after: [] }),
    }),
  };
  const answers = createAnswers(desk, {
    announce: (slugs) => void effects.push(`changed ${slugs}`),
    announceOpened: (slug) => void effects.push(`opened ${slug}`),
    announceWork: () => undefined,
    later: () => undefined,
    navigate: async (tab, path) => void effects.push(`${tab} shows ${path}`),
    openTab: async (path) => void effects.push(`tab ${path}`),
  });
  listen(answers, (url) => readAddress(url).slug);

  await send('openArticle', reading, library);
  const highlight = await send('addHighlight', { ...command(), draft }, library);
  const correction = { kind: 'not-this', scope: 'article', slug: SLUG, surface: 'signed' };
  const kept = await send('addCorrection', { ...command(), correction }, library);
  there = {
    highlight: (highlight as { id: string }).id,
    correction: (kept as { id: string }).id,
  };
  effects = [];
});

async function send(type: string, data: unknown, from: Sender): Promise<unknown> {
  return (handlers.get(type) as Handler)({ data, sender: from });
}

/** All that is on disk. */
async function stored(): Promise<string> {
  const { tables } = desk.store.database;
  const rows = tables.map(async (table) => [table.name, await table.toArray()]);
  return JSON.stringify(await Promise.all(rows));
}

test('every message is listened to, and no other', () => {
  expect([...handlers.keys()].sort()).toEqual(Object.keys(MESSAGES).sort());
});

describe('a script on the page of another article', () => {
  test.each(ALL)('$type: $outcome', async ({ type, outcome, data }) => {
    const before = await stored();
    const answer = send(type, data(there), another);
    if (outcome === 'refused') await expect(answer).rejects.toThrow(RefusedError);
    else expect(JSON.stringify((await answer) ?? null)).not.toContain(SECRET);
    expect(await stored()).toBe(before);
    expect(effects.filter((effect) => effect !== 'tab library.html')).toEqual([]);
  });
});

describe('what is no script of ours on an article', () => {
  test.each(ALL)('is not answered: $type', async ({ type, data }) => {
    const strangers: readonly Sender[] = [
      sender(address(SLUG), { id: 'another-extension' }),
      sender(address(SLUG), { frameId: 4 }),
      sender('https://www.jta.org/'),
      sender('https://www.jta.org.evil.example/archive/a-treaty'),
      sender(`${HOME.slice(0, -1)}.evil/library.html`),
      { id: browser.runtime.id },
      {},
    ];
    for (const stranger of strangers) {
      await expect(send(type, data(there), stranger)).rejects.toThrow(RefusedError);
    }
  });
});

describe('what no message looks like', () => {
  const asking = ALL.filter(({ data }) => data({ highlight: 'x', correction: 'x' }) !== undefined);
  /** But for what is well-formed where a list, or a number or nothing, is asked for. */
  const nonsense = (good: unknown) =>
    [undefined, null, 7, [], {}, { slug: 7 }, JSON.parse(FORGED)].filter(
      (one) =>
        !(Array.isArray(good) && Array.isArray(one)) &&
        !(good === null && (one === null || one === 7)),
    );

  test.each(asking)('is refused, of our own pages too: $type', async ({ type, data }) => {
    const before = await stored();
    for (const bad of nonsense(data(there))) {
      await expect(send(type, bad, library)).rejects.toThrow();
    }
    expect(await stored()).toBe(before);
    expect(effects).toEqual([]);
  });
});

describe('whatever a script on the page of another article makes up', () => {
  /** What messages are made of, and what they are not. */
  const word = fc.oneof(
    fc.constantFrom(SLUG, 'another', 'article', 'everywhere', 'is', 'all', 'merge', 'treaty', null),
    fc.constantFrom('own-a', 'yellow', '1953-07-21', address(SLUG), true, 0, 1, target, draft),
    fc.constantFrom('<img src=x onerror=alert(1)>', '__proto__', '\u0000', '\ud800', link),
    fc.uuid(),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const key = fc.constantFrom(
    ...['slug', 'slugs', 'id', 'ids', 'commandId', 'revision', 'content', 'draft', 'placement'],
    ...['correction', 'link', 'text', 'quote', 'style', 'source', 'mode', 'notes', 'note', 'named'],
    ...['surface', 'scope', 'kind', 'target', 'day', 'publishedOn', '__proto__', 'constructor'],
  );
  /** Takes a good message and puts other things in some of its places. */
  const changes = fc.array(fc.tuple(key, word), { maxLength: 4 });
  const message = fc.tuple(fc.constantFrom(...ALL), changes, fc.option(word));

  test('it neither learns nor changes what was written on this one', async () => {
    const { articles, highlights, corrections } = desk.store.database;
    const ofArticle = async () =>
      JSON.stringify([
        await articles.get(SLUG),
        await highlights.toArray(),
        (await corrections.toArray()).filter(({ slug }) => slug === SLUG),
      ]);
    const before = await ofArticle();
    await fc.assert(
      fc.asyncProperty(message, async ([{ type, data }, changed, instead]) => {
        const good = data(there);
        const made =
          typeof good === 'object' && good !== null
            ? { ...good, ...Object.fromEntries(changed) }
            : (instead ?? good);
        const answer = await send(type, made, another).catch(() => null);
        expect(JSON.stringify(answer ?? null)).not.toContain(SECRET);
        expect(await ofArticle()).toBe(before);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
