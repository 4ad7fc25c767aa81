import { isDone } from '@/lib/db/command';
import { type Incoming, importNotes, previewNotes } from '@/lib/db/imports';
import { parseEdtf } from '@/lib/engine/dates/edtf';
import type { ImportedNote, NoteOutcome } from '@/lib/notes/imported-note';
import { readAddress } from '@/lib/page/archive-address';
import type { Answers } from './answers';
import { requireExtension } from './caller';
import type { Desk } from './open-article';

/** Answers to what is asked about files of notes; files themselves are read by the page. */
export function createImportAnswers(
  { store, backups }: Pick<Desk, 'store' | 'backups'>,
  changed: (slugs: readonly string[]) => void,
): Pick<Answers, 'previewNotes' | 'importNotes'> {
  return {
    async previewNotes({ notes }, caller) {
      requireExtension(caller);
      return onArchive(notes, (incoming) => previewNotes(store, incoming));
    },
    async importNotes({ commandId, notes, begins }, caller) {
      requireExtension(caller);
      if (begins && !(await isDone(store, commandId))) await backups.before('before-import');
      return onArchive(notes, async (incoming) => {
        const outcomes = await importNotes(store, commandId, incoming);
        const slugs = incoming.flatMap(({ heading }, index) =>
          outcomes[index] === 'new' || outcomes[index] === 'changed' ? [heading.slug] : [],
        );
        if (slugs.length > 0) changed([...new Set(slugs)]);
        return outcomes;
      });
    },
  };
}

/** Does something with the notes that are on articles of the archive, in one go. */
async function onArchive(
  notes: readonly ImportedNote[],
  work: (incoming: readonly Incoming[]) => Promise<readonly NoteOutcome[]>,
): Promise<NoteOutcome[]> {
  const incoming = notes.map(incomingOf);
  const outcomes = await work(incoming.filter((one) => one !== null));
  let next = 0;
  return incoming.map((one) => (one === null ? 'other-site' : (outcomes[next++] ?? 'same')));
}

function incomingOf(note: ImportedNote): Incoming | null {
  const { slug, day } = readAddress(note.url);
  if (slug === null) return null;
  const told = note.publishedOn !== null && parseEdtf(note.publishedOn) ? note.publishedOn : null;
  const publishedOn = told ?? day;
  const dateSource = told !== null ? 'meta' : day !== null ? 'address' : 'none';
  const title = note.title ?? slug.replaceAll('-', ' ');
  return { note, heading: { slug, url: note.url, title, publishedOn, dateSource } };
}
