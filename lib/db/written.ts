import type { RestoreMode } from '@/lib/notes/backup';
import { isTrashOver } from '@/lib/notes/trash';
import { UNWATCHED } from '@/lib/notes/watch';
import { articlesRemarked, mergeWritten, type Written } from '@/lib/notes/written';
import { runCommand } from './command';
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

/** Everything that the reader wrote and that can be read. */
export function readWritten(store: Store): Promise<Written> {
  return guarded(store, () => readAll(store));
}

/** Records that are put in one go. */
const PORTION = 500;

/**
 * Brings a backup in, as a whole or not at all.
 *
 * @throws {StorageError} with nothing changed; so is a `StoppedError` of the watch
 */
export function restoreWritten(
  store: Store,
  commandId: string,
  backup: Written,
  mode: RestoreMode,
  watch = UNWATCHED,
): Promise<void> {
  const { articles, highlights, corrections, edits, entries, packs, gatherings } = store.database;
  return runCommand<void>(
    store,
    'restoreBackup',
    commandId,
    async () => {
      const present = await readAll(store);
      const next = mode === 'merge' ? mergeWritten(present, backup) : backup;
      // A row that is damaged, and so in no backup, is left for a later version to mend.
      if (mode === 'replace') await clear(store, present);
      const total = Object.values(next).reduce((sum, { length }) => sum + length, 0);
      let done = 0;
      const put = async <T>(table: Puttable<T>, rows: readonly T[]) => {
        for (let at = 0; at < rows.length; at += PORTION) {
          watch(done, total);
          await table.bulkPut(rows.slice(at, at + PORTION));
          done += PORTION;
        }
      };
      await put(articles, next.articles);
      await put(highlights, next.highlights);
      await put(corrections, next.corrections);
      await put(entries, next.entries);
      await put(packs, next.packs);
      await put(gatherings, next.gatherings);
      // What was edited before led to highlights that are others now.
      const remarked = articlesRemarked(present, next);
      await edits.filter(({ slug }) => remarked.has(slug)).delete();
      return { subject: mode, answer: undefined };
    },
    async () => undefined,
  );
}

interface Puttable<T> {
  bulkPut(rows: readonly T[]): PromiseLike<unknown>;
}

/** Whether the next tidying will delete anything for good. */
export async function isAnythingOver(store: Store): Promise<boolean> {
  const { articles, highlights, entries, packs, gatherings } = store.database;
  const now = store.now();
  const isOver = ({ deletedAt }: { deletedAt: string | null }) => isTrashOver(deletedAt, now);
  const counts = await guarded(store, () =>
    Promise.all([
      highlights.orderBy('deletedAt').filter(isOver).count(),
      articles.orderBy('deletedAt').filter(isOver).count(),
      entries.orderBy('deletedAt').filter(isOver).count(),
      packs.orderBy('deletedAt').filter(isOver).count(),
      gatherings.orderBy('deletedAt').filter(isOver).count(),
    ]),
  );
  return counts.some((count) => count > 0);
}

async function readAll({ database }: Store): Promise<Written> {
  const { articles, highlights, corrections, entries, packs, gatherings } = database;
  const [kept, marks, words, own, shared, gathered] = await Promise.all([
    readRows(articles, articles.toCollection(), isSoundArticle),
    readRows(highlights, highlights.toCollection(), isSoundHighlight),
    readRows(corrections, corrections.toCollection(), isSoundCorrection),
    readRows(entries, entries.toCollection(), isSoundEntry),
    readRows(packs, packs.toCollection(), isSoundPack),
    readRows(gatherings, gatherings.toCollection(), isSoundGathering),
  ]);
  return {
    articles: kept,
    highlights: marks,
    corrections: words,
    entries: own,
    packs: shared,
    gatherings: gathered,
  };
}

async function clear(store: Store, before: Written): Promise<void> {
  const { articles, highlights, corrections, entries, packs, gatherings } = store.database;
  await articles.bulkDelete(before.articles.map(({ slug }) => slug));
  await highlights.bulkDelete(before.highlights.map(({ id }) => id));
  await corrections.bulkDelete(before.corrections.map(({ id }) => id));
  await entries.bulkDelete(before.entries.map(({ id }) => id));
  await packs.bulkDelete(before.packs.map(({ id }) => id));
  await gatherings.bulkDelete(before.gatherings.map(({ id }) => id));
}
