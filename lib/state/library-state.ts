import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type LibraryEntry, onMessage, sendMessage } from '../messages';
import type { Highlight } from '../notes/highlight';
import { needsLook } from '../notes/passages';
import { createEditTurns, type EditTurns } from './edit-turns';
import { createExportRun, type ExportRun } from './export-run';
import { indexEntry, type LibraryResult, type Order, searchLibrary } from './library-search';
import { newCommandId } from './new-command-id';
import { createPlaceRepair, type PlaceRepair } from './place-repair';
import { sendCommand } from './send-command';

/** `check`: highlights whose place the reader is asked about. */
export type LibraryView = 'saved' | 'check' | 'trash';

/** Something that was thrown away or is to be: a whole article or one highlight. */
export type Thing = { readonly article: string } | { readonly highlight: string };

export interface LibraryState {
  readonly status: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** Everything kept, whatever is sought. */
  readonly saved: ReadonlySignal<readonly LibraryEntry[]>;
  readonly trash: ReadonlySignal<readonly LibraryEntry[]>;
  /** Articles with highlights to look at, with those only. */
  readonly check: ReadonlySignal<readonly LibraryEntry[]>;
  readonly query: ReadonlySignal<string>;
  readonly order: ReadonlySignal<Order>;
  readonly view: ReadonlySignal<LibraryView>;
  /** What of the present view answers the query. */
  readonly results: ReadonlySignal<readonly LibraryResult[]>;
  search(query: string): void;
  sortBy(order: Order): void;
  show(view: LibraryView): void;
  /** Fetches everything anew; never throws. */
  load(): Promise<void>;
  readonly repair: PlaceRepair;
  /** Of the edits of all articles. */
  readonly turns: EditTurns;
  remove(thing: Thing): Promise<void>;
  restore(thing: Thing): Promise<void>;
  readonly exports: ExportRun;
  /** Stops listening for changes made elsewhere. */
  dispose(): void;
}

/** The reader's library as its page shows it, kept true while other pages change it. */
export function createLibraryState(): LibraryState {
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const saved = signal<readonly LibraryEntry[]>([]);
  const trash = signal<readonly LibraryEntry[]>([]);
  const query = signal('');
  const order = signal<Order>('read');
  const view = signal<LibraryView>('saved');
  const check = computed(() =>
    saved.value.flatMap(({ highlights, ...entry }) => {
      const open = highlights.filter((one: Highlight) => needsLook(one, entry.places));
      return open.length > 0 ? [{ ...entry, highlights: open }] : [];
    }),
  );
  const views = { saved, check, trash };
  const indexed = computed(() => views[view.value].value.map(indexEntry));

  async function load() {
    try {
      [saved.value, trash.value] = await Promise.all([
        sendMessage('listLibrary'),
        sendMessage('listTrash'),
      ]);
      status.value = 'ready';
    } catch {
      if (status.value === 'loading') status.value = 'failed';
    }
  }

  const stops = [onMessage('articleChanged', load), onMessage('articleOpened', load)];

  return {
    status,
    saved,
    trash,
    check,
    query,
    order,
    view,
    results: computed(() => searchLibrary(indexed.value, query.value, order.value)),
    search(next) {
      query.value = next;
    },
    sortBy(next) {
      order.value = next;
    },
    show(next) {
      view.value = next;
    },
    load,
    repair: createPlaceRepair(load),
    turns: createEditTurns(() => null, load),
    async remove(thing) {
      const commandId = newCommandId();
      await sendCommand(() =>
        'article' in thing
          ? sendMessage('deleteArticle', { commandId, slug: thing.article })
          : sendMessage('deleteHighlight', { commandId, id: thing.highlight }),
      );
      await load();
    },
    async restore(thing) {
      const commandId = newCommandId();
      await sendCommand(() =>
        'article' in thing
          ? sendMessage('restoreArticle', { commandId, slug: thing.article })
          : sendMessage('restoreHighlight', { commandId, id: thing.highlight }),
      );
      await load();
    },
    exports: createExportRun(),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
