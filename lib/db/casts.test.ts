import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { deleteArticle, keepReading, undeleteArticle } from './articles';
import { countMeetings, keepCast } from './casts';
import { DatelineDatabase } from './database';
import { tidyUp } from './housekeeping';
import type { Store } from './store';

let store: Store;
let day: number;

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

beforeEach(async () => {
  day = 1;
  store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date(Date.UTC(2026, 0, day)).toISOString(),
    newId: () => crypto.randomUUID(),
  };
  for (const slug of ['a', 'b', 'c']) await keepReading(store, reading(slug));
  await keepCast(store, 'a', { named: ['moshe-sharett', '~noah porush'], spans: [] });
  await keepCast(store, 'b', { named: ['moshe-sharett'], spans: [] });
  await keepCast(store, 'c', { named: ['moshe-sharett', '~noah porush'], spans: [] });
});

const met = (slug: string) =>
  countMeetings(store, slug, ['moshe-sharett', '~noah porush', 'golda-meir']);
const id = () => crypto.randomUUID();

test('other articles that name the same are counted, the article itself is not', async () => {
  expect(await met('a')).toEqual({ 'moshe-sharett': 2, '~noah porush': 1 });
  await keepCast(store, 'c', { named: ['moshe-sharett'], spans: [] });
  expect(await met('a')).toEqual({ 'moshe-sharett': 2 });
  expect(await met('new')).toEqual({ 'moshe-sharett': 3, '~noah porush': 1 });
});

test('what lies in the trash does not count until it is brought back', async () => {
  await deleteArticle(store, id(), 'c');
  expect(await met('a')).toEqual({ 'moshe-sharett': 1 });
  await undeleteArticle(store, id(), 'c');
  expect(await met('a')).toEqual({ 'moshe-sharett': 2, '~noah porush': 1 });
});

test('of an article that is gone for good nothing is remembered', async () => {
  await deleteArticle(store, id(), 'c');
  day = 40;
  await tidyUp(store);
  expect(await store.database.casts.toCollection().primaryKeys()).toEqual(['a', 'b']);
});
