import {
  createGathering,
  editGathering,
  type Gathering,
  type GatheringContent,
  type GatheringOutcome,
  restoreGathering,
  trashGathering,
} from '@/lib/notes/gathering';
import { runCommand } from './command';
import { isSoundGathering, readRows } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Stores a new collection or search.
 *
 * @returns it as stored
 * @throws {StorageError} with nothing changed
 */
export function addGathering(
  store: Store,
  commandId: string,
  content: GatheringContent,
): Promise<Gathering> {
  const { gatherings } = store.database;

  async function add(): Promise<Gathering> {
    const gathering = createGathering(content, store.newId(), store.now());
    await gatherings.add(gathering);
    return gathering;
  }
  return runCommand(
    store,
    'addGathering',
    commandId,
    async () => {
      const gathering = await add();
      return { subject: gathering.id, answer: gathering };
    },
    async (id) => (await gatherings.get(id)) ?? add(),
  );
}

/** Changes a collection or search, if nobody else has meanwhile. */
export function changeGathering(
  store: Store,
  commandId: string,
  edit: { id: string; revision: number; content: GatheringContent },
): Promise<GatheringOutcome> {
  const { gatherings } = store.database;
  return runCommand<GatheringOutcome>(
    store,
    'editGathering',
    commandId,
    async () => {
      const current = (await gatherings.get(edit.id)) ?? null;
      const outcome = editGathering(current, edit.revision, edit.content, store.now());
      if (!outcome.ok) return { subject: null, answer: outcome };
      await gatherings.put(outcome.gathering);
      return { subject: edit.id, answer: outcome };
    },
    async (id) => {
      const gathering = await gatherings.get(id);
      return gathering ? { ok: true, gathering } : { ok: false, reason: 'gone', current: null };
    },
  );
}

/** Puts a collection or search into the trash. */
export function deleteGathering(store: Store, commandId: string, id: string): Promise<void> {
  return moveGathering(store, 'deleteGathering', commandId, id, trashGathering);
}

/** Takes a collection or search out of the trash. */
export function undeleteGathering(store: Store, commandId: string, id: string): Promise<void> {
  return moveGathering(store, 'restoreGathering', commandId, id, restoreGathering);
}

function moveGathering(
  store: Store,
  kind: 'deleteGathering' | 'restoreGathering',
  commandId: string,
  id: string,
  move: (gathering: Gathering, now: string) => Gathering,
): Promise<void> {
  const { gatherings } = store.database;
  return runCommand<void>(
    store,
    kind,
    commandId,
    async () => {
      const current = await gatherings.get(id);
      if (!current) return { subject: null, answer: undefined };
      await gatherings.put(move(current, store.now()));
      return { subject: id, answer: undefined };
    },
    async () => undefined,
  );
}

/** All collections and searches, those in the trash among them, by name. */
export async function listGatherings(store: Store): Promise<Gathering[]> {
  const { gatherings } = store.database;
  const rows = await guarded(store, () =>
    readRows(gatherings, gatherings.toCollection(), isSoundGathering),
  );
  return rows.sort((one, other) => one.name.localeCompare(other.name));
}
