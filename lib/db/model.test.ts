import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { deleteArticle, keepReading, undeleteArticle } from './articles';
import { DatelineDatabase } from './database';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  undeleteHighlight,
} from './highlights';
import { tidyUp } from './housekeeping';
import { listLibrary, listTrash } from './library';
import type { Store } from './store';

/** What one highlight is to the reader. */
interface Note {
  id: string;
  text: string;
  revision: number;
  /** When it was thrown away: the number of the step. */
  trashed: number | null;
}
/** The notebook as anybody would write it who need not store anything. */
interface Model {
  readonly notes: Note[];
  trashed: number | null;
}

const SLUG = 'a-treaty';
const reading: ArchiveArticle = {
  kind: 'article',
  slug: SLUG,
  url: `https://www.jta.org/archive/${SLUG}`,
  title: 'A Treaty',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['The treaty was signed today.'],
};
const target = { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 };

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('add', 'edit', 'delete', 'restore', 'deleteAll', 'restoreAll', 'tidy'),
    which: fc.nat(5),
    stale: fc.boolean(),
    context: fc.constantFrom(0, 1),
  }),
  { maxLength: 25 },
);

/** One step in one context, and what the model needs to follow it. */
interface Turn {
  readonly store: Store;
  readonly commandId: string;
  readonly model: Model;
  readonly number: number;
  readonly stale: boolean;
}

/** Each does the same to the database and to the model, and compares the answers. */
const ACTS: Record<string, (turn: Turn, note: Note | undefined) => Promise<void>> = {
  async add({ store, commandId, model, number }) {
    const draft = { slug: SLUG, target, colour: 'yellow', note: `n${number}`, tags: [] } as const;
    const { id, revision } = await addHighlight(store, commandId, draft);
    // A lost answer: the same command once more changes nothing.
    expect(await addHighlight(store, commandId, { ...draft, note: 'x' })).toMatchObject({ id });
    model.notes.push({ id, text: draft.note, revision, trashed: null });
    model.trashed = null;
  },
  async edit({ store, commandId, number, stale }, note) {
    if (!note) return;
    const revision = stale ? note.revision - 1 : note.revision;
    const content = { note: `e${number}` };
    const outcome = await changeHighlight(store, commandId, { id: note.id, revision, content });
    if (note.trashed !== null) expect(outcome).toMatchObject({ ok: false, reason: 'gone' });
    else if (stale) expect(outcome).toMatchObject({ ok: false, reason: 'conflict' });
    else {
      note.text = content.note;
      note.revision++;
      expect(outcome).toMatchObject({ ok: true, highlight: { revision: note.revision } });
    }
  },
  async delete({ store, commandId, number }, note) {
    if (!note) return;
    await deleteHighlight(store, commandId, note.id);
    trash(note, number);
  },
  async restore({ store, commandId, model }, note) {
    if (!note) return;
    await undeleteHighlight(store, commandId, note.id);
    restore(note);
    model.trashed = null;
  },
  async deleteAll({ store, commandId, model, number }) {
    await deleteArticle(store, commandId, SLUG);
    await deleteArticle(store, commandId, SLUG);
    if (model.trashed !== null) return;
    model.trashed = number;
    for (const note of model.notes) trash(note, number);
  },
  async restoreAll({ store, commandId, model }) {
    await undeleteArticle(store, commandId, SLUG);
    const together = model.notes.filter(({ trashed }) => trashed === model.trashed);
    if (model.trashed !== null) for (const note of together) restore(note);
    model.trashed = null;
  },
  tidy: ({ store }) => tidyUp(store),
};

function trash(note: Note, number: number): void {
  if (note.trashed !== null) return;
  note.trashed = number;
  note.revision++;
}

function restore(note: Note): void {
  if (note.trashed === null) return;
  note.trashed = null;
  note.revision++;
}

const byId = <T extends { id: string }>(notes: readonly T[]) =>
  notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('whatever two contexts do in turn, and however often, nothing is lost or doubled', async () => {
  let count = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      let time = Date.parse('2026-01-01T00:00:00Z');
      const name = `model-${uuid()}`;
      const now = () => new Date(++time).toISOString();
      const contexts = [0, 1].map(() => ({
        database: new DatelineDatabase(name),
        now,
        newId: uuid,
      }));
      const [store] = contexts;
      if (!store) return;
      await keepReading(store, reading);
      const model: Model = { notes: [], trashed: null };

      for (const [number, { act, which, stale, context }] of sequence.entries()) {
        const note = model.notes[which % Math.max(1, model.notes.length)];
        const here = contexts[context] ?? store;
        await ACTS[act]?.({ store: here, commandId: uuid(), model, number, stale }, note);
      }

      const live = model.notes.filter(({ trashed }) => trashed === null);
      const stored = await highlightsOf(store, SLUG);
      expect(byId(stored).map(({ id, note, revision }) => ({ id, note, revision }))).toEqual(
        byId(live).map(({ id, text, revision }) => ({ id, note: text, revision })),
      );
      const inTrash = (await listTrash(store)).flatMap(({ highlights }) => highlights);
      expect(inTrash).toHaveLength(model.notes.length - live.length);
      expect(await listLibrary(store)).toHaveLength(model.trashed === null ? 1 : 0);
      for (const { database } of contexts) database.close();
    }),
    { numRuns: 60 },
  );
});
