import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { keepReading } from './articles';
import { changeHighlights, deleteArticles, undeleteArticles } from './bulk';
import { keepCast } from './casts';
import { DatelineDatabase } from './database';
import { turnEdit } from './edits';
import { addHighlight, changeHighlight, highlightsOf } from './highlights';
import { listArticles, readHeadings } from './library';
import type { Store } from './store';

let store: Store;
const id = () => crypto.randomUUID();
const target = { exact: 'Moshe Sharett', prefix: '', suffix: ' met', start: 0, end: 13 };

const reading = (slug: string): ArchiveArticle => ({
  kind: 'article',
  slug,
  url: `https://www.jta.org/archive/${slug}`,
  title: slug,
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['Moshe Sharett met Noah Porush.'],
});

const mark = (slug: string) =>
  addHighlight(store, id(), { slug, target, colour: 'yellow', note: '', tags: ['ussr'] });

beforeEach(async () => {
  let minute = 0;
  store = {
    database: new DatelineDatabase(`test-${id()}`),
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString(),
    newId: id,
  };
  for (const slug of ['a', 'b']) await keepReading(store, reading(slug));
});

test('many highlights change in one go, but for those that were changed elsewhere', async () => {
  const [one, other] = [await mark('a'), await mark('b')];
  await changeHighlight(store, id(), { id: other.id, revision: 1, content: { note: 'Mine' } });
  const edits = [one, other].map((highlight) => ({
    id: highlight.id,
    revision: 1,
    content: { tags: ['ussr', 'letters'] },
  }));
  const command = id();
  const changed = await changeHighlights(store, command, edits);
  expect(changed).toMatchObject([{ id: one.id, tags: ['ussr', 'letters'], revision: 2 }]);
  expect(await highlightsOf(store, 'b')).toMatchObject([{ note: 'Mine', tags: ['ussr'] }]);

  expect(await changeHighlights(store, command, edits)).toMatchObject([{ revision: 2 }, {}]);
  expect(await highlightsOf(store, 'a')).toMatchObject([{ revision: 2 }]);

  await turnEdit(store, 'undoEdit', id(), 'a');
  expect(await highlightsOf(store, 'a')).toMatchObject([{ tags: ['ussr'] }]);
});

test('articles go into the trash with their highlights, and come back with them', async () => {
  await mark('a');
  await deleteArticles(store, id(), ['a', 'b']);
  expect(await listArticles(store)).toEqual([]);
  expect(await readHeadings(store, ['a', 'b'])).toEqual([]);
  await undeleteArticles(store, id(), ['a', 'b']);
  expect(await listArticles(store)).toEqual(['b', 'a']);
  expect(await highlightsOf(store, 'a')).toHaveLength(1);
});

test('a passage knows whom it names', async () => {
  await mark('a');
  const cast = { named: ['moshe-sharett', '~noah porush'], spans: [0, 0, 13, 1, 18, 29] };
  await keepCast(store, 'a', cast);
  expect(await readHeadings(store, ['a'])).toMatchObject([
    { named: cast.named, namedBy: [['moshe-sharett']] },
  ]);
});
