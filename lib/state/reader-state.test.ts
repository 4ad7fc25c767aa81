import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenedArticle, onMessage, sendMessage } from '../messages';
import type { Highlight } from '../notes/highlight';
import { findPlaces } from '../notes/passages';
import { createReaderState, type ReaderState } from './reader-state';

const TEXT = 'The Knesset met in Jerusalem today.';

function opened(highlights: readonly Highlight[] = []): OpenedArticle {
  return {
    article: {
      kind: 'article',
      slug: 'knesset-meets',
      url: 'https://www.jta.org/archive/knesset-meets',
      title: 'Knesset Meets',
      publishedOn: '1953-07-21',
      dateSource: 'page',
      dateline: null,
      byline: null,
      pdf: null,
      titleCut: false,
      paragraphs: [TEXT],
      roles: ['text'],
      addresses: [],
      firstReadAt: '2026-01-01T00:00:00.000Z',
      lastReadAt: '2026-01-01T00:00:00.000Z',
      deletedAt: null,
    },
    annotations: [
      {
        kind: 'mention',
        type: 'organization',
        paragraph: 0,
        start: 4,
        end: 11,
        surface: 'Knesset',
        entity: 'knesset',
        wikipedia: 'Knesset',
        confidence: 1,
        because: [],
      },
    ],
    highlights,
    places: findPlaces({ paragraphs: [TEXT] }, highlights),
    edits: { undo: false, redo: false },
    problems: [],
  };
}

let stored: Highlight[];
let stops: (() => void)[];
let state: ReaderState;

beforeEach(() => {
  stored = [];
  stops = [
    onMessage('getArticle', ({ data }) => (data === 'knesset-meets' ? opened(stored) : null)),
    onMessage('describeEntities', ({ data }) =>
      data.ids.map((id) => ({
        id,
        type: 'organization' as const,
        name: `The ${id} of ${data.day}`,
        onTheDay: [],
        gloss: '',
        lifespan: '',
        note: null,
        wikipedia: null,
        sources: [],
        part: [],
        at: null,
      })),
    ),
    onMessage('addHighlight', ({ data: { draft } }) => {
      const now = '2026-01-01T00:00:00.000Z';
      const highlight = { ...draft, id: 'a', created: now, modified: now };
      const whole = { ...highlight, revision: 1, deletedAt: null };
      stored = [...stored, whole];
      return whole;
    }),
  ];
});

afterEach(() => {
  state.dispose();
  for (const stop of stops) stop();
});

test('an article read before is shown with what its entities were on its day', async () => {
  state = createReaderState('knesset-meets');
  expect(state.status.value).toBe('loading');
  await state.load();

  expect(state.status.value).toBe('ready');
  expect(state.opened.value?.article.title).toBe('Knesset Meets');
  expect(state.cards.value.get('knesset')?.name).toBe('The knesset of 1953-07-21');
});

test('an article never read is unknown, not an error', async () => {
  state = createReaderState('never-read');
  await state.load();
  expect(state.status.value).toBe('unknown');
});

test('a background that throws is a failure, until it answers again', async () => {
  stops.shift()?.();
  const broken = onMessage('getArticle', () => {
    throw new Error('asleep');
  });
  state = createReaderState('knesset-meets');
  await state.load();
  expect(state.status.value).toBe('failed');

  broken();
  stops.push(onMessage('getArticle', () => opened()));
  await state.load();
  expect(state.status.value).toBe('ready');
});

test('a highlight is anchored in the text and found there again', async () => {
  state = createReaderState('knesset-meets');
  await state.load();
  await state.addHighlight(19, 28, { colour: 'green', note: '', tags: [] });

  const [passage] = state.passages.value.found;
  expect(passage?.highlight.target.exact).toBe('Jerusalem');
  expect(passage?.spans).toEqual([{ paragraph: 0, start: 19, end: 28 }]);
});

test('what another tab changed is fetched; other articles’ changes are not', async () => {
  state = createReaderState('knesset-meets');
  await state.load();
  const before = state.opened.value;

  await sendMessage('articleChanged', { slugs: ['another'] });
  expect(state.opened.value).toBe(before);
  await sendMessage('articleChanged', { slugs: ['knesset-meets'] });
  expect(state.opened.value).not.toBe(before);
});
