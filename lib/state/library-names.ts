import { type ReadonlySignal, signal } from '@preact/signals';
import type { EntityId, MentionType } from '../engine/model';
import { sendMessage } from '../messages';
import { foldText } from '../search/fold-text';
import type { Meanings } from '../search/model';

export interface NamedThing {
  readonly id: EntityId;
  readonly name: string;
  readonly type: MentionType;
  readonly gloss: string;
}

/** Most that the background is asked about at once. */
const AT_ONCE = 200;

/** What names mean, and what those that are meant are called; asked for once. */
export interface LibraryNames {
  readonly meanings: ReadonlySignal<Meanings>;
  readonly things: ReadonlySignal<ReadonlyMap<EntityId, NamedThing>>;
  /** Asks whom folded names mean; never throws. */
  lookUp(names: readonly string[]): Promise<void>;
  /** Asks what entities are called; never throws. */
  learn(ids: readonly EntityId[]): Promise<void>;
  /** Whom a name means, besides whoever is called so anyway. */
  add(name: string, id: EntityId): void;
}

export function createLibraryNames(): LibraryNames {
  const meanings = signal<Meanings>(new Map());
  const things = signal<ReadonlyMap<EntityId, NamedThing>>(new Map());
  const asked = new Set<string>();

  function mean(more: readonly (readonly [name: string, ids: Iterable<EntityId>])[]) {
    const next = new Map(meanings.value);
    for (const [name, ids] of more) {
      next.set(name, new Set([...(next.get(name) ?? []), ...ids]));
    }
    meanings.value = next;
  }

  return {
    meanings,
    things,
    async lookUp(names) {
      const fresh = names.filter((name) => name.length > 1 && !asked.has(name)).slice(0, AT_ONCE);
      if (fresh.length === 0) return;
      for (const name of fresh) asked.add(name);
      try {
        const ids = await sendMessage('whoIs', fresh);
        const known = fresh.map((name, at) => [name, ids[at] ?? []] as const);
        mean(known.filter(([, some]) => some.length > 0));
      } catch {
        for (const name of fresh) asked.delete(name);
      }
    },
    async learn(ids) {
      const fresh = ids.filter((id) => !asked.has(`#${id}`)).slice(0, AT_ONCE);
      if (fresh.length === 0) return;
      for (const id of fresh) asked.add(`#${id}`);
      try {
        const cards = await sendMessage('describeEntities', { ids: fresh, day: null });
        const next = new Map(things.value);
        for (const { id, name, type, gloss } of cards) next.set(id, { id, name, type, gloss });
        things.value = next;
      } catch {
        for (const id of fresh) asked.delete(`#${id}`);
      }
    },
    add(name, id) {
      mean([[foldText(name), [id]]]);
    },
  };
}
