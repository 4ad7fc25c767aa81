import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type LibraryEntry, onMessage } from '@/lib/messages';
import { findPlaces } from '@/lib/notes/passages';
import { createLibraryState } from '@/lib/state/library-state';
import {
  sampleChanged,
  sampleHighlight,
  sampleOpened,
  sampleReport,
} from '../tests/opened-article';
import { LibraryPage } from './LibraryPage';

const { article } = sampleOpened();
const noted = sampleHighlight('exchange of letters', { note: 'Compare February', tags: ['ussr'] });
const older = {
  ...article,
  slug: 'sejm-debate',
  title: 'Sejm Debate',
  titleCut: false,
  publishedOn: '1935-03-01',
  lastReadAt: '2026-02-01T00:00:00.000Z',
  paragraphs: ['The Sejm heard a debate.'],
  roles: ['text' as const],
};

let saved: LibraryEntry[];
let trash: LibraryEntry[];
let stops: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  saved = [
    { article, highlights: [noted], places: findPlaces(article, [noted]) },
    { article: older, highlights: [], places: {} },
  ];
  trash = [];
  stops = [
    onMessage('listLibrary', () => saved),
    onMessage('listTrash', () => trash),
    onMessage('deleteArticle', ({ data: { slug } }) => {
      trash = saved.filter((entry) => entry.article.slug === slug).map(deleted);
      saved = saved.filter((entry) => entry.article.slug !== slug);
    }),
    onMessage('restoreArticle', () => {
      saved = [...saved, { article: older, highlights: [], places: {} }];
      trash = [];
    }),
  ];
});

afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

function deleted({ article: kept, ...rest }: LibraryEntry): LibraryEntry {
  return { article: { ...kept, deletedAt: '2026-03-01T00:00:00.000Z' }, ...rest };
}

async function show() {
  const state = createLibraryState();
  stops.push(state.dispose);
  render(<LibraryPage state={state} />);
  await state.load();
}

const titles = () =>
  screen.getAllByRole('article').map((one) => one.querySelector('h2')?.textContent);

test('articles stand with their passages, notes and tags, last read first', async () => {
  await show();
  expect(titles()).toEqual(['Sejm Debate', 'Letters Exchanged […]']);
  const entry = screen.getByRole('article', { name: /Letters Exchanged/ });
  expect(within(entry).getByText('Compare February')).toBeTruthy();
  expect(within(entry).getByText('#ussr')).toBeTruthy();
  expect(
    within(entry)
      .getByRole('link', { name: /Letters/ })
      .getAttribute('href'),
  ).toBe('/reader.html?article=letters-exchanged');
});

test('search narrows the list as it is typed and says how many are left', async () => {
  await show();
  const field = screen.getByRole('searchbox', { name: /Search/ });
  fireEvent.input(field, { target: { value: 'ussr' } });
  expect(titles()).toEqual(['Letters Exchanged […]']);
  expect(screen.getByText('Articles: 1 · Highlights: 1')).toBeTruthy();

  fireEvent.input(field, { target: { value: 'nothing of the kind' } });
  expect(screen.getByText('Nothing answers this search.')).toBeTruthy();
});

test('the order follows the choice', async () => {
  saved = [...saved].reverse();
  await show();
  fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), {
    target: { value: 'published' },
  });
  expect(titles()).toEqual(['Sejm Debate', 'Letters Exchanged […]']);
});

test('what is deleted lies in the trash and comes back from there', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete “Sejm Debate” with its highlights' }));
  await screen.findByText('Article moved to the trash.');
  expect(titles()).toEqual(['Letters Exchanged […]']);

  fireEvent.click(screen.getByRole('radio', { name: 'Trash' }));
  fireEvent.click(
    screen.getByRole('button', { name: 'Restore “Sejm Debate” with its highlights' }),
  );
  expect(await screen.findByText('The trash is empty.')).toBeTruthy();

  fireEvent.click(screen.getByRole('radio', { name: 'Saved' }));
  expect(titles()).toHaveLength(2);
});

test('undo takes the deletion back', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete “Sejm Debate” with its highlights' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(titles()).toHaveLength(2));
});

test('an empty library says what comes into it', async () => {
  saved = [];
  await show();
  expect(screen.getByRole('heading', { name: 'Your library is empty.' })).toBeTruthy();
});

test('highlights without a place can be looked at together and attached', async () => {
  const changed = sampleChanged(['He told them that letters were exchanged in secret.'], [noted]);
  saved = [{ ...changed }, { article: older, highlights: [], places: {} }];
  const attached: unknown[] = [];
  stops.push(
    onMessage('reportPlace', () => sampleReport(changed, noted)),
    onMessage('reanchorHighlight', ({ data: { id, revision, placement } }) => {
      attached.push([id, revision, placement.target.exact]);
      const highlight = { ...noted, target: placement.target, revision: revision + 1 };
      saved = [
        { ...changed, highlights: [highlight], places: findPlaces(changed.article, [highlight]) },
      ];
      return { ok: true, highlight };
    }),
  );
  await show();
  fireEvent.click(screen.getByRole('radio', { name: 'Highlights to look at: 1' }));
  expect(titles()).toEqual(['Letters Exchanged […]']);
  const attach = (await screen.findAllByRole('button', { name: /^Attach to/ }))[0];
  if (attach) fireEvent.click(attach);
  expect(await screen.findByText('Attached.')).toBeTruthy();
  expect(attached).toMatchObject([[noted.id, noted.revision, expect.any(String)]]);
  expect(screen.getByText('Every highlight has its place.')).toBeTruthy();
});

test('Ctrl+Z takes back the deletion that is offered, then the last edit of any article', async () => {
  const turned: (string | null)[] = [];
  stops.push(
    onMessage('undoEdit', ({ data: { slug } }) => {
      turned.push(slug);
      return { slug: 'letters-exchanged', highlight: noted.id };
    }),
  );
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete “Sejm Debate” with its highlights' }));
  await screen.findByText('Article moved to the trash.');
  const keys = { key: 'z', code: 'KeyZ', ctrlKey: true };
  fireEvent.keyDown(document.body, keys);
  await waitFor(() => expect(titles()).toHaveLength(2));
  expect(turned).toEqual([]);

  fireEvent.keyDown(document.body, keys);
  expect(await screen.findByText('Undone.')).toBeTruthy();
  expect(turned).toEqual([null]);
});
