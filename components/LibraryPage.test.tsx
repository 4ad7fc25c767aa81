import {
  cleanup,
  createEvent,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/messages';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { createGathering, type Gathering } from '@/lib/notes/gathering';
import type { Highlight } from '@/lib/notes/highlight';
import type { ShelvedArticle, ShelvedText } from '@/lib/notes/shelved';
import { CITATION_STYLE } from '@/lib/state/citation-style';
import { createLibraryState } from '@/lib/state/library-state';
import { createSettingsState } from '@/lib/state/settings-state';
import {
  SAMPLE_CARDS,
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

const shelve = (
  { paragraphs: _, roles: __, ...heading }: ArticleRecord,
  highlights: readonly Highlight[] = [],
): ShelvedArticle => ({
  article: heading,
  highlights,
  named: highlights.length > 0 ? ['sharett'] : [],
  namedBy: highlights.map(() => ['sharett']),
});

let saved: ShelvedArticle[];
let trash: ShelvedArticle[];
let texts: Record<string, string>;
let doubts: ShelvedText['doubts'];
let gathered: Gathering[];
let isDead: boolean;
/** Texts come when this does. */
let textsCome: Promise<void>;
let stops: (() => void)[] = [];

const among = (slugs: readonly string[]) =>
  saved.filter(({ article: { slug } }) => slugs.includes(slug));

beforeEach(() => {
  fakeBrowser.reset();
  window.scrollTo = () => undefined;
  saved = [shelve(older), shelve(article, [noted])];
  texts = { [older.slug]: older.paragraphs.join(), [article.slug]: article.paragraphs.join() };
  doubts = {};
  trash = [];
  gathered = [];
  isDead = false;
  textsCome = Promise.resolve();
  stops = [
    onMessage('listArticles', () => {
      if (isDead) throw new Error('no answer');
      return saved.map((one) => one.article.slug);
    }),
    onMessage('readArticles', ({ data }) => among(data)),
    onMessage('readTexts', async ({ data }) => {
      await textsCome;
      return among(data).map(({ article: { slug } }) => ({
        slug,
        text: texts[slug] ?? '',
        doubts: slug === article.slug ? doubts : {},
      }));
    }),
    onMessage('listTrash', () => {
      if (isDead) throw new Error('no answer');
      return trash;
    }),
    onMessage('listGatherings', () => gathered),
    onMessage('addGathering', ({ data: { content } }) => {
      const one = createGathering(content, crypto.randomUUID(), '2026-03-01T00:00:00.000Z');
      gathered = [...gathered, one];
      return one;
    }),
    onMessage('whoIs', ({ data }) => data.map((name) => (name === 'shertok' ? ['sharett'] : []))),
    onMessage('describeEntities', ({ data: { ids } }) =>
      SAMPLE_CARDS.filter(({ id }) => ids.includes(id)),
    ),
    onMessage('deleteArticle', ({ data: { slug } }) => {
      trash = among([slug]).map(deleted);
      saved = saved.filter((entry) => entry.article.slug !== slug);
    }),
    onMessage('restoreArticle', () => {
      saved = [...saved, shelve(older)];
      trash = [];
    }),
  ];
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  for (const stop of stops) stop();
});

function deleted({ article: kept, ...rest }: ShelvedArticle): ShelvedArticle {
  return { article: { ...kept, deletedAt: '2026-03-01T00:00:00.000Z' }, ...rest };
}

async function show() {
  const state = createLibraryState();
  const settings = createSettingsState();
  stops.push(state.dispose, settings.dispose);
  render(<LibraryPage state={state} settings={settings} />);
  await state.load();
  return state;
}

const write = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: /Search/ }), { target: { value: text } });

const titles = () =>
  screen.queryAllByRole('article').map((one) => one.querySelector('h2')?.textContent);

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

test('the texts’ coming in is stopped, and goes on when it is wanted', async () => {
  // More than come at a time.
  const others = Array.from({ length: 70 }, (_, i) => ({ ...older, slug: `sejm-${i}` }));
  saved = [...saved, ...others.map((one) => shelve(one))];
  texts = { ...texts, 'sejm-69': 'Of a kolkhoz.' };
  const come = Promise.withResolvers<void>();
  textsCome = come.promise;
  const state = createLibraryState();
  const settings = createSettingsState();
  stops.push(state.dispose, settings.dispose);
  render(<LibraryPage state={state} settings={settings} />);
  const loaded = state.load();
  write('kolkhoz');
  await screen.findByRole('progressbar', { name: 'Texts are coming in' });
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  come.resolve();
  await loaded;
  await screen.findByText(/Not all texts are searched/);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(titles()).toEqual([]);

  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(titles()).toEqual(['Sejm Debate']));
  expect(screen.queryByText(/Not all texts are searched/)).toBeNull();
});

test('the order follows the choice', async () => {
  await show();
  fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), {
    target: { value: 'published' },
  });
  expect(titles()).toEqual(['Sejm Debate', 'Letters Exchanged […]']);
});

test('a former name finds who goes by it, and hits are marked', async () => {
  await show();
  write('Shertok');
  await waitFor(() => expect(titles()).toEqual(['Letters Exchanged […]']));
  write('debat');
  expect(document.querySelector('mark')?.textContent).toBe('Debate');
});

test('a facet writes its filter into the search, and takes it out again', async () => {
  await show();
  fireEvent.click(await screen.findByRole('button', { name: /^Moshe Sharett/ }));
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: /Search/ });
  expect(field.value).toBe('person:"Moshe Sharett"');
  expect(titles()).toEqual(['Letters Exchanged […]']);
  const pressed = await screen.findByRole('button', { name: /^Moshe Sharett/, pressed: true });
  fireEvent.click(pressed);
  expect(titles()).toHaveLength(2);
});

test('a selection goes into a new collection, and a search is kept', async () => {
  await show();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select “Sejm Debate”' }));
  fireEvent.click(screen.getByRole('button', { name: 'Put into collection' }));
  await screen.findByText('Put into “New collection”: 1');
  fireEvent.click(await screen.findByRole('button', { name: /^New collection/ }));
  expect(titles()).toEqual(['Sejm Debate']);
  expect(screen.getByRole('heading', { name: 'New collection' })).toBeTruthy();

  write('tag:ussr');
  fireEvent.click(screen.getByRole('button', { name: 'Keep this search' }));
  expect(await screen.findByRole('button', { name: 'tag:ussr', pressed: true })).toBeTruthy();
});

/** What a real transfer would have been given. */
function transferOf() {
  const given: Record<string, string> = {};
  const transfer = {
    setDragImage: () => undefined,
    setData(type: string, text: string) {
      given[type] = text;
    },
  };
  return { given, transfer };
}

function dragFrom(entry: HTMLElement) {
  const { given, transfer } = transferOf();
  const handle = entry.querySelector('.quote-handle');
  if (!handle) throw new Error('no handle');
  // By this way the event keeps its name in small letters.
  fireEvent(handle, createEvent.dragStart(handle, { dataTransfer: transfer }));
  return given;
}

test('a highlight is dragged with its citation, in the style that was chosen', async () => {
  await CITATION_STYLE.setValue('mla');
  await show();
  const entry = screen.getByRole('article', { name: /Letters Exchanged/ });
  await waitFor(() =>
    expect(dragFrom(entry)['text/plain']).toMatch(
      /^“exchange of letters”\n“Letters Exchanged \[…\]\.” JTA Daily News Bulletin \[New York\]/,
    ),
  );
  expect(dragFrom(entry)['text/html']).toMatch(/^<blockquote cite="https:.*<i>JTA Daily/s);
  expect(dragFrom(entry)['text/uri-list']).toBe('https://www.jta.org/archive/letters-exchanged');
});

test('what is selected is dragged together, in its order', async () => {
  const second = sampleHighlight('Foreign Minister');
  saved = [shelve(older, [{ ...second, slug: older.slug }]), shelve(article, [noted, second])];
  await show();
  const entry = screen.getByRole('article', { name: /Letters Exchanged/ });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select “Sejm Debate”' }));
  expect(dragFrom(entry)['text/plain']).not.toContain('Foreign Minister');
  fireEvent.click(screen.getByRole('checkbox', { name: /^Select “Letters/ }));
  await waitFor(() =>
    expect(dragFrom(entry)['text/plain']?.match(/^“[^”]*”$/gm)).toEqual([
      '“Foreign Minister”',
      '“exchange of letters”',
      '“Foreign Minister”',
    ]),
  );
});

test('a key copies the highlight that has the focus, or all of its article', async () => {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    const text = await item?.getType('text/plain');
    copied.push((await text?.text()) ?? '');
  });
  const second = sampleHighlight('Foreign Minister');
  saved = [shelve(article, [noted, second])];
  await show();
  fireEvent.keyDown(document.body, { key: 'q', code: 'KeyQ' });
  await screen.findByText('First step to a highlight, or select articles.');
  screen.getByRole('link', { name: 'exchange of letters' }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'q', code: 'KeyQ' });
  await screen.findByText('Copied with its citation.');
  screen.getByRole('link', { name: /^Letters/ }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'q', code: 'KeyQ' });
  await waitFor(() => expect(copied).toHaveLength(2));
  expect(copied[0]).toMatch(/^“exchange of letters”\n“Letters/);
  expect(copied[1]?.match(/^“[^”]*”$/gm)).toHaveLength(2);
});

test('a collection is not renamed to a name that is taken', async () => {
  gathered = ['Chapter 1', 'Chapter 2'].map((name) =>
    createGathering(
      { kind: 'collection', name, introduction: '', slugs: [older.slug] },
      crypto.randomUUID(),
      '2026-03-01T00:00:00.000Z',
    ),
  );
  await show();
  write('collection:"Chapter 2"');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit name and introduction' }));
  const field = screen.getByRole('textbox', { name: 'Name' });
  fireEvent.input(field, { target: { value: ' chapter 1 ' } });
  expect(screen.getByText('There is a collection of this name already.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  fireEvent.input(field, { target: { value: 'Chapter 3' } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(false);
});

test('many highlights are tagged at once, and untagged in one step', async () => {
  const asked: unknown[] = [];
  stops.push(
    onMessage('editHighlights', ({ data: { edits } }) => {
      asked.push(edits.map(({ content }) => content.tags));
      return edits.map(() => ({ ...noted, revision: 2 }));
    }),
  );
  await show();
  fireEvent.click(screen.getByRole('checkbox', { name: /Letters/ }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Tag' }), { target: { value: 'letters' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add tag' }));
  await screen.findByText('Highlights changed: 1');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone.');
  expect(asked).toEqual([[['ussr', 'letters']], [['ussr']]]);
});

test('the page of an entity says what they were on the day of each passage', async () => {
  const state = await show();
  state.showEntity('sharett');
  expect(await screen.findByRole('heading', { name: 'Moshe Sharett' })).toBeTruthy();
  expect(await screen.findByText('Foreign Minister of Israel')).toBeTruthy();
  expect(screen.getByText('exchange of letters')).toBeTruthy();
  await waitFor(() => expect(document.title).toBe('Moshe Sharett – Dateline'));
  state.showEntity(null);
  await waitFor(() => expect(document.title).not.toContain('Sharett'));
});

test('keys lead to the search, through the results and back', async () => {
  await show();
  const field = screen.getByRole('searchbox', { name: /Search/ });
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Sejm Debate'));
  fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Letters/));
  fireEvent.keyDown(document.activeElement ?? field, { key: 'Escape' });
  expect(document.activeElement).toBe(field);
});

test('what is deleted lies in the trash and comes back from there', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete “Sejm Debate” with its highlights' }));
  await screen.findByText('Article moved to the trash.');
  expect(titles()).toEqual(['Letters Exchanged […]']);

  fireEvent.click(screen.getByRole('radio', { name: 'Trash' }));
  fireEvent.click(
    await screen.findByRole('button', { name: 'Restore “Sejm Debate” with its highlights' }),
  );
  expect(await screen.findByText('The trash is empty.')).toBeTruthy();

  fireEvent.click(screen.getByRole('radio', { name: 'Saved' }));
  await waitFor(() => expect(titles()).toHaveLength(2));
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
  doubts = { [noted.id]: 'lost' };
  const attached: unknown[] = [];
  stops.push(
    onMessage('reportPlace', () => sampleReport(changed, noted)),
    onMessage('reanchorHighlight', ({ data: { id, revision, placement } }) => {
      attached.push([id, revision, placement.target.exact]);
      const highlight = { ...noted, target: placement.target, revision: revision + 1 };
      doubts = {};
      saved = [shelve(article, [highlight])];
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
  expect(await screen.findByText('Every highlight has its place.')).toBeTruthy();
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

test('a trash that cannot be opened is not said to be empty', async () => {
  await show();
  isDead = true;
  fireEvent.click(screen.getByRole('radio', { name: 'Trash' }));
  await screen.findByText('The trash could not be opened.');
  expect(screen.queryByText('The trash is empty.')).toBeNull();
  isDead = false;
  trash = [deleted(shelve(older))];
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(titles()).toEqual(['Sejm Debate']));
});

test('a collection without articles says how to fill it', async () => {
  const content = { kind: 'collection', name: 'Thesis', introduction: '', slugs: [] } as const;
  gathered = [createGathering(content, 'c1', '2026-03-01T00:00:00.000Z')];
  await show();
  write('collection:Thesis');
  await screen.findByText(/^This collection is empty/);
});

test('the page of an entity says while it is loading, failing, or empty', async () => {
  isDead = true;
  const state = createLibraryState();
  stops.push(state.dispose);
  state.showEntity('nobody');
  render(<LibraryPage state={state} settings={createSettingsState()} />);
  expect(screen.getByText('Opening your library…')).toBeTruthy();
  await state.load();
  const again = await screen.findByRole('button', { name: 'Try again' });
  isDead = false;
  fireEvent.click(again);
  await screen.findByText('No article that you saved names them.');
});
