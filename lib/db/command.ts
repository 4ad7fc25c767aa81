import type { CommandKind } from './database';
import { guarded, type Store } from './store';

/** What a command did and what it answers. */
interface Done<T> {
  /** Id or slug of what it changed; null where nothing was, so that it may be tried again. */
  readonly subject: string | null;
  readonly answer: T;
}

/** Whether a command was done before, so that what comes before it need not be done again. */
export async function isDone(store: Store, commandId: string): Promise<boolean> {
  const done = await guarded(store, () => store.database.commands.get(commandId));
  return done !== undefined;
}

/**
 * Runs one command as one transaction. Once it is done, the same command asks only for the answer.
 *
 * @param first does it; may touch what the reader wrote, and wait for nothing else
 * @param again the answer for a command done before, from what stands now
 * @throws {StorageError} with nothing changed
 */
export function runCommand<T>(
  store: Store,
  kind: CommandKind,
  commandId: string,
  first: () => Promise<Done<T>>,
  again: (subject: string) => Promise<T>,
): Promise<T> {
  const { database } = store;
  const { articles, highlights, corrections, edits, entries, packs, gatherings } = database;
  const { commands } = database;
  const tables = [articles, highlights, corrections, edits, entries, packs, gatherings, commands];
  return guarded(store, () =>
    database.transaction('rw', tables, async () => {
      const before = await commands.get(commandId);
      if (before) {
        if (before.kind !== kind) throw new Error(`command ${commandId} was a ${before.kind}`);
        return again(before.subject);
      }
      const { subject, answer } = await first();
      if (subject !== null) await commands.add({ commandId, kind, subject, doneAt: store.now() });
      return answer;
    }),
  );
}
