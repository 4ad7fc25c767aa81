import { type EntryContent, OWN_PREFIX, type OwnEntry } from './own-entry';

export type EntryOutcome =
  | { readonly ok: true; readonly entry: OwnEntry }
  /** Somebody else changed or deleted it meanwhile; `current` is what stands now. */
  | {
      readonly ok: false;
      readonly reason: 'conflict' | 'gone';
      readonly current: OwnEntry | null;
    };

/** A new entry of the first revision. `uuid` becomes part of its id, `now` is an ISO time. */
export function createEntry(content: EntryContent, uuid: string, now: string): OwnEntry {
  return {
    ...content,
    id: OWN_PREFIX + uuid,
    created: now,
    modified: now,
    revision: 1,
    deletedAt: null,
  };
}

/**
 * What an edit leads to. Only who has seen the latest revision may change it.
 *
 * @param current as stored; null where nothing is
 * @param revision the one that the form had before it
 */
export function editEntry(
  current: OwnEntry | null,
  revision: number,
  content: EntryContent,
  now: string,
): EntryOutcome {
  if (!current || current.deletedAt !== null) return { ok: false, reason: 'gone', current };
  if (current.revision !== revision) return { ok: false, reason: 'conflict', current };
  return { ok: true, entry: revise(current, content, now) };
}

/** Puts an entry into the trash; one that lies there already stays as it is. */
export function trashEntry(current: OwnEntry, now: string): OwnEntry {
  return current.deletedAt === null ? revise(current, { deletedAt: now }, now) : current;
}

/** Takes an entry out of the trash; one that does not lie there stays as it is. */
export function restoreEntry(current: OwnEntry, now: string): OwnEntry {
  return current.deletedAt === null ? current : revise(current, { deletedAt: null }, now);
}

function revise(current: OwnEntry, change: Partial<OwnEntry>, now: string): OwnEntry {
  // A clock that was set back must not make the change look older than what it changed.
  const modified = now > current.modified ? now : current.modified;
  return { ...current, ...change, modified, revision: current.revision + 1 };
}
