import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '#imports';
import type { EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import { onMessage, type PageState, type Shown, sendMessage } from '../messages';
import { articleText } from '../notes/article-record';
import { createEditTurns, type EditTurns } from './edit-turns';
import { entitiesOf } from './entities-of';
import { newCommandId } from './new-command-id';
import { createPlaceRepair, type PlaceRepair } from './place-repair';
import { sendCommand } from './send-command';

export interface TabState {
  /** The tab that is looked at; null while none is known. */
  readonly tabId: ReadonlySignal<number | null>;
  readonly windowId: ReadonlySignal<number | null>;
  /** What is recognised there; null where there is no archive article, undefined until it answers. */
  readonly page: ReadonlySignal<PageState | null | undefined>;
  readonly cards: ReadonlySignal<ReadonlyMap<EntityId, Card>>;
  /** Asks the active tab again. Never throws. */
  refresh(): Promise<void>;
  /** Shows something in the tab. */
  show(where: Shown): Promise<void>;
  setDate(publishedOn: string | null): Promise<void>;
  readonly repair: PlaceRepair;
  readonly turns: EditTurns;
  deleteHighlight(id: string): Promise<void>;
  restoreHighlight(id: string): Promise<void>;
  /** Stops following. */
  dispose(): void;
}

/** What the active tab of this window shows, following the reader from tab to tab. */
export function createTabState(): TabState {
  const tabId = signal<number | null>(null);
  const windowId = signal<number | null>(null);
  const page = signal<PageState | null | undefined>(undefined);
  const cards = signal<ReadonlyMap<EntityId, Card>>(new Map());
  /** Answers that arrive after the next question was put are stale. */
  let question = 0;

  async function refresh(state: (tab: number | undefined) => Promise<PageState | null>) {
    question += 1;
    const asked = question;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (asked !== question) return;
    // Known before the tab answers: it may be loading, and tell of that meanwhile.
    batch(() => {
      tabId.value = tab?.id ?? null;
      windowId.value = tab?.windowId ?? null;
    });
    const answer = await state(tab?.id);
    if (asked !== question) return;
    page.value = answer;
    const found = answer ? await describe(answer) : [];
    if (asked === question) cards.value = new Map(found.map((card) => [card.id, card]));
  }

  const look = () => refresh(pageStateOf);
  const reload = () => refresh(storedStateOf);
  const ask = () => void look();
  const onUpdated = (id: number, change: { status?: string; url?: string }) => {
    if (id === tabId.value && (change.status === 'complete' || change.url !== undefined)) ask();
  };
  browser.tabs.onActivated.addListener(ask);
  browser.tabs.onUpdated.addListener(onUpdated);
  const stops = [onMessage('articleChanged', reload), onMessage('articleOpened', look)];

  return {
    tabId,
    windowId,
    page,
    cards,
    refresh: look,
    repair: createPlaceRepair(reload),
    turns: createEditTurns(() => page.value?.article.slug, reload),
    async show(where) {
      if (tabId.value !== null) await sendMessage('showOnPage', where, tabId.value);
    },
    async setDate(publishedOn) {
      if (!page.value) return;
      const { slug } = page.value.article;
      const command = { commandId: newCommandId(), slug, publishedOn };
      await sendCommand(() => sendMessage('setArticleDate', command));
      await reload();
    },
    async deleteHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('deleteHighlight', command));
      await reload();
    },
    async restoreHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('restoreHighlight', command));
      await reload();
    },
    dispose() {
      browser.tabs.onActivated.removeListener(ask);
      browser.tabs.onUpdated.removeListener(onUpdated);
      for (const stop of stops) stop();
    },
  };
}

/** Null also where no script of ours listens: other sites, the browser's own pages. */
async function pageStateOf(tab: number | undefined): Promise<PageState | null> {
  if (tab === undefined) return null;
  try {
    return await sendMessage('getPageState', undefined, tab);
  } catch {
    return null;
  }
}

/** What is stored, where the page itself may not have heard yet that it changed. */
async function storedStateOf(tab: number | undefined): Promise<PageState | null> {
  const state = await pageStateOf(tab);
  if (!state) return null;
  try {
    const kept = await sendMessage('getArticle', state.article.slug);
    const isSame = kept && articleText(kept.article) === articleText(state.article);
    return isSame ? { ...kept, active: state.active } : state;
  } catch {
    return state;
  }
}

async function describe({ article, annotations }: PageState): Promise<readonly Card[]> {
  try {
    const question = { ids: entitiesOf(annotations), day: article.publishedOn };
    return await sendMessage('describeEntities', question);
  } catch {
    // The list stays useful without descriptions.
    return [];
  }
}
