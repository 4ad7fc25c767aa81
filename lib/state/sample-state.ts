import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveArticle, EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import { type OpenedArticle, sendMessage } from '../messages';
import { articleText } from '../notes/article-record';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { describePassage, findPlaces, type Passages, passagesAt } from '../notes/passages';
import { entitiesOf } from './entities-of';
import { newCommandId } from './new-command-id';

/** A cable to try Dateline on. What is marked in it is gone with the page. */
export interface SampleState {
  readonly status: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  readonly cards: ReadonlySignal<ReadonlyMap<EntityId, Card>>;
  readonly passages: ReadonlySignal<Passages>;
  /** Reads it; never throws. */
  load(): Promise<void>;
  /** Offsets over `articleText`. A passage that is marked already takes the new colour. */
  mark(start: number, end: number, content: HighlightContent): Highlight;
  edit(id: string, content: Partial<HighlightContent>): void;
  remove(id: string): void;
}

const NO_PASSAGES: Passages = { found: [], orphans: [] };

export function createSampleState(article: ArchiveArticle): SampleState {
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const read = signal<OpenedArticle | null>(null);
  const highlights = signal<readonly Highlight[]>([]);
  const cards = signal<ReadonlyMap<EntityId, Card>>(new Map());
  const opened = computed(
    () => read.value && { ...read.value, highlights: highlights.value, places: places.value },
  );
  const places = computed(() => findPlaces(article, highlights.value));

  function edit(id: string, content: Partial<HighlightContent>) {
    const modified = new Date().toISOString();
    highlights.value = highlights.value.map((one) =>
      one.id === id ? { ...one, ...content, modified, revision: one.revision + 1 } : one,
    );
  }

  return {
    status,
    opened,
    cards,
    passages: computed(() =>
      opened.value ? passagesAt(article, highlights.value, places.value) : NO_PASSAGES,
    ),
    async load() {
      status.value = 'loading';
      try {
        const next = await sendMessage('readSample', article);
        const question = { ids: entitiesOf(next.annotations), day: article.publishedOn };
        const found = await sendMessage('describeEntities', question);
        batch(() => {
          read.value = next;
          cards.value = new Map(found.map((card) => [card.id, card]));
          status.value = 'ready';
        });
      } catch {
        status.value = 'failed';
      }
    },
    mark(start, end, content) {
      const exact = articleText(article).slice(start, end);
      const same = highlights.value.find(
        ({ target }) => target.start === start && target.exact === exact,
      );
      if (same) {
        edit(same.id, { colour: content.colour });
        return same;
      }
      const now = new Date().toISOString();
      const highlight: Highlight = {
        ...content,
        id: newCommandId(),
        slug: article.slug,
        target: describePassage(article, start, end),
        created: now,
        modified: now,
        revision: 1,
        deletedAt: null,
      };
      highlights.value = [...highlights.value, highlight];
      return highlight;
    },
    edit,
    remove(id) {
      highlights.value = highlights.value.filter((one) => one.id !== id);
    },
  };
}
