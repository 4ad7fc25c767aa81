import { editHighlight } from '@/lib/notes/change-highlight';
import type { Highlight, HighlightContent } from '@/lib/notes/highlight';
import { takeBack, throwAway } from './articles';
import { runCommand } from './command';
import { recordEdit } from './edits';
import type { Store } from './store';

/** What is to become of one of many highlights, and the revision that was seen of it. */
export interface BulkEdit {
  readonly id: string;
  readonly revision: number;
  readonly content: Partial<HighlightContent>;
}

/**
 * Changes many highlights in one go; those that somebody changed or deleted meanwhile are left out.
 *
 * @returns those that were changed, as they are now
 * @throws {StorageError} with nothing changed
 */
export function changeHighlights(
  store: Store,
  commandId: string,
  edits: readonly BulkEdit[],
): Promise<Highlight[]> {
  const { highlights } = store.database;
  return runCommand<Highlight[]>(
    store,
    'editHighlights',
    commandId,
    async () => {
      const before = await highlights.bulkGet(edits.map(({ id }) => id));
      const changed: Highlight[] = [];
      for (const [at, { revision, content }] of edits.entries()) {
        const current = before[at] ?? null;
        const outcome = editHighlight(current, revision, content, store.now());
        if (!outcome.ok) continue;
        changed.push(outcome.highlight);
        await recordEdit(store, current, outcome.highlight);
      }
      await highlights.bulkPut(changed);
      return { subject: changed.length > 0 ? 'many' : null, answer: changed };
    },
    async () => {
      const now = await highlights.bulkGet(edits.map(({ id }) => id));
      return now.filter(
        (one, at) => one && one.revision > (edits[at]?.revision ?? 0),
      ) as Highlight[];
    },
  );
}

/** Puts articles with their highlights into the trash, in one go. */
export function deleteArticles(
  store: Store,
  commandId: string,
  slugs: readonly string[],
): Promise<void> {
  return moveArticles(store, 'deleteArticles', commandId, slugs, throwAway);
}

/** Takes articles out of the trash with the highlights that were thrown away with them. */
export function undeleteArticles(
  store: Store,
  commandId: string,
  slugs: readonly string[],
): Promise<void> {
  return moveArticles(store, 'restoreArticles', commandId, slugs, takeBack);
}

function moveArticles(
  store: Store,
  kind: 'deleteArticles' | 'restoreArticles',
  commandId: string,
  slugs: readonly string[],
  move: typeof throwAway,
): Promise<void> {
  return runCommand<void>(
    store,
    kind,
    commandId,
    async () => {
      const rows = await store.database.articles.bulkGet([...slugs]);
      for (const article of rows) if (article) await move(store, article);
      return { subject: 'many', answer: undefined };
    },
    async () => undefined,
  );
}
