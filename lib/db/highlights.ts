import {
  createHighlight,
  type EditOutcome,
  editHighlight,
  reanchorHighlight,
  restoreHighlight,
  trashHighlight,
} from '@/lib/notes/change-highlight';
import type { Highlight, HighlightContent, HighlightDraft, Placement } from '@/lib/notes/highlight';
import type { KeptArticle } from '@/lib/notes/kept-article';
import { byPlace } from '@/lib/notes/place';
import { StorageError } from '@/lib/notes/storage-error';
import { runCommand } from './command';
import { recordEdit } from './edits';
import { isSoundArticle, isSoundHighlight, readRows } from './read-rows';
import { guarded, type Store } from './store';

/**
 * Stores a new highlight. An article that was thrown away comes back with it.
 *
 * @returns the highlight as stored
 * @throws {StorageError} also where the article is not stored
 */
export function addHighlight(
  store: Store,
  commandId: string,
  draft: HighlightDraft,
): Promise<Highlight> {
  const { articles, highlights } = store.database;

  async function add(): Promise<Highlight> {
    const article = await articles.get(draft.slug);
    if (!article) throw new StorageError('article-missing');
    await articles.update(draft.slug, { deletedAt: null });
    const highlight = createHighlight(draft, store.newId(), store.now());
    await highlights.add(highlight);
    await recordEdit(store, null, highlight);
    return highlight;
  }
  return runCommand(
    store,
    'addHighlight',
    commandId,
    async () => {
      const highlight = await add();
      return { subject: highlight.id, answer: highlight };
    },
    async (id) => (await highlights.get(id)) ?? add(),
  );
}

/** Changes what the reader says of a passage, if nobody else has meanwhile. */
export function changeHighlight(
  store: Store,
  commandId: string,
  edit: { id: string; revision: number; content: Partial<HighlightContent> },
): Promise<EditOutcome> {
  return applyEdit(store, 'editHighlight', commandId, edit.id, (current) =>
    editHighlight(current, edit.revision, edit.content, store.now()),
  );
}

/** Attaches a highlight to another place, or keeps the reader's word on one in doubt. */
export function placeHighlight(
  store: Store,
  commandId: string,
  edit: { id: string; revision: number; placement: Placement },
): Promise<EditOutcome> {
  return applyEdit(store, 'reanchorHighlight', commandId, edit.id, (current) =>
    reanchorHighlight(current, edit.revision, edit.placement, store.now()),
  );
}

function applyEdit(
  store: Store,
  kind: 'editHighlight' | 'reanchorHighlight',
  commandId: string,
  id: string,
  edit: (current: Highlight | null) => EditOutcome,
): Promise<EditOutcome> {
  const { highlights } = store.database;
  return runCommand<EditOutcome>(
    store,
    kind,
    commandId,
    async () => {
      const before = (await highlights.get(id)) ?? null;
      const outcome = edit(before);
      if (!outcome.ok) return { subject: null, answer: outcome };
      await highlights.put(outcome.highlight);
      await recordEdit(store, before, outcome.highlight);
      return { subject: id, answer: outcome };
    },
    async () => {
      const highlight = await highlights.get(id);
      return highlight ? { ok: true, highlight } : { ok: false, reason: 'gone', current: null };
    },
  );
}

/** Puts a highlight into the trash. */
export function deleteHighlight(store: Store, commandId: string, id: string): Promise<void> {
  return moveHighlight(store, 'deleteHighlight', commandId, id, trashHighlight);
}

/** Takes a highlight out of the trash, and its article with it. */
export function undeleteHighlight(store: Store, commandId: string, id: string): Promise<void> {
  return moveHighlight(store, 'restoreHighlight', commandId, id, restoreHighlight);
}

function moveHighlight(
  store: Store,
  kind: 'deleteHighlight' | 'restoreHighlight',
  commandId: string,
  id: string,
  move: (highlight: Highlight, now: string) => Highlight,
): Promise<void> {
  const { articles, highlights } = store.database;
  return runCommand<void>(
    store,
    kind,
    commandId,
    async () => {
      const current = await highlights.get(id);
      if (!current) return { subject: null, answer: undefined };
      const moved = move(current, store.now());
      await highlights.put(moved);
      await recordEdit(store, current, moved);
      if (kind === 'restoreHighlight') await articles.update(current.slug, { deletedAt: null });
      return { subject: id, answer: undefined };
    },
    async () => undefined,
  );
}

/** The highlights of an article that are not in the trash, in the order of their passages. */
export async function highlightsOf(store: Store, slug: string): Promise<Highlight[]> {
  const { highlights } = store.database;
  const rows = await guarded(store, () =>
    readRows(highlights, highlights.where('slug').equals(slug), isSoundHighlight),
  );
  return rows.filter(({ deletedAt }) => deletedAt === null).sort(byPlace);
}

/** The tags of highlights that are not in the trash, those used most first. */
export async function tagsInUse(store: Store): Promise<string[]> {
  const { highlights } = store.database;
  const rows = await guarded(store, () =>
    readRows(highlights, highlights.toCollection(), isSoundHighlight),
  );
  const uses = new Map<string, number>();
  for (const { tags, deletedAt } of rows) {
    if (deletedAt !== null) continue;
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses.entries()]
    .sort(([one, times], [other, others]) => others - times || one.localeCompare(other))
    .map(([tag]) => tag);
}

/** The article that a highlight belongs to (that never changes); null if there is no such one. */
export async function slugOfHighlight(store: Store, id: string): Promise<string | null> {
  const highlight = await guarded(store, () => store.database.highlights.get(id));
  return highlight?.slug ?? null;
}

/** A highlight with its article and the texts that it had; null if either cannot be read. */
export async function highlightInArticle(
  store: Store,
  id: string,
): Promise<{ readonly highlight: Highlight; readonly article: KeptArticle } | null> {
  const { articles, highlights } = store.database;
  return guarded(store, async () => {
    const highlight = await highlights.get(id);
    const article = highlight && (await articles.get(highlight.slug));
    if (!article || !isSoundHighlight(highlight) || !isSoundArticle(article)) return null;
    return { highlight, article };
  });
}
