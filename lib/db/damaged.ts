import {
  isSoundArticle,
  isSoundCorrection,
  isSoundEntry,
  isSoundGathering,
  isSoundHighlight,
  isSoundPack,
  readRows,
} from './read-rows';
import { guarded, type Store } from './store';

/** A row that cannot be read, or lacks what every reader of it relies on. It stays where it is. */
export interface DamagedRow {
  readonly table: string;
  readonly key: string;
  /** Null where the browser does not give it out. */
  readonly row: unknown;
}

interface Table<T> {
  readonly name: string;
  get(key: string): PromiseLike<T | undefined>;
  toCollection(): { toArray(): PromiseLike<T[]>; primaryKeys(): PromiseLike<string[]> };
}

/** All rows of what the reader wrote that are damaged. */
export async function findDamaged(store: Store): Promise<DamagedRow[]> {
  const { articles, highlights, corrections, entries, packs, gatherings } = store.database;
  const found = await guarded(store, () =>
    Promise.all([
      damagedOf(articles, ({ slug }) => slug, isSoundArticle),
      damagedOf(highlights, idOf, isSoundHighlight),
      damagedOf(corrections, idOf, isSoundCorrection),
      damagedOf(entries, idOf, isSoundEntry),
      damagedOf(packs, idOf, isSoundPack),
      damagedOf(gatherings, idOf, isSoundGathering),
    ]),
  );
  return found.flat();
}

async function damagedOf<T>(
  table: Table<T>,
  keyOf: (row: T) => string,
  isSound: (row: T) => boolean,
): Promise<DamagedRow[]> {
  const sound = new Set((await readRows(table, table.toCollection(), isSound)).map(keyOf));
  const keys = await table.toCollection().primaryKeys();
  return Promise.all(
    keys
      .filter((key) => !sound.has(key))
      .map(async (key) => ({ table: table.name, key, row: await rowOf(table, key) })),
  );
}

async function rowOf<T>(table: Table<T>, key: string): Promise<unknown> {
  try {
    return (await table.get(key)) ?? null;
  } catch {
    return null;
  }
}

const idOf = ({ id }: { readonly id: string }) => id;
