import { isTrashOver } from '@/lib/notes/trash';
import { guarded, type Store } from './store';

/** After this nobody waits for an answer any more, so nobody asks twice. */
const COMMAND_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Empties what lay in the trash for its time and forgets commands done long ago. An article with
 * a highlight left stays, whatever it says of itself; what is gone cannot be brought back by undoing.
 */
export function tidyUp(store: Store): Promise<void> {
  const { database } = store;
  const { articles, casts, highlights, edits, entries, packs, gatherings, commands } = database;
  const tables = [articles, casts, highlights, edits, entries, packs, gatherings, commands];
  return guarded(store, () =>
    database.transaction('rw', tables, async () => {
      const now = store.now();
      const isOver = ({ deletedAt }: { deletedAt: string | null }) => isTrashOver(deletedAt, now);

      const gone = await highlights.orderBy('deletedAt').filter(isOver).primaryKeys();
      await highlights.bulkDelete(gone);
      await edits.where('highlight').anyOf(gone).delete();
      await entries.orderBy('deletedAt').filter(isOver).delete();
      await packs.orderBy('deletedAt').filter(isOver).delete();
      await gatherings.orderBy('deletedAt').filter(isOver).delete();
      const trashed = await articles.orderBy('deletedAt').filter(isOver).primaryKeys();
      const empty = await Promise.all(
        trashed.map(async (slug) => (await highlights.where({ slug }).count()) === 0),
      );
      const over = trashed.filter((_, i) => empty[i]);
      await articles.bulkDelete(over);
      await casts.bulkDelete(over);

      const longAgo = new Date(Date.parse(now) - COMMAND_DAYS * DAY_MS).toISOString();
      await commands.where('doneAt').below(longAgo).delete();
    }),
  );
}
