import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveArticle } from '../engine/model';
import { type OpenedArticle, onMessage } from '../messages';
import {
  createHighlight,
  editHighlight,
  restoreHighlight,
  trashHighlight,
} from '../notes/change-highlight';
import type { Highlight } from '../notes/highlight';
import { findPlaces } from '../notes/passages';
import { createLivePage } from './live-page';

const article: ArchiveArticle = {
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
  paragraphs: ['The treaty was signed in Vienna today.'],
};
const NOW = '2026-01-01T00:00:00.000Z';
const content = { colour: 'yellow', note: '', tags: [] } as const;

/** A background that keeps highlights in memory and counts what it is asked. */
function answer() {
  const stored = new Map<string, Highlight>();
  const asked: string[] = [];
  let kept = article;
  const highlights = () => [...stored.values()].filter(({ deletedAt }) => deletedAt === null);
  const opened = (publishedOn = article.publishedOn, reading = kept): OpenedArticle => ({
    article: {
      ...reading,
      publishedOn,
      addresses: [],
      firstReadAt: NOW,
      lastReadAt: NOW,
      deletedAt: null,
    },
    annotations: [],
    highlights: highlights(),
    places: findPlaces(reading, highlights()),
    edits: { undo: false, redo: false },
    problems: [],
  });
  const change = (id: string, next: (highlight: Highlight) => Highlight) => {
    const highlight = stored.get(id);
    if (highlight) stored.set(id, next(highlight));
  };
  const stops = [
    onMessage('openArticle', ({ data }) => opened(undefined, data)),
    onMessage('getArticle', () => opened()),
    onMessage('setArticleDate', ({ data }) => opened(data.publishedOn)),
    onMessage('describeEntities', ({ data }) => {
      asked.push(`describe ${data.day}`);
      return [];
    }),
    onMessage('countMeetings', () => ({ knesset: asked.length })),
    onMessage('addHighlight', ({ data }) => {
      const highlight = createHighlight(data.draft, data.commandId, NOW);
      stored.set(highlight.id, highlight);
      return highlight;
    }),
    onMessage('editHighlight', ({ data }) => {
      const outcome = editHighlight(stored.get(data.id) ?? null, data.revision, data.content, NOW);
      if (outcome.ok) stored.set(data.id, outcome.highlight);
      return outcome;
    }),
    onMessage('deleteHighlight', ({ data }) => change(data.id, (one) => trashHighlight(one, NOW))),
    onMessage('restoreHighlight', ({ data }) =>
      change(data.id, (one) => restoreHighlight(one, NOW)),
    ),
  ];
  const stop = () => {
    for (const each of stops) each();
  };
  const keep = (reading: ArchiveArticle) => {
    kept = reading;
  };
  return { stored, asked, change, keep, stop };
}

let background: ReturnType<typeof answer>;
beforeEach(() => {
  background = answer();
});
afterEach(() => background.stop());

test('a highlight is drawn where it was made, as soon as it is stored', async () => {
  const page = createLivePage(article);
  await page.open();
  const { id, target } = await page.addHighlight(4, 10, content);
  expect(target).toMatchObject({ exact: 'treaty', prefix: 'The ', start: 4, end: 10 });
  expect(page.passages.value.found).toMatchObject([{ highlight: { id }, start: 4, end: 10 }]);
});

test('an edit, a deletion and its undoing show at once', async () => {
  const page = createLivePage(article);
  await page.open();
  const highlight = await page.addHighlight(4, 10, content);
  await page.editHighlight(highlight, { note: 'Which?' });
  expect(page.opened.value?.highlights).toMatchObject([{ note: 'Which?' }]);
  await page.deleteHighlight(highlight.id);
  expect(page.opened.value?.highlights).toEqual([]);
  await page.restoreHighlight(highlight.id);
  expect(page.opened.value?.highlights).toMatchObject([{ note: 'Which?' }]);
});

test('an edit of what another tab changed shows what stands now', async () => {
  const page = createLivePage(article);
  await page.open();
  const highlight = await page.addHighlight(4, 10, content);
  background.change(highlight.id, (one) => ({ ...one, note: 'Theirs', revision: 2 }));
  expect(await page.editHighlight(highlight, { note: 'Mine' })).toMatchObject({ ok: false });
  expect(page.opened.value?.highlights).toMatchObject([{ note: 'Theirs' }]);
});

test('what others changed is fetched, once something is open', async () => {
  const page = createLivePage(article);
  await page.refresh();
  expect(page.opened.value).toBeNull();

  await page.open();
  const { id } = await page.addHighlight(4, 10, content);
  background.change(id, (one) => ({ ...one, colour: 'pink' }));
  await page.refresh();
  expect(page.opened.value?.highlights).toMatchObject([{ colour: 'pink' }]);
});

test('a highlight is placed in the text of the page, whatever other text is kept', async () => {
  const page = createLivePage(article);
  await page.open();
  await page.addHighlight(4, 10, content);
  background.keep({ ...article, paragraphs: ['At noon.', ...article.paragraphs], roles: [] });
  await page.refresh();
  expect(page.passages.value.found).toMatchObject([{ start: 4, end: 10, certainty: 'certain' }]);
});

test('cards are fetched once for each day', async () => {
  const page = createLivePage(article);
  await page.open();
  await page.describe();
  await page.describe();
  expect(page.met.value).toEqual({ knesset: 1 });
  await page.setDate('1953-07-20');
  await page.describe();
  expect(page.met.value).toEqual({ knesset: 2 });
  expect(background.asked).toEqual(['describe 1953-07-21', 'describe 1953-07-20']);
});

test('cards are fetched again after a change elsewhere, which may be one of what they say', async () => {
  const page = createLivePage(article);
  await page.open();
  await page.describe();
  await page.refresh();
  await page.describe();
  expect(background.asked).toEqual(['describe 1953-07-21', 'describe 1953-07-21']);
});
