import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SAMPLE_CARDS, sampleHighlight, sampleOpened } from '../../tests/opened-article';
import { onMessage, type PageState, sendMessage } from '../messages';
import { createTabState, type TabState } from './tab-state';

let pages: Map<number, PageState | null>;
let active: number;
let shown: unknown[];
let stops: (() => void)[];
let state: TabState;

beforeEach(() => {
  fakeBrowser.reset();
  active = 7;
  shown = [];
  pages = new Map();
  stops = [onMessage('describeEntities', () => SAMPLE_CARDS)];
  // Tabs answer as the browser lets them: those without a script of ours do not answer at all.
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: active, windowId: 1 }],
    sendMessage(tab: number, { type, data }: { type: string; data: unknown }, ...rest: unknown[]) {
      const reply = rest.at(-1);
      if (typeof reply !== 'function') throw new Error('no callback');
      if (type === 'showOnPage') shown.push([tab, data]);
      reply(pages.has(tab) ? { res: pages.get(tab) ?? null } : undefined);
    },
  });
});

afterEach(() => {
  state.dispose();
  for (const stop of stops) stop();
});

const article = (): PageState => ({ ...sampleOpened(), active: true });

test('shows the active tab’s article with what its entities were', async () => {
  pages.set(active, article());
  state = createTabState();
  expect(state.page.value).toBeUndefined();
  await state.refresh();

  expect(state.tabId.value).toBe(7);
  expect(state.page.value?.article.title).toBe('Letters Exchanged');
  expect([...state.cards.value.keys()]).toEqual(['sharett', 'knesset']);
});

test('a tab without our script, or without an article, has none', async () => {
  state = createTabState();
  await state.refresh();
  expect(state.page.value).toBeNull();

  pages.set(active, null);
  await state.refresh();
  expect(state.page.value).toBeNull();
});

test('asks again when an article was read that was not there at first', async () => {
  state = createTabState();
  await state.refresh();
  expect(state.page.value).toBeNull();
  pages.set(active, article());
  await sendMessage('articleOpened', { slug: 'letters-exchanged' });
  expect(state.page.value?.article.title).toBe('Letters Exchanged');
});

test('follows the reader to another tab', async () => {
  pages.set(active, article());
  state = createTabState();
  await state.refresh();

  active = 8;
  await fakeBrowser.tabs.onActivated.trigger({ tabId: active, windowId: 1 });
  await vi.waitFor(() => expect(state.page.value).toBeNull());
});

test('after a change shows what is stored, not what the page has still in hand', async () => {
  const noted = sampleHighlight('exchange of letters');
  pages.set(active, article());
  stops.push(onMessage('getArticle', () => sampleOpened([noted])));
  state = createTabState();
  await state.refresh();
  expect(state.page.value?.highlights).toEqual([]);
  await sendMessage('articleChanged', { slugs: null });
  await vi.waitFor(() => expect(state.page.value?.highlights).toEqual([noted]));
  expect(state.page.value?.active).toBe(true);
});

test('leads to a place in the tab', async () => {
  pages.set(active, article());
  state = createTabState();
  await state.refresh();
  await state.show({ annotation: 2 });
  expect(shown).toEqual([[7, { annotation: 2 }]]);
});
