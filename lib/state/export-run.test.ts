import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { Notes } from '../export/exported-file';
import { onMessage } from '../messages';
import type { ArticleRecord } from '../notes/article-record';
import { createHighlight } from '../notes/change-highlight';
import { createExportRun, TemplateFault } from './export-run';

const NOW = '2026-01-01T10:00:00.000Z';

const notesOf = (slug: string): Notes => {
  const article: ArticleRecord = {
    ...{ kind: 'article', slug, url: `https://www.jta.org/archive/${slug}`, title: slug },
    ...{ publishedOn: '1953-07-21', dateSource: 'page', dateline: null, byline: null, pdf: null },
    ...{ titleCut: false, roles: ['text'], paragraphs: ['It was signed.'], addresses: [] },
    ...{ firstReadAt: NOW, lastReadAt: NOW, deletedAt: null },
  };
  const target = { exact: 'signed', prefix: '', suffix: '', start: 7, end: 13 };
  const draft = { slug, target, colour: 'yellow' as const, note: '', tags: [] };
  return { article, highlights: [createHighlight(draft, crypto.randomUUID(), NOW)] };
};

let asked: (readonly string[])[] = [];
const slugs = Array.from({ length: 120 }, (_, index) => `a-${String(index).padStart(3, '0')}`);

beforeEach(() => {
  asked = [];
});
onMessage('listMarked', () => slugs);
onMessage('readNotes', ({ data }) => {
  asked.push(data.slugs);
  return data.slugs.map(notesOf);
});

test('everything leaves in one file, read a few articles at a time', async () => {
  const [file] = (await createExportRun().start({ slugs: 'all', format: 'csv' })) ?? [];
  expect(file?.name).toMatch(/^dateline-notes-.*\.csv$/);
  expect((await file?.data.text())?.trim().split('\r\n')).toHaveLength(121);
  expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
});

test('says how far it has come, and stops when told', async () => {
  const run = createExportRun();
  const seen: number[] = [];
  const unfollow = run.progress.subscribe((progress) => {
    if (!progress) return;
    seen.push(progress.done);
    if (progress.done >= 50) run.stop();
  });
  expect(await run.start({ slugs: 'all', format: 'html' })).toBeNull();
  unfollow();
  expect(seen).toEqual([0, 50]);
  expect(run.progress.value).toBeNull();
});

test('a file for each article comes in one, whatever they are called', async () => {
  const job = { slugs: ['one', 'two'], format: 'markdown' as const };
  const [file] = (await createExportRun().start({ ...job, each: 'packed' })) ?? [];
  const files = unzipSync(new Uint8Array((await file?.data.arrayBuffer()) ?? new ArrayBuffer()));
  expect(Object.keys(files)).toEqual(['one.md', 'two.md']);
  expect(strFromU8(files['two.md'] ?? new Uint8Array())).toContain('# two');
});

test('a file for each article comes loose too; none takes the name of another', async () => {
  const job = { slugs: ['a', 'A', 'a'], format: 'markdown', each: 'loose' } as const;
  const files = await createExportRun().start(job);
  expect(files?.map(({ name }) => name)).toEqual(['A.md', 'a-2.md', 'a-3.md']);
});

test('the reader’s own form is used, or its fault told', async () => {
  const run = createExportRun();
  const template = '{% for a in articles %}{{ a.slug }};{% endfor %}';
  const [file] = (await run.start({ slugs: ['one', 'two'], format: { template } })) ?? [];
  expect(await file?.data.text()).toBe('one;two;');
  const broken = run.start({ slugs: ['one'], format: { template: '{% for %}' } });
  await expect(broken).rejects.toThrow(TemplateFault);
});
