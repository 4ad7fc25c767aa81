import {
  type Edit,
  type EditsLeft,
  isSameState,
  returnTo,
  stateOf,
  type TurnedEdit,
} from '@/lib/notes/edit-history';
import type { Highlight } from '@/lib/notes/highlight';
import { runCommand } from './command';
import { guarded, type Store } from './store';

/** `undone` of edits that hold, and of those that were taken back. */
const HOLDS = 0;
const UNDONE = 1;

/**
 * Keeps what a highlight said before an edit; to be called in the edit's transaction. An edit that
 * takes back the last one, or repeats the one undone last, is no new one: it turns that. Any other
 * ends what could be redone.
 */
export async function recordEdit(
  store: Store,
  before: Highlight | null,
  after: Highlight,
): Promise<void> {
  const { edits } = store.database;
  const { id: highlight, slug } = after;
  const other = stateOf(before);
  const state = stateOf(after);
  if (isSameState(other, state)) return;

  const turnedAt = store.now();
  const leadsHere = (edit: Edit | undefined) =>
    edit?.highlight === highlight && isSameState(edit.other, state);
  const [last, next] = await Promise.all([lastOf(store, slug), nextOf(store, slug)]);
  if (last && leadsHere(last)) {
    await edits.put({ ...last, other, undone: UNDONE, turnedAt });
  } else if (next && leadsHere(next)) {
    await edits.put({ ...next, other, undone: HOLDS, turnedAt });
  } else {
    await edits.where('[slug+undone]').equals([slug, UNDONE]).delete();
    await edits.add({ slug, highlight, other, undone: HOLDS, turnedAt });
  }
}

/**
 * Takes back the last edit of an article, or does the one undone last again.
 *
 * @param slug null for the last edit of any article that is not in the trash
 * @returns null where there is none
 * @throws {StorageError} with nothing changed
 */
export function turnEdit(
  store: Store,
  kind: 'undoEdit' | 'redoEdit',
  commandId: string,
  slug: string | null,
): Promise<TurnedEdit | null> {
  const { highlights } = store.database;
  return runCommand<TurnedEdit | null>(
    store,
    kind,
    commandId,
    async () => {
      const edit = await editToTurn(store, kind, slug);
      if (!edit) return { subject: null, answer: null };
      await turn(store, edit);
      return { subject: edit.highlight, answer: { slug: edit.slug, highlight: edit.highlight } };
    },
    async (id) => {
      const there = await highlights.get(id);
      return there ? { slug: there.slug, highlight: id } : null;
    },
  );
}

/** Whether anything of an article can be undone or redone. */
export async function editsLeft(store: Store, slug: string): Promise<EditsLeft> {
  const [last, next] = await guarded(store, () =>
    Promise.all([lastOf(store, slug), nextOf(store, slug)]),
  );
  return { undo: last !== undefined, redo: next !== undefined };
}

const lastOf = ({ database }: Store, slug: string) =>
  database.edits.where('[slug+undone]').equals([slug, HOLDS]).last();

const nextOf = ({ database }: Store, slug: string) =>
  database.edits.where('[slug+undone]').equals([slug, UNDONE]).first();

async function editToTurn(
  store: Store,
  kind: 'undoEdit' | 'redoEdit',
  slug: string | null,
): Promise<Edit | undefined> {
  const { articles, edits } = store.database;
  if (slug !== null) {
    const article = await articles.get(slug);
    if (!article || article.deletedAt !== null) return undefined;
    return kind === 'undoEdit' ? lastOf(store, slug) : nextOf(store, slug);
  }
  const trashed = new Set(await articles.orderBy('deletedAt').primaryKeys());
  const open = ({ slug: one }: Edit) => !trashed.has(one);
  if (kind === 'undoEdit') {
    return edits.where('undone').equals(HOLDS).reverse().filter(open).first();
  }
  const undone = await edits.where('undone').equals(UNDONE).filter(open).toArray();
  const [latest] = undone.sort((a, b) => (a.turnedAt < b.turnedAt ? 1 : -1));
  return latest && nextOf(store, latest.slug);
}

async function turn(store: Store, edit: Edit): Promise<void> {
  const { highlights, edits } = store.database;
  const current = await highlights.get(edit.highlight);
  if (!current) {
    await edits.delete(edit.seq);
    return;
  }
  await highlights.put(returnTo(current, edit.other, store.now()));
  await edits.put({
    ...edit,
    other: stateOf(current),
    undone: edit.undone === HOLDS ? UNDONE : HOLDS,
    turnedAt: store.now(),
  });
}
