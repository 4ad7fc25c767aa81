import { listEntries } from '@/lib/db/entries';
import { listPacks } from '@/lib/db/packs';
import type { Store } from '@/lib/db/store';
import type { Annotation, EntityId } from '@/lib/engine/model';
import { type OwnNames, prepareOwnNames } from '@/lib/engine/refiners/mark-own-names';
import type { Card } from '@/lib/knowledge/card';
import { beginsWith } from '@/lib/knowledge/find-entities';
import { foldName } from '@/lib/knowledge/fold-name';
import { OWN_PREFIX, type PackEntry } from '@/lib/notes/own-entry';
import { namesOf } from '@/lib/notes/own-names';
import { ownCard } from './own-card';

/** What the reader's entries and packs say; the reader's go before packs, earlier packs before later. */
export interface OwnKnown {
  readonly names: OwnNames;
  has(id: EntityId): boolean;
  /** What an entry says on a day (EDTF); null where there is none. */
  describe(id: EntityId, day: string | null): Card | null;
  /** Entries with a name that the words are, then those with a name that they begin. */
  find(text: string): EntityId[];
  /** Entries that go by exactly this name. */
  called(name: string): EntityId[];
}

/** Where the reader's knowledge is had from. */
export interface OwnShelf {
  /** Kept until something changes. @throws {StorageError} if it cannot be read */
  open(): Promise<OwnKnown>;
  /** To be called after each change. */
  forget(): void;
}

interface Known {
  readonly entry: PackEntry;
  readonly origin: string;
}

/** The reader's knowledge as it is stored, read and prepared once for many articles. */
export function createOwnShelf(store: Store): OwnShelf {
  let known: Promise<OwnKnown> | undefined;

  async function read(): Promise<OwnKnown> {
    try {
      return await readOwn(store);
    } catch (error) {
      known = undefined;
      throw error;
    }
  }
  return {
    open() {
      known ??= read();
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}

async function readOwn(store: Store): Promise<OwnKnown> {
  const [own, packs] = await Promise.all([listEntries(store), listPacks(store)]);
  const shelves = [
    {
      entries: own.filter(({ deletedAt }) => deletedAt === null),
      because: 'your own entry',
      origin: 'your own entry',
    },
    ...packs
      .filter(({ on, deletedAt }) => on && deletedAt === null)
      .map(({ name, entries }) => ({
        entries,
        because: `from the pack ${name}`,
        origin: `the pack ${name}`,
      })),
  ];
  const known = new Map<EntityId, Known>();
  const names = shelves.flatMap(({ entries, because, origin }) => {
    const fresh = entries.filter(({ id }) => !known.has(id));
    for (const entry of fresh) known.set(entry.id, { entry, origin });
    return namesOf(fresh, because);
  });
  return ownKnown(known, prepareOwnNames(names));
}

function ownKnown(known: ReadonlyMap<EntityId, Known>, names: OwnNames): OwnKnown {
  return {
    names,
    has: (id) => known.has(id),
    describe(id, day) {
      const one = known.get(id);
      return one ? ownCard(one.entry, one.origin, day) : null;
    },
    find(text) {
      const words = foldName(text);
      if (words === '') return [];
      const found = [
        ...named((name) => name === words),
        ...named((name) => beginsWith(name.split(' '), words.split(' '))),
      ];
      return [...new Set(found)];
    },
    called(text) {
      const words = unhyphened(foldName(text));
      return named((name) => unhyphened(name) === words);
    },
  };

  function named(fits: (name: string) => boolean): EntityId[] {
    return [...known.values()]
      .filter(({ entry }) => [entry.name, ...entry.names].some((one) => fits(foldName(one))))
      .map(({ entry }) => entry.id);
  }
}

/** Without a reader's entry, as where storage is refused. */
export const NOTHING_OWN: OwnKnown = ownKnown(new Map(), prepareOwnNames([]));

/** Words that were said to mean an entry which is in the trash, or switched off, mean nobody listed. */
export function withoutGone(annotations: readonly Annotation[], own: OwnKnown): Annotation[] {
  return annotations.map((one) => {
    if (one.kind === 'date' || !one.entity?.startsWith(OWN_PREFIX)) return one;
    return own.has(one.entity) ? one : { ...one, entity: null, wikipedia: null };
  });
}

/** The search knows words without the hyphens between them. */
const unhyphened = (name: string) => name.replaceAll('-', ' ');
