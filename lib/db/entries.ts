import {
  createEntry,
  type EntryOutcome,
  editEntry,
  restoreEntry,
  trashEntry,
} from '@/lib/notes/change-entry';
import type { EntryContent, EntryLink, OwnEntry } from '@/lib/notes/own-entry';
import { runCommand } from './command';
import { isSoundEntry, readRows } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Stores a new entry, and with it that words mean it.
 *
 * @param link what the reader says of the words; its entity becomes the new entry
 * @returns the entry as stored
 * @throws {StorageError} with nothing changed
 */
export function addEntry(
  store: Store,
  commandId: string,
  content: EntryContent,
  link: EntryLink | null,
): Promise<OwnEntry> {
  const { entries, corrections } = store.database;

  async function add(): Promise<OwnEntry> {
    const entry = createEntry(content, store.newId(), store.now());
    await entries.add(entry);
    if (link) {
      const { id: entity, type, wikipedia, created } = entry;
      await corrections.add({ ...link, id: store.newId(), entity, type, wikipedia, created });
    }
    return entry;
  }
  return runCommand(
    store,
    'addEntry',
    commandId,
    async () => {
      const entry = await add();
      return { subject: entry.id, answer: entry };
    },
    async (id) => (await entries.get(id)) ?? add(),
  );
}

/** Changes an entry, if nobody else has meanwhile. */
export function changeEntry(
  store: Store,
  commandId: string,
  edit: { id: string; revision: number; content: EntryContent },
): Promise<EntryOutcome> {
  const { entries } = store.database;
  return runCommand<EntryOutcome>(
    store,
    'editEntry',
    commandId,
    async () => {
      const current = (await entries.get(edit.id)) ?? null;
      const outcome = editEntry(current, edit.revision, edit.content, store.now());
      if (!outcome.ok) return { subject: null, answer: outcome };
      await entries.put(outcome.entry);
      return { subject: edit.id, answer: outcome };
    },
    async (id) => {
      const entry = await entries.get(id);
      return entry ? { ok: true, entry } : { ok: false, reason: 'gone', current: null };
    },
  );
}

/** Puts an entry into the trash. */
export function deleteEntry(store: Store, commandId: string, id: string): Promise<void> {
  return moveEntry(store, 'deleteEntry', commandId, id, trashEntry);
}

/** Takes an entry out of the trash. */
export function undeleteEntry(store: Store, commandId: string, id: string): Promise<void> {
  return moveEntry(store, 'restoreEntry', commandId, id, restoreEntry);
}

function moveEntry(
  store: Store,
  kind: 'deleteEntry' | 'restoreEntry',
  commandId: string,
  id: string,
  move: (entry: OwnEntry, now: string) => OwnEntry,
): Promise<void> {
  const { entries } = store.database;
  return runCommand<void>(
    store,
    kind,
    commandId,
    async () => {
      const current = await entries.get(id);
      if (!current) return { subject: null, answer: undefined };
      await entries.put(move(current, store.now()));
      return { subject: id, answer: undefined };
    },
    async () => undefined,
  );
}

/** All entries, those in the trash among them, the latest changed first. */
export async function listEntries(store: Store): Promise<OwnEntry[]> {
  const { entries } = store.database;
  const rows = await guarded(store, () => readRows(entries, entries.toCollection(), isSoundEntry));
  return rows.sort((one, other) => compare(other.modified, one.modified));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
