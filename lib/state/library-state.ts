import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EntityId } from '../engine/model';
import { onMessage, sendMessage } from '../messages';
import type { Highlight } from '../notes/highlight';
import type { ShelvedArticle } from '../notes/shelved';
import { foldText } from '../search/fold-text';
import { LibraryIndex } from '../search/library-index';
import type { Answer, Hit, Order } from '../search/model';
import { namesIn } from '../search/names';
import { type Filter, readQuery, toggleFilter } from '../search/query';
import { type BulkWork, createBulkWork } from './bulk-work';
import { createEditTurns, type EditTurns } from './edit-turns';
import { type ExportFolder, NO_FOLDER } from './export-folder';
import { createExportRun, type ExportRun } from './export-run';
import { createGatheringsState, type GatheringsState } from './gatherings-state';
import { createLibraryNames, type LibraryNames } from './library-names';
import { createLibraryShelf, indexed, type LibraryShelf } from './library-shelf';
import { newCommandId } from './new-command-id';
import { createPlaceRepair, type PlaceRepair } from './place-repair';
import { sendCommand } from './send-command';

/** `check`: highlights whose place the reader is asked about. */
export type LibraryView = 'saved' | 'check' | 'trash';

/** Something that was thrown away or is to be: a whole article or one highlight. */
export type Thing = { readonly article: string } | { readonly highlight: string };

export interface LibraryState {
  readonly status: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  readonly shelf: LibraryShelf;
  readonly names: LibraryNames;
  readonly gatherings: GatheringsState;
  readonly query: ReadonlySignal<string>;
  readonly order: ReadonlySignal<Order>;
  readonly view: ReadonlySignal<LibraryView>;
  /** Whether the trash can be shown. */
  readonly trash: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** What of the present view answers the query. */
  readonly answer: ReadonlySignal<Answer>;
  /** How many highlights there are to look at. */
  readonly toCheck: ReadonlySignal<number>;
  /** An article of the present view, with its highlights. */
  entryOf(slug: string): ShelvedArticle | undefined;
  /** Highlights of a hit, in the order of their passages. */
  highlightsOf(hit: Hit): readonly Highlight[];
  search(query: string): void;
  toggle(filter: Filter): void;
  sortBy(order: Order): void;
  show(view: LibraryView): void;
  /** The entity whose page is shown; null for the library itself. */
  readonly entity: ReadonlySignal<EntityId | null>;
  showEntity(entity: EntityId | null): void;
  /** Articles that are selected, by their slugs. */
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  select(slugs: readonly string[], on: boolean): void;
  readonly bulk: BulkWork;
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
export function createLibraryState(folder: ExportFolder = NO_FOLDER): LibraryState {
  const shelf = createLibraryShelf();
  const names = createLibraryNames();
  const gatherings = createGatheringsState();
  const trash = signal<readonly ShelvedArticle[]>([]);
  const trashStatus = signal<'loading' | 'ready' | 'failed'>('loading');
  const query = signal('');
  const order = signal<Order>('best');
  const view = signal<LibraryView>('saved');
  const entity = signal<EntityId | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());

  const trashIndex = computed(() => {
    const index = new LibraryIndex();
    for (const one of trash.value) index.put(indexed(one, null));
    return index;
  });
  const trashed = computed(() => new Map(trash.value.map((one) => [one.article.slug, one])));

  const answer = computed((): Answer => {
    void shelf.version.value;
    const index = view.value === 'trash' ? trashIndex.value : shelf.index;
    const circumstances = {
      meanings: names.meanings.value,
      collected: gatherings.collected.value,
    };
    const found = index.search(readQuery(query.value), circumstances, order.value);
    if (view.value !== 'check') return inOwnOrder(found);
    return { ...found, hits: found.hits.flatMap(inDoubt) };
  });

  /** A collection alone is shown in its own order. */
  function inOwnOrder(found: Answer): Answer {
    const { terms, filters } = readQuery(query.value);
    const [only, ...others] = filters;
    if (terms.length > 0 || others.length > 0 || only?.field !== 'collection' || only.not) {
      return found;
    }
    if (order.value !== 'best') return found;
    const slugs = [...(gatherings.collected.value.get(foldText(only.value)) ?? [])];
    const hits = new Map(found.hits.map((hit) => [hit.slug, hit]));
    return { ...found, hits: slugs.flatMap((slug) => hits.get(slug) ?? []) };
  }

  function inDoubt(hit: Hit): Hit[] {
    const doubts = shelf.doubts.get(hit.slug);
    const highlights = doubts ? hit.highlights.filter(({ id }) => isOpen(doubts[id])) : [];
    return highlights.length > 0 ? [{ ...hit, highlights, inText: false }] : [];
  }

  const entryOf = (slug: string) =>
    (view.value === 'trash' ? trashed.value : shelf.articles).get(slug);

  async function loadTrash() {
    try {
      trash.value = await sendMessage('listTrash', undefined);
      trashStatus.value = 'ready';
    } catch {
      // What is shown stays.
      if (trashStatus.value === 'loading') trashStatus.value = 'failed';
    }
  }

  async function loadAll() {
    await Promise.all([shelf.load(), gatherings.load()]);
  }

  async function move(thing: Thing, way: 'delete' | 'restore') {
    const commandId = newCommandId();
    await sendCommand(() =>
      'article' in thing
        ? sendMessage(`${way}Article`, { commandId, slug: thing.article })
        : sendMessage(`${way}Highlight`, { commandId, id: thing.highlight }),
    );
    const slug = 'article' in thing ? thing.article : slugOf(thing.highlight);
    await Promise.all([slug === null ? loadAll() : shelf.refresh([slug]), loadTrash()]);
  }

  function slugOf(id: string): string | null {
    for (const one of [...trash.value, ...shelf.articles.values()]) {
      if (one.highlights.some((highlight) => highlight.id === id)) return one.article.slug;
    }
    return null;
  }

  function search(text: string) {
    query.value = text;
    void names.lookUp(namesIn(readQuery(text)));
  }

  const stops = [
    onMessage('articleChanged', ({ data: { slugs } }) => {
      shelf.changed(slugs);
      // What is of no article is of collections and searches.
      if (!slugs?.length) void gatherings.load();
      if (view.value === 'trash') void loadTrash();
    }),
    onMessage('articleOpened', ({ data: { slug } }) => shelf.changed([slug])),
  ];

  return {
    status: shelf.status,
    shelf,
    names,
    gatherings,
    query,
    order,
    view,
    trash: trashStatus,
    answer,
    toCheck: computed(() => {
      void shelf.version.value;
      const all = [...shelf.doubts.values()].flatMap((one) => Object.values(one));
      return all.filter(isOpen).length;
    }),
    entryOf,
    highlightsOf({ slug, highlights }) {
      const own = entryOf(slug)?.highlights ?? [];
      if (own.length === highlights.length) return own;
      const ids = new Set(highlights.map(({ id }) => id));
      return own.filter(({ id }) => ids.has(id));
    },
    search,
    toggle: (filter) => search(toggleFilter(query.value, filter)),
    sortBy(next) {
      order.value = next;
    },
    show(next) {
      view.value = next;
      selected.value = new Set();
      if (next !== 'trash') return;
      if (trashStatus.value === 'failed') trashStatus.value = 'loading';
      void loadTrash();
    },
    entity,
    showEntity(next) {
      entity.value = next;
    },
    selected,
    select(slugs, on) {
      const next = new Set(selected.value);
      for (const slug of slugs) {
        if (on) next.add(slug);
        else next.delete(slug);
      }
      selected.value = next;
    },
    bulk: createBulkWork(),
    load: loadAll,
    repair: createPlaceRepair(() => shelf.refresh([...shelf.doubts.keys()])),
    turns: createEditTurns(
      () => null,
      async () => undefined,
    ),
    remove: (thing) => move(thing, 'delete'),
    restore: (thing) => move(thing, 'restore'),
    exports: createExportRun(folder),
    dispose() {
      shelf.dispose();
      for (const stop of stops) stop();
    },
  };
}

const isOpen = (standing: string | undefined) => standing === 'moved' || standing === 'lost';
