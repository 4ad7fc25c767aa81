import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DayInHistory } from '@/lib/knowledge/around-day';
import type { Card } from '@/lib/knowledge/card';
import type { SentFrom } from '@/lib/knowledge/sent-from';
import { type OpenedArticle, onMessage } from '@/lib/messages';
import { createFaultSwitch } from '@/lib/state/fault-switch';
import { createFloatState } from '@/lib/state/float-state';
import { createReaderState } from '@/lib/state/reader-state';
import type { ReadingPlace } from '@/lib/state/reading-places';
import { createSettingsState } from '@/lib/state/settings-state';
import {
  SAMPLE_CARDS,
  sampleChanged,
  sampleHighlight,
  sampleOpened,
  sampleReport,
} from '../tests/opened-article';
import { ReaderPage } from './ReaderPage';

const noted = sampleHighlight('exchange of letters', { note: 'Compare February', tags: ['ussr'] });
let stored: OpenedArticle;
let cards: Card[];
let around: DayInHistory;
let sentFrom: SentFrom | null;
let stops: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  stored = sampleOpened([noted]);
  cards = SAMPLE_CARDS;
  around = { before: [], thatWeek: [], after: [] };
  sentFrom = null;
  stops = [
    onMessage('getArticle', ({ data }) => (data === 'letters-exchanged' ? stored : null)),
    onMessage('describeEntities', () => cards),
    onMessage('describeDay', () => around),
    onMessage('traceDateline', () => sentFrom),
    onMessage('editHighlight', ({ data: { revision, content } }) => {
      const [current = noted] = stored.highlights;
      if (revision !== current.revision) return { ok: false, reason: 'conflict', current };
      const highlight = { ...current, ...content, revision: current.revision + 1 };
      stored = { ...stored, highlights: [highlight] };
      return { ok: true, highlight };
    }),
    onMessage('deleteHighlight', () => {
      stored = { ...stored, highlights: [] };
    }),
    onMessage('restoreHighlight', () => {
      stored = { ...stored, highlights: [noted] };
    }),
    onMessage('setArticleDate', ({ data: { publishedOn } }) => {
      const article = { ...stored.article, publishedOn, dateSource: 'reader' as const };
      stored = { ...stored, article };
      return stored;
    }),
  ];
});

afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function show(slug = 'letters-exchanged', begin: ReadingPlace | null = null) {
  const state = createReaderState(slug);
  const settings = createSettingsState();
  const onBack = vi.fn();
  stops.push(state.dispose, settings.dispose);
  render(
    <ReaderPage
      state={state}
      settings={settings}
      floats={createFloatState()}
      faults={createFaultSwitch()}
      onBack={onBack}
      begin={begin}
    />,
  );
  await settings.loaded;
  await act(() => state.load());
  return { state, settings, onBack };
}

const text = () => [...document.querySelectorAll('[data-paragraph]')].map((p) => p.textContent);

test('the text stands as published, under date, headline and dateline', async () => {
  await show();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Letters Exchanged […]');
  expect(screen.getByText(/^Tuesday,? 21 July 1953$/)).toBeTruthy();
  expect(screen.getByText('Jerusalem, July 20')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'REACTION IN LONDON' })).toBeTruthy();
  expect(screen.getByText('Inserted by JTA’s editors')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Original page' }).getAttribute('href')).toBe(
    'https://www.jta.org/archive/letters-exchanged',
  );
  expect(text()).toEqual(stored.article.paragraphs);
});

test('a lost dateline is reconstructed, said to be so, and why', async () => {
  const because = { kind: 'seats', bodies: ['Foreign Ministry', 'Knesset'] } as const;
  sentFrom = { place: 'jerusalem', name: 'Jerusalem', day: '1953-07-20', because };
  stored = { ...stored, article: { ...stored.article, dateline: null } };
  await show();
  const line = screen.getByText('Jerusalem, 20 July').closest('details');
  expect(line?.querySelector('summary')?.textContent).toBe('Jerusalem, 20 July reconstructed');
  expect(line?.querySelector('p')?.textContent).toContain('“Foreign Ministry” and “Knesset”');
});

test('marks are buttons in the text; each opens its card', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'last February' }));
  expect(await screen.findByRole('dialog', { name: 'February 1953' })).toBeTruthy();

  fireEvent.keyDown(document, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const knesset = screen.getByRole('button', { name: 'Knesset' });
  fireEvent.keyDown(knesset, { key: 'Enter' });
  expect(await screen.findByRole('dialog', { name: 'Knesset' })).toBeTruthy();
});

test('a name that comes again has its line while its card is open, or when all is wanted', async () => {
  const [, , knesset] = stored.annotations;
  if (!knesset) throw new Error('the sample names no Knesset');
  const start = stored.article.paragraphs[3]?.indexOf('Knesset') ?? 0;
  const again = { ...knesset, paragraph: 3, start, end: start + 'Knesset'.length };
  const roles = stored.article.paragraphs.map(() => 'text' as const);
  stored = { ...stored, article: { ...stored.article, roles }, annotations: [knesset, again] };
  const { settings } = await show();
  const [first, second] = screen.getAllByRole('button', { name: 'Knesset' });
  expect(first?.matches('.is-plain')).toBe(false);
  expect(second?.matches('.is-plain:not(.is-lit)')).toBe(true);

  fireEvent.keyDown(second ?? document, { key: 'Enter' });
  expect(await screen.findByRole('dialog', { name: 'Knesset' })).toBeTruthy();
  expect(second?.matches('.is-lit')).toBe(true);
  fireEvent.keyDown(document, { key: 'Escape' });
  await waitFor(() => expect(second?.matches('.is-lit')).toBe(false));

  await act(() => settings.change('density', 'full'));
  expect(second?.matches('.is-plain')).toBe(false);
});

test('notes stand with their paragraph: each entity once, the reader’s own among them', async () => {
  await show();
  const [first] = screen.getAllByRole('list', { name: 'Notes on the text', hidden: true });
  const notes = within(first ?? document.body).getAllByRole('listitem', { hidden: true });
  expect(notes.map((note) => note.querySelector('b')?.textContent ?? '')).toEqual([
    'Moshe Sharett',
    'Knesset',
    '',
  ]);
  expect(notes[2]?.textContent).toContain('Compare February');
});

test('a place that was not always what it was that day has a small map with its note', async () => {
  const [card] = SAMPLE_CARDS;
  const [, name] = stored.annotations;
  if (!card || name?.kind !== 'mention') throw new Error('the sample names nobody');
  const place = { ...card, type: 'place', name: 'Lviv', at: [49.8, 24] } as const;
  cards = [{ ...place, onTheDay: ['in Poland (1919 – 1939)'], changed: true }];
  stored = { ...stored, annotations: [{ ...name, type: 'place' }] };
  stops.push(
    onMessage('drawPlace', () => 'M0 0L9 9'),
    onMessage('drawPlaces', () => null),
  );
  const { state } = await show();
  const map = screen.getByRole('img', { name: /^Map of where Lviv lies/, hidden: true });
  expect(map.closest('li')?.textContent).toContain('in Poland (1919 – 1939)');
  await waitFor(() => expect(map.querySelector('path')?.getAttribute('d')).toBe('M0 0L9 9'));

  cards = [{ ...place, changed: false }];
  await act(() => state.load());
  expect(screen.queryByRole('img', { name: /^Map of where Lviv lies/, hidden: true })).toBeNull();
});

test('an event has what came before and after it in its note, and on paper', async () => {
  const [card] = SAMPLE_CARDS;
  const [, name] = stored.annotations;
  if (!card || name?.kind !== 'mention') throw new Error('the sample names nobody');
  const event = { ...card, type: 'event', name: 'Break', onTheDay: [], lifespan: '' } as const;
  const part = [
    { kind: 'then', text: '20 July 1953, Resumption' } as const,
    { kind: 'before', text: '9 February 1953, Bomb' } as const,
    { kind: 'after', text: '5 March 1953, Stalin dies' } as const,
  ];
  cards = [{ ...event, part }];
  stored = { ...stored, annotations: [{ ...name, type: 'event' }] };
  await show();
  const note = screen.getByText('Break').closest('li');
  const lines = [...(note?.querySelectorAll('p') ?? [])].map((line) => line.textContent);
  expect(lines).toEqual([
    'Israeli statesman',
    'Before: 9 February 1953, Bomb',
    'After: 5 March 1953, Stalin dies',
  ]);
  expect(document.querySelector('.reader-footnotes li')?.textContent).toBe(
    'Break: Israeli statesman. Before: 9 February 1953, Bomb. After: 5 March 1953, Stalin dies.',
  );
});

test('the day stands among what happened around it, and opens to all of it', async () => {
  const occasion = (name: string, when: string) => ({
    event: name,
    name,
    when,
    date: when,
    gloss: `gloss of ${name}`,
    thread: null,
    weight: 1 as const,
    score: Number.parseInt(when, 10),
  });
  around = {
    before: [
      ...['1900', '1901', '1902'].map((year) => occasion(year, year)),
      occasion('First', '1948-05-14'),
      occasion('Second', '1953-02-09'),
      occasion('Third', '1953-02-12'),
    ],
    thatWeek: [occasion('Near', '1953-07-20')],
    after: [occasion('Later', '1956-10-29')],
  };
  await show();
  const strip = screen.getByRole('region', { name: 'The day in history' });
  const names = () =>
    within(strip)
      .getAllByRole('listitem', { hidden: true })
      .map((item) => item.querySelector('span, b')?.textContent);
  const near = ['First', 'Second', 'Third', 'Near', 'This bulletin', 'Later'];
  expect(names()).toEqual(['1902', ...near]);

  fireEvent.click(within(strip).getByRole('button', { name: 'All 8 events' }));
  expect(names()).toEqual(['1900', '1901', '1902', ...near]);
  expect(within(strip).getByText('gloss of First')).toBeTruthy();
});

test('the cast tells everyone named, with their role that day', async () => {
  await show();
  const cast = screen.getByRole('region', { name: 'Named in this item, as of that day' });
  expect(within(cast).getByRole('button', { name: 'Moshe Sharett' })).toBeTruthy();
  expect(within(cast).getByText('Foreign Minister of Israel')).toBeTruthy();
  expect(within(cast).getByText('Named 2 times')).toBeTruthy();
});

test('letters have the face that is chosen, and what is saved has it, too', async () => {
  const { settings } = await show();
  const page = document.querySelector('.reader-page');
  expect(page?.classList.contains('has-book-face')).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'Sans' }));
  await waitFor(() => expect(page?.classList.contains('has-sans-face')).toBe(true));
  expect(settings.settings.value.typeface).toBe('sans');

  const make = vi.spyOn(URL, 'createObjectURL');
  fireEvent.click(screen.getByRole('button', { name: 'Save as HTML' }));
  const [[file] = []] = make.mock.calls;
  make.mockRestore();
  expect(file instanceof Blob && (await file.text())).toContain('system-ui, sans-serif;');
});

test('as printed shows no mark, and nothing else than before', async () => {
  const { settings } = await show();
  fireEvent.click(screen.getByRole('switch', { name: 'As printed' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Knesset' })).toBeNull());
  expect(document.querySelector('mark')).toBeNull();
  expect(text()).toEqual(stored.article.paragraphs);
  expect(settings.settings.value.articlesOff).toEqual(['letters-exchanged']);
});

test('a highlight is deleted from its editor, and taken back', async () => {
  await show();
  fireEvent.click(
    screen.getByRole('button', { name: 'Edit your highlight: “exchange of letters”' }),
  );
  const editor = await screen.findByRole('form', { name: 'Your highlight' });
  fireEvent.click(within(editor).getByRole('button', { name: 'Delete' }));

  const undo = await screen.findByRole('button', { name: 'Undo' });
  expect(document.querySelector('mark')).toBeNull();
  fireEvent.click(undo);
  await waitFor(() =>
    expect(document.querySelector('mark')?.textContent).toBe('exchange of letters'),
  );
});

test('what was written is stored however the editor goes away', async () => {
  await show();
  fireEvent.click(
    screen.getByRole('button', { name: 'Edit your highlight: “exchange of letters”' }),
  );
  const note = await screen.findByRole('textbox', { name: 'Note' });
  fireEvent.input(note, { target: { value: 'Written just now' } });
  fireEvent.pointerDown(document.body);

  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await waitFor(() => expect(stored.highlights[0]?.note).toBe('Written just now'));
  expect(await screen.findByText('Written just now')).toBeTruthy();
});

test('what another page wrote meanwhile stays beside what is written here', async () => {
  await show();
  stored = { ...stored, highlights: [{ ...noted, note: 'Theirs', revision: noted.revision + 1 }] };
  fireEvent.click(
    screen.getByRole('button', { name: 'Edit your highlight: “exchange of letters”' }),
  );
  fireEvent.input(await screen.findByRole('textbox', { name: 'Note' }), {
    target: { value: 'Mine' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/Both texts stand there now/)).toBeTruthy();
  expect(stored.highlights[0]?.note).toBe('Theirs\n\nMine');
});

test('a passage that is gone from the text is kept in sight', async () => {
  const lost = sampleHighlight('exchange of letters');
  const target = { ...lost.target, exact: 'words that stand nowhere in this article at all' };
  stored = sampleOpened([{ ...lost, target }]);
  await show();
  const orphans = screen.getByRole('region', { name: 'Highlights to look at' });
  expect(within(orphans).getByText(target.exact)).toBeTruthy();
});

test('the date can be corrected', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Change the date…' }));
  const field = screen.getByRole('textbox', { name: 'Day of the bulletin' });
  fireEvent.input(field, { target: { value: '1853' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save date' }));
  expect(screen.getByText(/from 1923 to 2008/).getAttribute('role')).toBe('alert');

  fireEvent.input(field, { target: { value: '1953-07-22' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save date' }));
  expect(await screen.findByText('Wednesday, 22 July 1953')).toBeTruthy();
});

test('an article that was never read says so', async () => {
  await show('never-read');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('not in your library');
});

test('a highlight that is not found is listed, and can be kept so', async () => {
  stored = sampleChanged(['Nothing of the kind was ever said in Jerusalem.'], [noted]);
  stops.push(
    onMessage('reportPlace', () => sampleReport(stored, noted)),
    onMessage('reanchorHighlight', ({ data: { placement } }) => {
      const highlight = { ...noted, target: placement.target, revision: noted.revision + 1 };
      const { doubt } = placement;
      stored = sampleChanged(stored.article.paragraphs, [
        doubt === null ? highlight : { ...highlight, doubt },
      ]);
      return { ok: true, highlight };
    }),
  );
  await show();
  expect(screen.getByRole('link', { name: 'Highlights to look at: 1' })).toBeTruthy();
  const lost = screen.getByRole('region', { name: 'Highlights to look at' });
  expect(within(lost).getByText('Compare February')).toBeTruthy();
  fireEvent.click(await within(lost).findByRole('button', { name: 'Keep as it is' }));
  expect(await screen.findByText(/You will not be asked again/)).toBeTruthy();
  expect(await within(lost).findByText('Kept without a place')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Highlights to look at/ })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await within(lost).findByText('Not found in the text any more')).toBeTruthy();
});

test('edits are undone and redone by button and by keys, but not out of a field', async () => {
  const turned: string[] = [];
  stored = { ...stored, edits: { undo: true, redo: false } };
  const answer = { slug: 'letters-exchanged', highlight: noted.id };
  stops.push(
    onMessage('undoEdit', ({ data: { slug } }) => {
      turned.push(`undo ${slug}`);
      stored = { ...stored, edits: { undo: false, redo: true } };
      return answer;
    }),
    onMessage('redoEdit', ({ data: { slug } }) => {
      turned.push(`redo ${slug}`);
      return null;
    }),
  );
  await show();
  const [redo, undo] = [/Redo/, /Undo/].map((name) => screen.getByRole('button', { name }));
  expect(redo).toHaveProperty('disabled', true);
  if (undo) fireEvent.click(undo);
  expect(await screen.findByText('Undone.')).toBeTruthy();
  expect(redo).toHaveProperty('disabled', false);

  const keys = { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true };
  fireEvent.keyDown(document.body, keys);
  expect(await screen.findByText('There is nothing to redo.')).toBeTruthy();
  const field = document.createElement('textarea');
  document.body.append(field);
  fireEvent.keyDown(field, { ...keys, shiftKey: false });
  field.remove();
  expect(turned).toEqual(['undo letters-exchanged', 'redo letters-exchanged']);
});

test('on a narrow page the other tools are a menu, which closes as menus do', async () => {
  await show();
  const more = screen.getByRole('button', { name: 'More tools' });
  const isOpen = () => more.getAttribute('aria-expanded') === 'true';
  const list = document.getElementById(more.getAttribute('aria-controls') ?? '');
  expect(list?.textContent).toMatch(/Library.*Undo.*Redo.*Select by keyboard/);

  fireEvent.click(more);
  await waitFor(() => expect(isOpen()).toBe(true));
  fireEvent.pointerDown(within(list ?? document.body).getByRole('link', { name: 'Library' }));
  expect(isOpen()).toBe(true);
  fireEvent.keyDown(document, { key: 'Escape' });
  await waitFor(() => expect(isOpen()).toBe(false));
  expect(document.activeElement).toBe(more);

  fireEvent.click(more);
  await waitFor(() => expect(isOpen()).toBe(true));
  fireEvent.pointerDown(document.body);
  await waitFor(() => expect(isOpen()).toBe(false));
});

test('suspected faults are shown when asked for, and nothing of the text changes', async () => {
  stored = sampleChanged(['More than 100, 000 came.The talks go on.'], []);
  await show();
  expect(document.querySelector('.fault')).toBeNull();
  fireEvent.click(screen.getByRole('switch', { name: 'Show likely misprints' }));
  const number = screen.getByRole('button', { name: '100, 000' });
  expect(number.getAttribute('aria-description')).toBe('Likely meant: 100,000');
  expect(text()).toEqual(stored.article.paragraphs);

  fireEvent.click(number);
  const note = await screen.findByRole('note', { name: 'Likely misprint' });
  expect(note.textContent).toContain('Likely meant: 100,000');
  fireEvent.keyDown(document, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());

  fireEvent.keyDown(screen.getByRole('button', { name: 'came.The' }), { key: 'Enter' });
  expect((await screen.findByRole('note')).textContent).toContain('came. The');

  fireEvent.click(screen.getByRole('switch', { name: 'As printed' }));
  await waitFor(() => expect(document.querySelector('.fault')).toBeNull());
});

test('of a name that is misspelt its card says what was likely meant', async () => {
  const opened = sampleOpened();
  const annotations = opened.annotations.map((annotation, index) =>
    index === 1 ? { ...annotation, because: ['misspelt for Moshe Sharet'] } : annotation,
  );
  stored = { ...opened, annotations };
  await show();
  fireEvent.click(screen.getByRole('switch', { name: 'Show likely misprints' }));
  expect(text()).toEqual(stored.article.paragraphs);
  const [name] = screen.getAllByRole('button', { name: 'Moshe Sharett' });
  fireEvent.click(name ?? document.body);
  const note = await screen.findByRole('note', { name: 'Likely misprint' });
  expect(note.textContent).toContain('Likely meant: Moshe Sharet');
});
