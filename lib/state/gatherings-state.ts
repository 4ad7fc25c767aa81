import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../messages';
import type {
  Collection,
  Gathering,
  GatheringContent,
  KeptCollection,
  KeptSearch,
} from '../notes/gathering';
import { foldText } from '../search/fold-text';
import type { Collected } from '../search/model';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Takes back what was done. Throws where that could not be stored. */
type TakeBack = () => Promise<void>;

/** The reader's collections and saved searches. */
export interface GatheringsState {
  readonly collections: ReadonlySignal<readonly KeptCollection[]>;
  readonly searches: ReadonlySignal<readonly KeptSearch[]>;
  readonly trashed: ReadonlySignal<readonly Gathering[]>;
  /** For the search. */
  readonly collected: ReadonlySignal<Collected>;
  /** Never throws. */
  load(): Promise<void>;
  /** Throws where it could not be stored, as all of the following. */
  add(content: GatheringContent): Promise<Gathering>;
  /** @returns null where it was changed or deleted elsewhere meanwhile: nothing was done */
  edit(gathering: Gathering, content: GatheringContent): Promise<TakeBack | null>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Puts articles at the end of a collection; a new one where it is not given. */
  collect(into: KeptCollection | string, slugs: readonly string[]): Promise<TakeBack | null>;
}

export function createGatheringsState(): GatheringsState {
  const all = signal<readonly Gathering[]>([]);
  const kept = computed(() => all.value.filter(({ deletedAt }) => deletedAt === null));
  const collections = computed(() => kept.value.filter((one) => one.kind === 'collection'));

  async function load() {
    try {
      all.value = await sendMessage('listGatherings', undefined);
    } catch {
      // What is shown stays.
    }
  }

  async function add(content: GatheringContent) {
    const command = { commandId: newCommandId(), content };
    const gathering = await sendCommand(() => sendMessage('addGathering', command));
    await load();
    return gathering;
  }

  async function send({ id, revision }: Gathering, content: GatheringContent) {
    const command = { commandId: newCommandId(), id, revision, content };
    const outcome = await sendCommand(() => sendMessage('editGathering', command));
    await load();
    return outcome;
  }

  async function edit(gathering: Gathering, content: GatheringContent) {
    const outcome = await send(gathering, content);
    if (!outcome.ok) return null;
    return async () => {
      await send(outcome.gathering, contentOf(gathering));
    };
  }

  async function move(message: 'deleteGathering' | 'restoreGathering', id: string) {
    const command = { commandId: newCommandId(), id };
    await sendCommand(() => sendMessage(message, command));
    await load();
  }

  return {
    collections,
    searches: computed(() => kept.value.filter((one) => one.kind === 'search')),
    trashed: computed(() => all.value.filter(({ deletedAt }) => deletedAt !== null)),
    collected: computed(() => {
      const collected = new Map<string, Set<string>>();
      for (const { name, slugs } of collections.value) {
        const key = foldText(name);
        collected.set(key, new Set([...(collected.get(key) ?? []), ...slugs]));
      }
      return collected;
    }),
    load,
    add,
    edit,
    remove: (id) => move('deleteGathering', id),
    restore: (id) => move('restoreGathering', id),
    async collect(into, slugs) {
      if (typeof into === 'string') {
        const content: Collection = { kind: 'collection', name: into, introduction: '', slugs };
        const { id } = await add(content);
        return () => move('deleteGathering', id);
      }
      const content = contentOf(into);
      if (content.kind !== 'collection') return null;
      return edit(into, { ...content, slugs: [...new Set([...content.slugs, ...slugs])] });
    },
  };
}

/** What the reader wrote of it, without what is kept besides. */
export function contentOf(gathering: Gathering): GatheringContent {
  if (gathering.kind === 'search') {
    const { kind, name, query } = gathering;
    return { kind, name, query };
  }
  const { kind, name, introduction, slugs } = gathering;
  return { kind, name, introduction, slugs };
}
