import { isSamePack, type KeptPack, mergeEntries, PACK_LIMITS, type Pack } from '@/lib/notes/pack';
import { runCommand } from './command';
import type { CommandKind } from './database';
import { isSoundPack, readRows } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Stores a pack. Where one of its name is there, its entries go over those with the same ids.
 *
 * @returns the pack as stored; null, and nothing stored, if it would have too many entries
 * @throws {StorageError} with nothing changed
 */
export function importPack(store: Store, commandId: string, pack: Pack): Promise<KeptPack | null> {
  const { packs } = store.database;
  return runCommand<KeptPack | null>(
    store,
    'importPack',
    commandId,
    async () => {
      const now = store.now();
      const there = (await packs.toArray()).find((one) => isPresent(one) && isSamePack(one, pack));
      const entries = mergeEntries(there?.entries ?? [], pack.entries);
      if (entries.length > PACK_LIMITS.entries) return { subject: null, answer: null };
      const kept = {
        ...(there ?? { id: store.newId(), on: true, created: now, deletedAt: null }),
        ...pack,
        entries,
        imported: now,
      };
      await packs.put(kept);
      return { subject: kept.id, answer: kept };
    },
    async (id) => (await packs.get(id)) ?? null,
  );
}

const isPresent = (pack: KeptPack) => pack.deletedAt === null && isSoundPack(pack);

/** Lets a pack speak, or not. */
export function switchPack(
  store: Store,
  commandId: string,
  id: string,
  on: boolean,
): Promise<void> {
  return changePack(store, 'switchPack', commandId, id, () => ({ on }));
}

/** Puts a pack into the trash. */
export function deletePack(store: Store, commandId: string, id: string): Promise<void> {
  return changePack(store, 'deletePack', commandId, id, ({ deletedAt }) => ({
    deletedAt: deletedAt ?? store.now(),
  }));
}

/** Takes a pack out of the trash. */
export function undeletePack(store: Store, commandId: string, id: string): Promise<void> {
  return changePack(store, 'restorePack', commandId, id, () => ({ deletedAt: null }));
}

function changePack(
  store: Store,
  kind: CommandKind,
  commandId: string,
  id: string,
  change: (pack: KeptPack) => Partial<KeptPack>,
): Promise<void> {
  const { packs } = store.database;
  return runCommand<void>(
    store,
    kind,
    commandId,
    async () => {
      const current = await packs.get(id);
      if (!current) return { subject: null, answer: undefined };
      await packs.put({ ...current, ...change(current) });
      return { subject: id, answer: undefined };
    },
    async () => undefined,
  );
}

/** All packs, those in the trash among them, in the order in which they came. */
export async function listPacks(store: Store): Promise<KeptPack[]> {
  const { packs } = store.database;
  const rows = await guarded(store, () => readRows(packs, packs.toCollection(), isSoundPack));
  return rows.sort((one, other) => compare(one.created, other.created));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
