import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import {
  type ExportedFile,
  type ExportFormat,
  type OpenedArticle,
  onMessage,
  sendMessage,
} from '../messages';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { describePassage, findPassages, type Passages } from '../notes/passages';
import { entitiesOf } from './entities-of';
import { sendCommand } from './send-command';

export type ReaderStatus =
  | 'loading'
  | 'ready'
  /** Never read on this machine. */
  | 'unknown'
  /** The background does not answer. */
  | 'failed';

export interface ReaderState {
  readonly status: ReadonlySignal<ReaderStatus>;
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  /** What the article's entities were on its day; empty until they arrive. */
  readonly cards: ReadonlySignal<ReadonlyMap<EntityId, Card>>;
  readonly passages: ReadonlySignal<Passages>;
  /** Fetches the article anew; what is shown stays until the answer is there. Never throws. */
  load(): Promise<void>;
  /** Offsets over `articleText`. Throws where it could not be stored. */
  addHighlight(start: number, end: number, content: HighlightContent): Promise<Highlight>;
  /** @returns whether the edit counts; if not, what stands now is shown */
  editHighlight(highlight: Highlight, content: Partial<HighlightContent>): Promise<boolean>;
  deleteHighlight(id: string): Promise<void>;
  restoreHighlight(id: string): Promise<void>;
  /** EDTF; null takes the reader's correction back. */
  setDate(publishedOn: string | null): Promise<void>;
  exportNotes(format: ExportFormat): Promise<ExportedFile>;
  /** Stops listening for changes made elsewhere. */
  dispose(): void;
}

const NO_PASSAGES: Passages = { found: [], orphans: [] };

/** One article as the reader view shows it, kept true while other tabs change it. */
export function createReaderState(slug: string): ReaderState {
  const status = signal<ReaderStatus>('loading');
  const opened = signal<OpenedArticle | null>(null);
  const cards = signal<ReadonlyMap<EntityId, Card>>(new Map());
  const passages = computed(() =>
    opened.value ? findPassages(opened.value.article, opened.value.highlights) : NO_PASSAGES,
  );

  async function show(next: OpenedArticle) {
    opened.value = next;
    status.value = 'ready';
    const day = next.article.publishedOn;
    try {
      const question = { ids: entitiesOf(next.annotations), day };
      const found = await sendMessage('describeEntities', question);
      cards.value = new Map(found.map((card) => [card.id, card]));
    } catch {
      // Without descriptions the article is still there to be read.
      cards.value = new Map();
    }
  }

  async function load() {
    try {
      const next = await sendMessage('getArticle', slug);
      if (next) await show(next);
      else status.value = 'unknown';
    } catch {
      // An article that is shown already stays readable without the background.
      if (opened.value === null) status.value = 'failed';
    }
  }

  const stopListening = onMessage('articleChanged', async ({ data }) => {
    if (data.slug === slug) await load();
  });

  return {
    status,
    opened,
    cards,
    passages,
    load,
    async addHighlight(start, end, content) {
      if (!opened.value) throw new Error(`no article to highlight in: ${slug}`);
      const target = describePassage(opened.value.article, start, end);
      const command = { commandId: crypto.randomUUID(), draft: { ...content, slug, target } };
      const highlight = await sendCommand(() => sendMessage('addHighlight', command));
      await load();
      return highlight;
    },
    async editHighlight({ id, revision }, content) {
      const command = { commandId: crypto.randomUUID(), id, revision, content };
      const outcome = await sendCommand(() => sendMessage('editHighlight', command));
      await load();
      return outcome.ok;
    },
    async deleteHighlight(id) {
      const command = { commandId: crypto.randomUUID(), id };
      await sendCommand(() => sendMessage('deleteHighlight', command));
      await load();
    },
    async restoreHighlight(id) {
      const command = { commandId: crypto.randomUUID(), id };
      await sendCommand(() => sendMessage('restoreHighlight', command));
      await load();
    },
    async setDate(publishedOn) {
      const command = { commandId: crypto.randomUUID(), slug, publishedOn };
      await show(await sendCommand(() => sendMessage('setArticleDate', command)));
    },
    exportNotes: (format) => sendMessage('exportNotes', { slugs: [slug], format }),
    dispose: stopListening,
  };
}
