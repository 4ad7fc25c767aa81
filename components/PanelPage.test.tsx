import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PlaceReport } from '@/lib/notes/place-report';
import type { TabState } from '@/lib/state/tab-state';
import {
  SAMPLE_CARDS,
  sampleChanged,
  sampleHighlight,
  sampleOpened,
  sampleReport,
} from '../tests/opened-article';
import { PanelPage } from './PanelPage';

const noted = sampleHighlight('exchange of letters', { note: 'Compare February' });

afterEach(cleanup);

function show(page: TabState['page']['value'], report: PlaceReport | null = null) {
  const state = {
    tabId: signal(1),
    windowId: signal(1),
    page: signal(page),
    cards: signal(new Map(SAMPLE_CARDS.map((card) => [card.id, card]))),
    refresh: vi.fn(),
    show: vi.fn(),
    setDate: vi.fn(),
    repair: { report: vi.fn(async () => report), attach: vi.fn(), say: vi.fn() },
    turns: { undo: vi.fn(async () => null), redo: vi.fn(async () => null) },
    deleteHighlight: vi.fn(async () => {}),
    restoreHighlight: vi.fn(async () => {}),
    dispose: vi.fn(),
  };
  const onOpenReader = vi.fn();
  render(<PanelPage state={state} onOpenReader={onOpenReader} onOpenLibrary={vi.fn()} />);
  return { state, onOpenReader };
}

test('lists what is named, by type, and leads to each', () => {
  const { state } = show({ ...sampleOpened([noted]), active: true });
  expect(
    screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent),
  ).toEqual(['People', 'Offices', 'Organizations', 'Dates']);
  fireEvent.click(screen.getByRole('button', { name: /^Knesset/ }));
  expect(state.show).toHaveBeenCalledWith({ annotation: 2 });

  const own = screen.getByRole('region', { name: 'Your highlights 1' });
  fireEvent.click(within(own).getByRole('button', { name: 'exchange of letters' }));
  expect(state.show).toHaveBeenLastCalledWith({ highlight: noted.id });
});

test('filters by name and by role', () => {
  show({ ...sampleOpened(), active: true });
  const field = screen.getByRole('searchbox', { name: 'Filter names' });
  fireEvent.input(field, { target: { value: 'parliament' } });
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  fireEvent.input(field, { target: { value: 'zzz' } });
  expect(screen.getByText('No name matches.')).toBeTruthy();
});

test('says in a sentence when the tab shows no article, or is switched off', () => {
  show(null);
  expect(screen.getByRole('status').textContent).toBe(
    'This tab shows no article of the JTA archive.',
  );
  cleanup();
  show({ ...sampleOpened(), active: false });
  expect(screen.getByText('Switched off for this article.')).toBeTruthy();
});

test('asks about a highlight whose place is lost, and can delete it', async () => {
  const changed = sampleChanged(['Something else.'], [noted]);
  const { state } = show({ ...changed, active: true }, sampleReport(changed, noted));
  const own = screen.getByRole('region', { name: 'Your highlights 1' });
  fireEvent.click(await within(own).findByRole('button', { name: 'Delete' }));
  expect(state.deleteHighlight).toHaveBeenCalledWith(noted.id);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(state.restoreHighlight).toHaveBeenCalledWith(noted.id);
});

test('Ctrl+Z undoes in the article of the tab', () => {
  const { state } = show({ ...sampleOpened([noted]), active: true });
  fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true });
  expect(state.turns.undo).toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
  expect(state.turns.redo).toHaveBeenCalled();
});
