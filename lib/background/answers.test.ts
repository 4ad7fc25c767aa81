import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { BackupDatabase } from '@/lib/db/backup-database';
import { carryFile } from '@/lib/db/backup-files';
import type { BackupStore } from '@/lib/db/backups';
import { DatelineDatabase } from '@/lib/db/database';
import type { Annotation, ArchiveArticle } from '@/lib/engine/model';
import type { WorkProgress } from '@/lib/messages/backups';
import type { Answers } from './answers';
import { createAnswers } from './answers';
import { type Caller, RefusedError } from './caller';
import { createBackupKeeper } from './keep-backups';
import type { Desk } from './open-article';
import { createOwnShelf } from './own-knowledge';

const SLUG = 'a-treaty';
const reading: ArchiveArticle = {
  kind: 'article',
  slug: SLUG,
  url: `https://www.jta.org/archive/${SLUG}`,
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
const draft = {
  slug: SLUG,
  target: { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 },
  colour: 'yellow',
  note: 'Which one?',
  tags: ['treaties'],
} as const;
const today: Annotation = {
  kind: 'date',
  paragraph: 0,
  start: 22,
  end: 27,
  surface: 'today',
  edtf: '1953-07-20',
  confidence: 1,
  because: [],
};

const page: Caller = { kind: 'article', tabId: 7, slugs: [SLUG] };
const library: Caller = { kind: 'extension', tabId: 8 };
const otherPage: Caller = { kind: 'article', tabId: 9, slugs: ['another'] };

let desk: Desk;
let shelf: BackupStore;
let answers: Answers;
let effects: string[];
let told: WorkProgress[];
let opened: string[];
let readings: number;

beforeEach(() => {
  effects = [];
  opened = [];
  told = [];
  readings = 0;
  const store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  shelf = { ...store, database: new BackupDatabase(`backup-${crypto.randomUUID()}`) };
  desk = {
    store,
    backups: createBackupKeeper(store, shelf, async () => undefined),
    own: createOwnShelf(store),
    scholar: async () => ({
      version: '1',
      annotate: () => {
        readings++;
        return [today];
      },
      describe: async () => [],
      find: async () => [],
      draw: async () => null,
      called: () => [],
      drawAll: async () => null,
      traceDateline: async () => null,
      around: async () => ({ before: [], thatWeek: [], after: [] }),
    }),
  };
  answers = answersOf(desk);
});

function answersOf(at: Desk): Answers {
  return createAnswers(at, {
    announce: (slugs) => effects.push(`changed ${slugs}`),
    announceOpened: (slug) => opened.push(slug),
    announceWork: (progress) => told.push(progress),
    later: (work) => work(),
    navigate: async (tabId, path) => void effects.push(`${tabId} shows ${path}`),
    openTab: async (path) => void effects.push(`new tab shows ${path}`),
  });
}

test('a sample is read, and nothing of it is kept', async () => {
  const { annotations, highlights } = await answers.readSample(reading, library);
  expect({ annotations, highlights }).toEqual({ annotations: [today], highlights: [] });
  expect(await answers.listArticles(null, library)).toEqual([]);
  expect(await answers.getArticle(SLUG, library)).toBeNull();
  expect([effects, opened]).toEqual([[], []]);
  await expect(answers.readSample(reading, page)).rejects.toThrow(RefusedError);
});

const command = () => ({ commandId: crypto.randomUUID() });

describe('opening an article', () => {
  test('keeps it and answers with everything to draw', async () => {
    await answers.openArticle(reading, page);
    const highlight = await answers.addHighlight({ ...command(), draft }, page);
    expect(await answers.openArticle(reading, page)).toMatchObject({
      article: { slug: SLUG, addresses: [reading.url] },
      annotations: [today],
      highlights: [highlight],
      problems: [],
    });
    expect(await answers.getArticle(SLUG, library)).toMatchObject({ highlights: [highlight] });
    expect(readings).toBe(1);
    expect(opened).toEqual([SLUG, SLUG]);
  });

  test('without knowledge gives the reader their own notes', async () => {
    const bare = answersOf({ ...desk, scholar: () => Promise.reject(new Error('no such file')) });
    await bare.openArticle(reading, page);
    await bare.addHighlight({ ...command(), draft }, page);
    expect(await bare.openArticle(reading, page)).toMatchObject({
      annotations: [],
      highlights: [{ note: 'Which one?' }],
      problems: ['knowledge-unavailable'],
    });
  });

  test('without storage still annotates', async () => {
    const broken = new DatelineDatabase('refused');
    broken.on('ready', () => {
      throw new DOMException('private window', 'SecurityError');
    });
    const store = { ...desk.store, database: broken };
    const bare = answersOf({ ...desk, store, own: createOwnShelf(store) });
    expect(await bare.openArticle(reading, page)).toMatchObject({
      article: { title: 'A Treaty' },
      annotations: [today],
      highlights: [],
      problems: ['storage-refused'],
    });
  });

  test('that was never read has no answer', async () => {
    expect(await answers.getArticle('unknown', library)).toBeNull();
  });
});

test('each change is announced', async () => {
  await answers.openArticle(reading, page);
  const { id } = await answers.addHighlight({ ...command(), draft }, page);
  await answers.editHighlight({ ...command(), id, revision: 1, content: { note: '' } }, page);
  const placement = { target: draft.target, doubt: 'kept' } as const;
  await answers.reanchorHighlight({ ...command(), id, revision: 2, placement }, page);
  await answers.deleteHighlight({ ...command(), id }, page);
  await answers.restoreHighlight({ ...command(), id }, page);
  await answers.setArticleDate({ ...command(), slug: SLUG, publishedOn: '1953' }, page);
  await answers.deleteArticle({ ...command(), slug: SLUG }, library);
  await answers.restoreArticle({ ...command(), slug: SLUG }, library);
  expect(effects).toEqual(Array(8).fill(`changed ${SLUG}`));
});

describe('a passage that is lost', () => {
  const changed = { ...reading, paragraphs: ['No pact whatever was ever signed in Geneva.'] };

  test('can be attached where the report offers, and is then drawn', async () => {
    await answers.openArticle(reading, page);
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    expect(await answers.openArticle(changed, page)).toMatchObject({ places: {} });
    const report = await answers.reportPlace(id, library);
    expect(report).toMatchObject({ certainty: null, sentence: { exact: 'treaty' } });

    const start = 'No '.length;
    const target = { exact: 'pact', prefix: 'No ', suffix: ' whatever', start, end: start + 4 };
    const placement = { target, doubt: null };
    await answers.reanchorHighlight({ ...command(), id, revision: 1, placement }, library);
    expect(await answers.readTexts([SLUG], library)).toMatchObject([{ slug: SLUG, doubts: {} }]);
  });

  test('that is gone altogether has no report', async () => {
    expect(await answers.reportPlace(crypto.randomUUID(), library)).toBeNull();
  });
});

describe('the reader’s word', () => {
  const wrong = { kind: 'not-this', scope: 'article', slug: SLUG, surface: 'today' } as const;

  test('holds from the next answer on, and is announced', async () => {
    await answers.openArticle(reading, page);
    const kept = await answers.addCorrection({ ...command(), correction: wrong }, page);
    expect(await answers.openArticle(reading, page)).toMatchObject({
      annotations: [],
    });
    await answers.removeCorrection({ ...command(), id: kept.id }, page);
    expect(await answers.openArticle(reading, page)).toMatchObject({
      annotations: [today],
    });
    expect(effects).toEqual([`changed ${SLUG}`, `changed ${SLUG}`]);
  });

  test('for everywhere is announced to every page', async () => {
    const correction = { kind: 'not-this', scope: 'everywhere', surface: 'today' } as const;
    await answers.addCorrection({ ...command(), correction }, page);
    expect(effects).toEqual(['changed null']);
    expect((await answers.openArticle(reading, page)).annotations).toEqual([]);
  });

  test('on another article is not a page’s to say or to take back', async () => {
    const command1 = { ...command(), correction: wrong };
    await expect(answers.addCorrection(command1, otherPage)).rejects.toThrow(RefusedError);
    const { id } = await answers.addCorrection(command1, page);
    await expect(answers.removeCorrection({ ...command(), id }, otherPage)).rejects.toThrow(
      RefusedError,
    );
    await expect(answers.listCorrections(undefined, page)).rejects.toThrow(RefusedError);
    expect(await answers.listCorrections(undefined, library)).toHaveLength(1);
  });
});

describe('a script on an archive page', () => {
  beforeEach(() => answers.openArticle(reading, page));

  test.each<[string, () => Promise<unknown>]>([
    ['keep another article', () => answers.openArticle(reading, otherPage)],
    ['read another article', () => answers.getArticle(SLUG, otherPage)],
    ['mark another article', () => answers.addHighlight({ ...command(), draft }, otherPage)],
    [
      'date another article',
      () => answers.setArticleDate({ ...command(), slug: SLUG, publishedOn: null }, otherPage),
    ],
    ['see the library', () => answers.listArticles(null, page)],
    ['see the trash', () => answers.listTrash(undefined, page)],
    ['throw away articles', () => answers.deleteArticle({ ...command(), slug: SLUG }, page)],
    ['see what has notes', () => answers.listMarked(undefined, page)],
    [
      'take along another article',
      () => answers.readNotes({ slugs: [SLUG], named: false }, otherPage),
    ],
    ['move another tab', () => answers.openReader({ slug: SLUG, tabId: 1 }, page)],
  ])('may not %s', async (_, ask) => {
    effects = [];
    await expect(ask()).rejects.toThrow(RefusedError);
    expect(effects).toEqual([]);
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    [
      'edit',
      (id) => answers.editHighlight({ ...command(), id, revision: 1, content: {} }, otherPage),
    ],
    [
      'move',
      (id) => {
        const placement = { target: draft.target, doubt: null };
        return answers.reanchorHighlight({ ...command(), id, revision: 1, placement }, otherPage);
      },
    ],
    ['look for the place of', (id) => answers.reportPlace(id, otherPage)],
    ['delete', (id) => answers.deleteHighlight({ ...command(), id }, otherPage)],
    ['restore', (id) => answers.restoreHighlight({ ...command(), id }, otherPage)],
  ])('may not %s a highlight of another article', async (_, ask) => {
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    await expect(ask(id)).rejects.toThrow(RefusedError);
  });

  test('may take along its own article and open its reader view', async () => {
    await answers.addHighlight({ ...command(), draft }, page);
    const [notes] = await answers.readNotes({ slugs: [SLUG], named: false }, page);
    expect(notes).toMatchObject({ article: { slug: SLUG }, highlights: [{ note: draft.note }] });
    effects = [];
    await answers.openReader({ slug: SLUG }, page);
    expect(effects).toEqual(['7 shows reader.html?article=a-treaty']);
  });
});

describe('edits', () => {
  const all = { ...command(), slug: SLUG };

  test('are undone and redone, and that is announced', async () => {
    await answers.openArticle(reading, page);
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    await answers.editHighlight({ ...command(), id, revision: 1, content: { note: 'Now' } }, page);
    effects = [];
    expect(await answers.undoEdit({ ...command(), slug: SLUG }, page)).toEqual({
      slug: SLUG,
      highlight: id,
    });
    expect(await answers.getArticle(SLUG, page)).toMatchObject({
      highlights: [{ note: 'Which one?' }],
      edits: { undo: true, redo: true },
    });
    await answers.redoEdit({ ...command(), slug: null }, library);
    expect(await answers.getArticle(SLUG, page)).toMatchObject({ highlights: [{ note: 'Now' }] });
    expect(effects).toEqual([`changed ${SLUG}`, `changed ${SLUG}`]);
    expect(await answers.redoEdit({ ...command(), slug: null }, library)).toBeNull();
  });

  test('of other articles are not a page’s to undo', async () => {
    await expect(answers.undoEdit(all, otherPage)).rejects.toThrow(RefusedError);
    await expect(answers.undoEdit({ ...all, slug: null }, page)).rejects.toThrow(RefusedError);
  });
});

describe('backups', () => {
  test('are kept once a day after a change, and restored as they were', async () => {
    await answers.openArticle(reading, page);
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    await desk.backups.afterChange();
    await answers.deleteHighlight({ ...command(), id }, page);
    await desk.backups.afterChange();
    const [daily, ...others] = await answers.listBackups(undefined, library);
    expect(daily).toMatchObject({ reason: 'daily', counts: { articles: 1, highlights: 1 } });
    expect(others).toEqual([]);

    const source = { id: daily?.id ?? '' };
    expect(await answers.previewBackup({ ...command(), source }, library)).toMatchObject({
      changes: { merge: { changed: 0 }, replace: { changed: 1 } },
    });
    effects = [];
    const request = { ...command(), source, mode: 'replace' } as const;
    expect(await answers.restoreBackup(request, library)).toEqual({ ok: true });
    expect(effects).toEqual(['changed null']);
    expect(await answers.getArticle(SLUG, library)).toMatchObject({ highlights: [{ id }] });
    expect((await answers.listBackups(undefined, library)).map(({ reason }) => reason)).toEqual([
      'before-restore',
      'daily',
    ]);
  });

  test('as a file come back into an empty Dateline', async () => {
    await answers.openArticle(reading, page);
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    const made = await answers.exportBackup(command(), library);
    if (!made.ok) throw new Error(made.fault);
    const { name, file } = made;
    expect(name).toMatch(/^dateline-backup-\d{4}-\d\d-\d\d\.json$/);
    await desk.store.database.highlights.clear();
    await desk.store.database.articles.clear();
    const request = { ...command(), source: { file }, mode: 'merge' } as const;
    expect(await answers.restoreBackup(request, library)).toEqual({ ok: true });
    expect(await answers.getArticle(SLUG, library)).toMatchObject({ highlights: [{ id }] });
    expect(await answers.listBackups(undefined, library)).toContainEqual(
      expect.objectContaining({ reason: 'before-import' }),
    );
  });

  test('say how far they have come, and are left undone where they are stopped', async () => {
    await answers.openArticle(reading, page);
    const { id } = await answers.addHighlight({ ...command(), draft }, page);
    const made = await answers.exportBackup(command(), library);
    if (!made.ok) throw new Error(made.fault);
    await answers.deleteHighlight({ ...command(), id }, page);
    const source = { file: made.file };

    const restoring = { ...command(), source, mode: 'replace' } as const;
    const looking = { ...command(), source };
    const making = command();
    const waiting = [
      answers.restoreBackup(restoring, library),
      answers.previewBackup(looking, library),
      answers.exportBackup(making, library),
    ];
    for (const { commandId } of [restoring, looking, making])
      await answers.stopWork(commandId, library);
    for (const outcome of await Promise.all(waiting)) {
      expect(outcome).toEqual({ ok: false, fault: 'stopped', where: '' });
    }
    expect(await answers.getArticle(SLUG, library)).toMatchObject({ highlights: [] });
    expect(await shelf.database.files.count()).toBe(1);

    // The same command again: nothing of it was done.
    told = [];
    expect(await answers.restoreBackup(restoring, library)).toEqual({ ok: true });
    expect(told).toContainEqual({ id: restoring.commandId, done: 0, total: 2 });
    expect(await answers.getArticle(SLUG, library)).toMatchObject({ highlights: [{ id }] });
  });

  test('that cannot be read change nothing and say why', async () => {
    const bytes = new TextEncoder().encode('{');
    const file = await carryFile(shelf, { name: 'x.json', mediaType: '', bytes });
    const request = { ...command(), source: { file }, mode: 'replace' } as const;
    expect(await answers.restoreBackup(request, library)).toMatchObject({ fault: 'not-json' });
    const gone = { ...command(), source: { id: 'x' } };
    expect(await answers.previewBackup(gone, library)).toMatchObject({ fault: 'gone' });
    expect(effects).toEqual([]);
  });

  test('are none of a page’s business', async () => {
    for (const ask of [
      () => answers.listBackups(undefined, page),
      () => answers.previewBackup({ ...command(), source: { id: 'x' } }, page),
      () => answers.restoreBackup({ ...command(), source: { id: 'x' }, mode: 'merge' }, page),
      () => answers.exportBackup(command(), page),
      () => answers.getFileBackups(undefined, page),
      () => answers.keepFiles({ ...command(), place: 'none' }, page),
      () => answers.writeFile(command(), page),
      () => answers.stopWork(crypto.randomUUID(), page),
    ]) {
      await expect(ask()).rejects.toThrow(RefusedError);
    }
  });
});

describe('an export', () => {
  test('of everything takes what has notes; an article that is asked for comes anyway', async () => {
    await answers.openArticle(reading, page);
    expect(await answers.listMarked(undefined, library)).toEqual([]);
    expect(await answers.readNotes({ slugs: [SLUG, 'gone'], named: false }, library)).toMatchObject(
      [{ article: { slug: SLUG }, highlights: [] }],
    );
    await answers.addHighlight({ ...command(), draft }, page);
    expect(await answers.listMarked(undefined, library)).toEqual([SLUG]);
  });

  test('has what is named, if asked for, as of the day', async () => {
    await answers.openArticle(reading, page);
    const [notes] = await answers.readNotes({ slugs: [SLUG], named: true }, library);
    const ids = new Set(notes?.entities?.map(({ id }) => id));
    const found = notes?.annotations?.filter((one) => one.kind === 'mention' && one.entity) ?? [];
    for (const one of found) expect(ids).toContain(one.kind === 'mention' ? one.entity : '');
  });
});
