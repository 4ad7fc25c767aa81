import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BackupDatabase } from '@/lib/db/backup-database';
import { DatelineDatabase } from '@/lib/db/database';
import type { ArchiveArticle, Mention } from '@/lib/engine/model';
import type { Card } from '@/lib/knowledge/card';
import type { EntryContent } from '@/lib/notes/own-entry';
import { type Answers, createAnswers } from './answers';
import { type Caller, RefusedError } from './caller';
import { createBackupKeeper } from './keep-backups';
import type { Desk } from './open-article';
import { createOwnShelf } from './own-knowledge';

const SLUG = 'a-school';
const reading: ArchiveArticle = {
  kind: 'article',
  slug: SLUG,
  url: `https://www.jta.org/archive/${SLUG}`,
  title: 'A School',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['Noah Porush told the Knesset of the Old School.'],
};
const knesset: Mention = {
  kind: 'mention',
  type: 'organization',
  entity: 'knesset',
  wikipedia: 'Knesset',
  paragraph: 0,
  start: 21,
  end: 28,
  surface: 'Knesset',
  confidence: 0.9,
  because: ['named in full'],
};
const card: Card = {
  id: 'knesset',
  type: 'organization',
  name: 'Knesset',
  onTheDay: [],
  gloss: 'Parliament of Israel',
  lifespan: '',
  note: null,
  wikipedia: null,
  sources: [],
  part: [],
  at: null,
};
const content = (name: string, more: Partial<EntryContent> = {}): EntryContent => ({
  type: 'person',
  name,
  names: [],
  gloss: 'Teacher in Jerusalem',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
  ...more,
});

const page: Caller = { kind: 'article', tabId: 7, slugs: [SLUG] };
const options: Caller = { kind: 'extension', tabId: 8 };
const command = () => ({ commandId: crypto.randomUUID() });
const question = { ids: ['knesset'], day: '1953-07-21' };

let desk: Desk;
let answers: Answers;
let effects: string[];
let asked: readonly string[];

beforeEach(async () => {
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
      annotate: () => [knesset],
      describe: async (ids) => (ids.includes('knesset') ? [card] : []),
      find: async () => [card],
      draw: async () => null,
      called: () => [],
      drawAll: async () => null,
      traceDateline: async () => null,
      around: async (ids) => {
        asked = ids;
        return { before: [], thatWeek: [], after: [] };
      },
    }),
  };
  answers = createAnswers(desk, {
    announce: (slugs) => effects.push(`changed ${slugs}`),
    announceOpened: () => undefined,
    announceWork: () => undefined,
    later: (work) => work(),
    navigate: async () => undefined,
    openTab: async (path) => void effects.push(path),
  });
  await answers.openArticle(reading, page);
});

const add = (name: string, more: Partial<EntryContent> = {}) =>
  answers.addEntry({ ...command(), content: content(name, more) }, options);

/** `Noah Porush = own-…: your own entry`, the ids as given. */
async function marks(): Promise<string[]> {
  const opened = await answers.getArticle(SLUG, page);
  return (opened?.annotations ?? []).flatMap((one) =>
    one.kind === 'mention' ? [`${one.surface} = ${one.entity}: ${one.because[0]}`] : [],
  );
}

function packFile(name: string, ...entries: object[]): string {
  const all = entries.map((one) => ({ type: 'person', gloss: 'Teacher', ...one }));
  return JSON.stringify({ type: 'dateline-knowledge-pack', version: 1, name, entries: all });
}

describe('an own entry', () => {
  test('marks its names, wins over what it overlaps, and stands below a correction', async () => {
    const { id } = await add('Noah Porush');
    const parliament = await add('The House', { type: 'place', names: ['Knesset'] });
    expect(await marks()).toEqual([
      `Noah Porush = ${id}: your own entry`,
      `Knesset = ${parliament.id}: your own entry`,
    ]);
    const correction = { kind: 'not-this', scope: 'everywhere', surface: 'Knesset' } as const;
    await answers.addCorrection({ ...command(), correction }, options);
    expect(await marks()).toEqual([`Noah Porush = ${id}: your own entry`]);
  });

  test('is described on the day, beside Dateline’s, and found by any of its names', async () => {
    const { id } = await add('Noah Porush', {
      names: ['Reb Noach'],
      note: 'Known from one cable.',
      wikipedia: 'Porush',
      from: '1890',
      until: '1950-03-02',
      sources: ['https://www.nli.org.il/x', 'Davar'],
    });
    const ids = [...question.ids, id, 'own-unknown'];
    expect(await answers.describeEntities({ ...question, ids }, page)).toEqual([
      {
        id,
        type: 'person',
        name: 'Noah Porush',
        onTheDay: ['Died 2\u00a0March\u00a01950'],
        gloss: 'Teacher in Jerusalem',
        lifespan: '1890–1950',
        note: 'Known from one cable.',
        wikipedia: { title: 'Porush', url: 'https://en.wikipedia.org/wiki/Porush' },
        sources: ['nli.org.il', 'Davar', 'your own entry'],
        part: [],
        at: null,
      },
      card,
    ]);
    const find = (text: string) => answers.findEntities({ text, day: null }, page);
    expect(await find('por')).toMatchObject([{ id }, { id: 'knesset' }]);
    expect(await find('reb noach')).toMatchObject([{ id }, { id: 'knesset' }]);
    expect(await find('orush')).toEqual([card]);
  });

  test.each<[EntryContent['type'], string[], string]>([
    ['place', ['Ended 1950'], '1940–1950'],
    ['organization', ['Dissolved 1950'], '1940–1950'],
    ['event', ['1940–1950: 3 years earlier'], '1940–1950'],
    ['document', ['1940–1950: 3 years earlier'], '1940–1950'],
    ['term', [], ''],
  ])('that is a %s says so on its card', async (type, onTheDay, lifespan) => {
    const { id } = await add('The Old School', { type, from: '1940', until: '1950' });
    const cards = await answers.describeEntities({ ...question, ids: [id] }, page);
    expect(cards).toMatchObject([{ type, onTheDay, lifespan, at: null }]);
    const bare = await add('The New School', { type });
    const [other] = await answers.describeEntities({ ...question, ids: [bare.id] }, page);
    expect(other).toMatchObject({ type, onTheDay: [], lifespan: '' });
  });

  test('is told of without Dateline’s knowledge too', async () => {
    const { id } = await add('Noah Porush');
    const bare = createAnswers(
      { ...desk, scholar: () => Promise.reject(new Error('no such file')) },
      {
        announce: () => undefined,
        announceOpened: () => undefined,
        announceWork: () => undefined,
        later: (work) => work(),
        navigate: async () => undefined,
        openTab: async () => undefined,
      },
    );
    const found = await bare.describeEntities({ ...question, ids: [id, 'knesset'] }, page);
    expect(found).toMatchObject([{ id }]);
    expect(await bare.getArticle(SLUG, page)).toMatchObject({ annotations: [{ entity: id }] });
    await expect(bare.describeEntities(question, page)).rejects.toThrow('no such file');
  });

  test('that is deleted marks nothing, and words said to mean it mean nobody listed', async () => {
    const link = { kind: 'is', scope: 'article', slug: SLUG, surface: 'Knesset' } as const;
    const { id } = await answers.addEntry(
      { ...command(), content: content('Noah Porush'), link },
      options,
    );
    expect(await marks()).toEqual([
      `Noah Porush = ${id}: your own entry`,
      `Knesset = ${id}: your own correction`,
    ]);
    await answers.deleteEntry({ ...command(), id }, options);
    expect(await marks()).toEqual(['Knesset = null: your own correction']);
    await answers.restoreEntry({ ...command(), id }, options);
    expect(await marks()).toHaveLength(2);
  });

  test('is kept out of the question what happened around the day', async () => {
    await answers.describeDay({ ...question, ids: ['knesset', 'own-a'] }, page);
    expect(asked).toEqual(['knesset']);
  });

  test('counts where else it is named', async () => {
    const { id } = await add('Noah Porush');
    await answers.getArticle(SLUG, page);
    const other = { ...reading, slug: 'another', url: 'https://www.jta.org/archive/another' };
    const there = { ...page, slugs: ['another'] };
    await answers.openArticle(other, there);
    expect(await answers.countMeetings('another', there)).toMatchObject({ [id]: 1 });
  });

  test('is announced to every page with each change', async () => {
    const { id } = await add('Noah Porush');
    const edit = { ...command(), id, revision: 1, content: content('N. Porush') };
    expect(await answers.editEntry(edit, options)).toMatchObject({ ok: true });
    await answers.deleteEntry({ ...command(), id }, options);
    await answers.restoreEntry({ ...command(), id }, options);
    expect(effects).toEqual(Array(4).fill('changed null'));
  });

  test('is asked for in a tab of the extension', async () => {
    const link = { kind: 'mark', scope: 'article', slug: SLUG, surface: 'Old & new' } as const;
    await answers.writeEntry({ link }, page);
    const [path = ''] = effects;
    expect(path.startsWith('options.html?write=')).toBe(true);
    const query = new URLSearchParams(path.slice(path.indexOf('?')));
    expect(JSON.parse(query.get('write') ?? '')).toEqual(link);
    const other = { ...link, slug: 'another' };
    await expect(answers.writeEntry({ link: other }, page)).rejects.toThrow(RefusedError);
  });
});

test('a change of own entries alone is backed up, and what is restored is marked at once', async () => {
  const { id } = await add('Noah Porush');
  await vi.waitFor(async () => {
    expect(await answers.listBackups(undefined, options)).toMatchObject([
      { reason: 'daily', counts: { entries: 1 } },
    ]);
  });
  const [kept] = await answers.listBackups(undefined, options);
  await answers.deleteEntry({ ...command(), id }, options);
  expect(await marks()).not.toContainEqual(expect.stringContaining('Porush'));
  const source = { id: kept?.id ?? '' };
  await answers.restoreBackup({ ...command(), source, mode: 'replace' }, options);
  expect(await marks()).toContain(`Noah Porush = ${id}: your own entry`);
});

describe('a pack', () => {
  const two = packFile('Old Yishuv', { id: 'own-a', name: 'Noah Porush' }, { id: 'own-b' });
  const bring = (text: string, whole = false) =>
    answers.importPack({ ...command(), text, whole }, options);

  test('is looked at before anything is stored', async () => {
    expect(await answers.previewPack({ text: two }, options)).toMatchObject({
      ok: true,
      replaced: null,
      report: { total: 2, sound: 1, problems: [{ entry: 2, faults: ['no-name'] }] },
    });
    expect((await answers.listOwnKnowledge(undefined, options)).packs).toEqual([]);
    expect(effects).toEqual([]);
    await bring(two);
    expect(await answers.previewPack({ text: two }, options)).toMatchObject({ replaced: 1 });
  });

  test('stores what is sound, or nothing unless all is, and says which', async () => {
    expect(await bring(two, true)).toEqual({ ok: false, fault: 'not-whole' });
    expect(await bring(packFile('Nothing', {}))).toEqual({ ok: false, fault: 'none-sound' });
    expect(await bring('{')).toEqual({ ok: false, fault: 'no-json' });
    expect(effects).toEqual([]);
    expect(await bring(two)).toMatchObject({ ok: true, pack: { name: 'Old Yishuv', count: 1 } });
    expect(await marks()).toEqual([
      'Noah Porush = own-a: from the pack Old Yishuv',
      'Knesset = knesset: named in full',
    ]);
  });

  test('speaks while it is on, after the reader’s own, the earlier first', async () => {
    await bring(two);
    await bring(packFile('Later', { id: 'own-c', name: 'Noah Porush' }));
    const [mention] = (await answers.getArticle(SLUG, page))?.annotations ?? [];
    expect(mention).toMatchObject({
      entity: 'own-a',
      candidates: [{ entity: 'own-a' }, { entity: 'own-c' }],
    });
    const { id } = await add('Noah Porush');
    expect((await marks())[0]).toBe(`Noah Porush = ${id}: your own entry`);
    await answers.deleteEntry({ ...command(), id }, options);

    const [first, second] = (await answers.listOwnKnowledge(undefined, options)).packs;
    await answers.switchPack({ ...command(), id: first?.id ?? '', on: false }, options);
    expect((await marks())[0]).toBe('Noah Porush = own-c: from the pack Later');
    await answers.deletePack({ ...command(), id: second?.id ?? '' }, options);
    expect(await marks()).toHaveLength(1);
    await answers.restorePack({ ...command(), id: second?.id ?? '' }, options);
    expect(await marks()).toHaveLength(2);
  });

  test('of own entries comes back as it was, in another browser too', async () => {
    const kept = await add('Noah Porush', { names: ['Porush'], until: '1960' });
    const trashed = await add('Abel Cohen');
    await answers.deleteEntry({ ...command(), id: trashed.id }, options);
    const head = { name: 'My “pack”/1', author: null, licence: 'CC0' };
    const file = await answers.exportPack({ ...head, ids: 'all' }, options);
    expect(file.name).toBe('My-pack-1.dateline-pack.json');
    expect(JSON.parse(file.text)).toMatchObject({
      ...{ licence: 'CC0' },
      entries: [{ id: kept.id }],
    });
    expect(await bring(file.text, true)).toMatchObject({ ok: true, report: { sound: 1 } });
    // The same entry twice is one: the reader's own.
    expect((await marks())[0]).toBe(`Noah Porush = ${kept.id}: your own entry`);
    const none = await answers.exportPack({ ...head, ids: [trashed.id] }, options);
    expect(await bring(none.text)).toEqual({ ok: false, fault: 'no-entries' });
  });

  test('is stored only by a file that may be: 1,000 spoilt ones leave no trace', async () => {
    const cut = fc.record({ at: fc.nat(), length: fc.nat(30), put: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
        let text = packFile('P', { id: 'own-a', name: 'Noah' }, { id: 'own-b', name: 'Abel' });
        for (const { at, length, put } of cuts) {
          const from = at % text.length;
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        const before = await desk.store.database.packs.toArray();
        const outcome = await bring(text, true);
        if (outcome.ok) expect(outcome.report.problems).toEqual([]);
        else expect(await desk.store.database.packs.toArray()).toEqual(before);
        await desk.store.database.packs.clear();
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});

test.each<[string, () => Promise<unknown>]>([
  ['list', () => answers.listOwnKnowledge(undefined, page)],
  ['add', () => answers.addEntry({ ...command(), content: content('Noah') }, page)],
  ['delete', () => answers.deleteEntry({ ...command(), id: 'own-a' }, page)],
  ['look at a file', () => answers.previewPack({ text: '' }, page)],
  ['import', () => answers.importPack({ ...command(), text: '', whole: true }, page)],
  ['switch', () => answers.switchPack({ ...command(), id: 'a', on: false }, page)],
  [
    'export',
    () => answers.exportPack({ ids: 'all', name: 'x', author: null, licence: null }, page),
  ],
])('a script on an archive page may not %s', async (_, ask) => {
  await expect(ask()).rejects.toThrow(RefusedError);
  expect(effects).toEqual([]);
});
