import type { ArchiveArticle } from '@/lib/engine/model';
import type { Highlight } from '@/lib/notes/highlight';
import { type ImportedNote, type NoteOutcome, takeNote } from '@/lib/notes/imported-note';
import { awaitArticle } from '@/lib/notes/kept-article';
import { runCommand } from './command';
import { recordEdit } from './edits';
import { isSoundHighlight } from './read-rows';
import { guarded, type Store } from './store';

/** A note that comes in, and what is known of the article that it is on. */
export interface Incoming {
  readonly note: ImportedNote;
  readonly heading: Pick<ArchiveArticle, 'slug' | 'url' | 'title' | 'publishedOn' | 'dateSource'>;
}

type Outcome = Exclude<NoteOutcome, 'other-site'>;

/** What {@link importNotes} would do with each note. */
export function previewNotes(store: Store, incoming: readonly Incoming[]): Promise<Outcome[]> {
  return guarded(store, () => outcomesOf(store, incoming));
}

async function outcomesOf(store: Store, incoming: readonly Incoming[]): Promise<Outcome[]> {
  const before = await presentOf(store, incoming);
  return incoming.map(
    ({ note, heading }) =>
      takeNote(before.get(note.id) ?? null, note, heading.slug, store.now()).outcome,
  );
}

/**
 * Stores notes out of a file, all of them or, where storage fails, none. An article that was never
 * read is kept without its text until it is; one that was thrown away comes back with its notes.
 *
 * @returns what was done with each, in their order; for a command done before, what would be done now
 * @throws {StorageError} with nothing changed
 */
export function importNotes(
  store: Store,
  commandId: string,
  incoming: readonly Incoming[],
): Promise<Outcome[]> {
  const { articles, highlights } = store.database;

  async function take(): Promise<Outcome[]> {
    const before = await presentOf(store, incoming);
    const now = store.now();
    const outcomes: Outcome[] = [];
    for (const { note, heading } of incoming) {
      const current = before.get(note.id) ?? null;
      const { outcome, highlight } = takeNote(current, note, heading.slug, now);
      outcomes.push(outcome);
      if (!highlight) continue;
      const known = await articles.update(heading.slug, { deletedAt: null });
      if (known === 0) await articles.add(awaitArticle(heading, now));
      await highlights.put(highlight);
      await recordEdit(store, current, highlight);
    }
    return outcomes;
  }
  return runCommand<Outcome[]>(
    store,
    'importNotes',
    commandId,
    async () => {
      const answer = await take();
      const subject = incoming[0]?.heading.slug ?? null;
      return { subject: answer.some(isChange) ? subject : null, answer };
    },
    () => outcomesOf(store, incoming),
  );
}

const isChange = (outcome: Outcome) => outcome === 'new' || outcome === 'changed';

async function presentOf(
  { database }: Store,
  incoming: readonly Incoming[],
): Promise<ReadonlyMap<string, Highlight>> {
  const rows = await database.highlights.bulkGet(incoming.map(({ note }) => note.id));
  return new Map(
    rows.flatMap((row) => (row !== undefined && isSoundHighlight(row) ? [[row.id, row]] : [])),
  );
}
