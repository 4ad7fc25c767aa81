import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsState } from '@/lib/state/settings-state';
import type { TabState } from '@/lib/state/tab-state';
import { sampleHighlight, sampleOpened } from '../tests/opened-article';
import { PopupPage } from './PopupPage';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

async function show(page: TabState['page']['value'], permitted = true, late = false) {
  const settings = createSettingsState();
  await settings.loaded;
  const tab = {
    tabId: signal(1),
    windowId: signal(1),
    page: signal(page),
    cards: signal(new Map()),
    refresh: vi.fn(),
    show: vi.fn(),
    setDate: vi.fn(),
    repair: { report: vi.fn(), attach: vi.fn(), say: vi.fn() },
    turns: { undo: vi.fn(), redo: vi.fn() },
    deleteHighlight: vi.fn(),
    restoreHighlight: vi.fn(),
    dispose: vi.fn(),
  };
  const ways = {
    onPermit: vi.fn(),
    onReader: vi.fn(),
    onPanel: vi.fn(),
    onLibrary: vi.fn(),
    onOptions: vi.fn(),
    onHelp: vi.fn(),
  };
  render(<PopupPage {...{ tab, settings, permitted, late }} {...ways} />);
  return { settings, tab, ...ways };
}

const article = () => ({ ...sampleOpened([sampleHighlight('exchange of letters')]), active: true });

test('says what was recognised and opens the ways from it', async () => {
  const { onReader, onPanel } = await show(article());
  expect(screen.getByText('Names and dates explained: 4 · Your highlights: 1')).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Dates 1' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Reader view' }));
  fireEvent.click(screen.getByRole('button', { name: 'Side panel' }));
  expect(onReader).toHaveBeenCalledOnce();
  expect(onPanel).toHaveBeenCalledOnce();
});

test('switches types, the article and everything', async () => {
  const { settings } = await show(article());
  fireEvent.click(screen.getByRole('checkbox', { name: 'Dates 1' }));
  fireEvent.click(screen.getByRole('switch', { name: 'Annotate this article' }));
  await waitFor(() => expect(settings.settings.value.articlesOff).toEqual(['letters-exchanged']));
  expect(settings.settings.value.typesShown).not.toContain('date');

  fireEvent.click(screen.getByRole('switch', { name: 'Annotate archive articles' }));
  expect(settings.settings.value.enabled).toBe(false);
  expect(screen.queryByRole('switch', { name: 'Annotate this article' })).toBeNull();
});

test('takes a date for the bulletin', async () => {
  const { tab } = await show(article());
  fireEvent.click(screen.getByRole('button', { name: 'Change the date…' }));
  const field = screen.getByRole('textbox', { name: 'Day of the bulletin' });
  fireEvent.input(field, { target: { value: '1953' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save date' }));
  expect(tab.setDate).toHaveBeenCalledWith('1953');
});

test('explains a missing permission and asks for it', async () => {
  const { onPermit } = await show(null, false);
  fireEvent.click(screen.getByRole('button', { name: 'Allow on jta.org' }));
  expect(onPermit).toHaveBeenCalledOnce();
  expect(screen.queryByText('This tab shows no article of the JTA archive.')).toBeNull();
});

test('a permission that came late says what to do with pages that are open', async () => {
  await show(null, true, true);
  expect(screen.getByRole('status').textContent).toContain('Load pages of the archive');
  expect(screen.queryByText('This tab shows no article of the JTA archive.')).toBeNull();
});

test('without an article only the ways that lead somewhere are offered', async () => {
  await show(null);
  expect(screen.queryByRole('button', { name: 'Reader view' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Library' })).toBeTruthy();
});

test('says that the tab was not asked yet, and what to do where an article is not seen', async () => {
  await show(undefined);
  expect(screen.getByRole('status').textContent).toBe('Just a moment…');
  cleanup();
  await show(null);
  expect(screen.getByText(/load the page again/)).toBeTruthy();
});
