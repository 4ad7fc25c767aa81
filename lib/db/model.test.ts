import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import type { EditOutcome } from '@/lib/notes/change-highlight';
import { COLOURS, type Highlight } from '@/lib/notes/highlight';
import type { EntryContent } from '@/lib/notes/own-entry';
import { createNotebook, type ModelNote, type Notebook } from '../../tests/models/notebook';
import { deleteArticle, keepReading, undeleteArticle } from './articles';
import { addCorrection, listCorrections, removeCorrection } from './corrections';
import { DatelineDatabase } from './database';
import { editsLeft, turnEdit } from './edits';
import { addEntry, changeEntry, deleteEntry, listEntries, undeleteEntry } from './entries';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  placeHighlight,
  undeleteHighlight,
} from './highlights';
import { tidyUp } from './housekeeping';
import { listLibrary, listTrash } from './library';
import { deletePack, importPack, listPacks, switchPack, undeletePack } from './packs';
import type { Store } from './store';

const DAY = 86_400_000;
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
const targetOf = (exact: string) => ({ exact, prefix: '', suffix: '', start: 4, end: 10 });
const contentOf = (name: string): EntryContent => ({
  type: 'term',
  name,
  names: [],
  gloss: 'A word',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
});

/** What is kept besides highlights, by id. */
interface Shelf {
  readonly corrections: Set<string>;
  readonly entries: Map<string, { name: string; revision: number; trashed: number | null }>;
  readonly packs: Map<
    string,
    { name: string; ids: Set<string>; on: boolean; trashed: number | null }
  >;
}

/** One step in one context, and what the model needs to follow it. */
interface Turn {
  readonly store: Store;
  readonly commandId: string;
  readonly book: Notebook;
  readonly shelf: Shelf;
  /** In ms; each step has its own. */
  readonly now: number;
  readonly which: number;
  readonly stale: boolean;
  /** Lets time pass, or sets the clock back. */
  shift(ms: number): void;
}

/** The answer to a command, and to the same command once more, as where the first answer got lost. */
async function twice<T>(send: () => Promise<T>): Promise<T> {
  const answer = await send();
  await send();
  return answer;
}

const noteOf = ({ book, which }: Turn): ModelNote | undefined =>
  [...book.notes.values()][which % Math.max(1, book.notes.size)];
const oneOf = <K, V>(map: ReadonlyMap<K, V>, which: number): readonly [K, V] | undefined =>
  [...map][which % Math.max(1, map.size)];

async function edit(
  turn: Turn,
  change: { note?: string; colour?: string; tags?: string[]; place?: string },
  send: (note: { id: string; revision: number }) => Promise<EditOutcome>,
) {
  const note = noteOf(turn);
  if (!note) return;
  const revision = note.revision - (turn.stale ? 1 : 0);
  const refused = turn.book.edit(note.id, revision, change);
  const outcome = await twice(() => send({ id: note.id, revision }));
  if (refused) expect(outcome).toMatchObject({ ok: false, reason: refused });
  else expect(outcome).toMatchObject({ ok: true, highlight: { revision: note.revision } });
}

/** Each does the same to the database and to the model, and compares the answers. */
const ACTS: Record<string, (turn: Turn) => Promise<void>> = {
  async add({ store, commandId, book, now }) {
    const saying = { colour: COLOURS[now % 4] ?? 'pink', note: `n${now}`, tags: ['a'] };
    const draft = { ...saying, slug: SLUG, target: targetOf('treaty') };
    const { id } = await twice(() => addHighlight(store, commandId, draft));
    book.add(id, { ...saying, place: 'treaty' });
  },
  write: (turn) =>
    edit(turn, { note: `e${turn.now}` }, ({ id, revision }) =>
      changeHighlight(turn.store, turn.commandId, {
        id,
        revision,
        content: { note: `e${turn.now}` },
      }),
    ),
  colour: (turn) => {
    const colour = COLOURS[turn.which % 4] ?? 'pink';
    return edit(turn, { colour }, ({ id, revision }) =>
      changeHighlight(turn.store, turn.commandId, { id, revision, content: { colour } }),
    );
  },
  place: (turn) => {
    const place = `treaty ${turn.which}`;
    return edit(turn, { place }, ({ id, revision }) =>
      placeHighlight(turn.store, turn.commandId, {
        id,
        revision,
        placement: { target: targetOf(place), doubt: null },
      }),
    );
  },
  async delete(turn) {
    const note = noteOf(turn);
    if (!note) return;
    await twice(() => deleteHighlight(turn.store, turn.commandId, note.id));
    turn.book.delete(note.id, turn.now);
  },
  async restore(turn) {
    const note = noteOf(turn);
    if (!note) return;
    await twice(() => undeleteHighlight(turn.store, turn.commandId, note.id));
    turn.book.restore(note.id);
  },
  async undo({ store, commandId, book, now }) {
    const turned = await turnEdit(store, 'undoEdit', commandId, SLUG);
    if (turned) await turnEdit(store, 'undoEdit', commandId, SLUG);
    expect(turned?.highlight ?? null).toBe(book.undo(now));
  },
  async redo({ store, commandId, book, now }) {
    const turned = await turnEdit(store, 'redoEdit', commandId, SLUG);
    if (turned) await turnEdit(store, 'redoEdit', commandId, SLUG);
    expect(turned?.highlight ?? null).toBe(book.redo(now));
  },
  async deleteAll({ store, commandId, book, now }) {
    await twice(() => deleteArticle(store, commandId, SLUG));
    book.deleteArticle(now);
  },
  async restoreAll({ store, commandId, book }) {
    await twice(() => undeleteArticle(store, commandId, SLUG));
    book.restoreArticle();
  },
  async say({ store, commandId, shelf, now }) {
    const said = { kind: 'mark', scope: 'article', slug: SLUG, surface: `word ${now}` } as const;
    shelf.corrections.add((await twice(() => addCorrection(store, commandId, said))).id ?? '');
  },
  async takeBack({ store, commandId, shelf, which }) {
    const id = [...shelf.corrections][which % Math.max(1, shelf.corrections.size)];
    if (id === undefined) return;
    await twice(() => removeCorrection(store, commandId, id));
    shelf.corrections.delete(id);
  },
  async addEntry({ store, commandId, shelf, now }) {
    const name = `entry ${now}`;
    const { id } = await twice(() => addEntry(store, commandId, contentOf(name), null));
    shelf.entries.set(id, { name, revision: 1, trashed: null });
  },
  async editEntry({ store, commandId, shelf, which, stale, now }) {
    const [id, entry] = oneOf(shelf.entries, which) ?? [];
    if (id === undefined || !entry) return;
    const revision = entry.revision - (stale ? 1 : 0);
    const content = contentOf(`entry ${now}`);
    const outcome = await twice(() => changeEntry(store, commandId, { id, revision, content }));
    if (entry.trashed !== null) expect(outcome).toMatchObject({ ok: false, reason: 'gone' });
    else if (stale) expect(outcome).toMatchObject({ ok: false, reason: 'conflict' });
    else Object.assign(entry, { name: content.name, revision: entry.revision + 1 });
  },
  async moveEntry({ store, commandId, shelf, which, now }) {
    const [id, entry] = oneOf(shelf.entries, which) ?? [];
    if (id === undefined || !entry) return;
    const move = entry.trashed === null ? deleteEntry : undeleteEntry;
    await twice(() => move(store, commandId, id));
    Object.assign(entry, {
      trashed: entry.trashed === null ? now : null,
      revision: entry.revision + 1,
    });
  },
  async importPack({ store, commandId, shelf, which, now }) {
    const name = `pack ${which % 2}`;
    const ids = [`own-${which}`, `own-x${now}`];
    const entries = ids.map((id) => ({ ...contentOf(id), id }));
    const pack = { name, author: null, licence: null, entries };
    const kept = await twice(() => importPack(store, commandId, pack));
    const there = [...shelf.packs].find(([, one]) => one.name === name && one.trashed === null);
    if (there) for (const id of ids) there[1].ids.add(id);
    else shelf.packs.set(kept?.id ?? '', { name, ids: new Set(ids), on: true, trashed: null });
    expect(kept?.id).toBe(there ? there[0] : kept?.id);
  },
  async switchPack({ store, commandId, shelf, which }) {
    const [id, pack] = oneOf(shelf.packs, which) ?? [];
    if (id === undefined || !pack) return;
    await twice(() => switchPack(store, commandId, id, !pack.on));
    pack.on = !pack.on;
  },
  async movePack({ store, commandId, shelf, which, now }) {
    const [id, pack] = oneOf(shelf.packs, which) ?? [];
    if (id === undefined || !pack) return;
    const move = pack.trashed === null ? deletePack : undeletePack;
    await twice(() => move(store, commandId, id));
    pack.trashed = pack.trashed === null ? now : null;
  },
  async clockBack({ shift }) {
    shift(-3 * DAY - 7);
  },
  async later({ store, book, shelf, now, shift }) {
    shift(16 * DAY);
    await tidyUp(store);
    const then = now + 16 * DAY + 1;
    const isOver = (trashed: number | null) => trashed !== null && then - trashed > 30 * DAY;
    for (const kept of [shelf.entries, shelf.packs]) {
      for (const [id, { trashed }] of kept) if (isOver(trashed)) kept.delete(id);
    }
    if (book.tidy(then)) await keepReading(store, reading);
  },
};

/** So that edits are undone, and done again, several in a row. */
const OFTEN = ['add', 'write', 'undo', 'undo', 'undo', 'redo', 'redo', 'undo', 'redo'];

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS), ...OFTEN),
    which: fc.nat(7),
    stale: fc.boolean(),
    context: fc.constantFrom(0, 1),
  }),
  { maxLength: 60, size: 'max' },
);

const byId = <T extends { id: string }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const plain = ({ id, colour, note, tags, target, revision }: Highlight) => ({
  id,
  saying: { colour, note, tags, place: target.exact },
  revision,
});

async function expectSame(store: Store, book: Notebook, shelf: Shelf): Promise<void> {
  const notes = [...book.notes.values()];
  const live = notes.filter(({ trashed }) => trashed === null);
  const inTrash = (await listTrash(store)).flatMap(({ highlights }) => highlights);
  const same = (list: readonly ModelNote[]) =>
    byId(list).map(({ id, saying, revision }) => ({ id, saying, revision }));
  expect(byId(await highlightsOf(store, SLUG)).map(plain)).toEqual(same(live));
  expect(byId(inTrash).map(plain)).toEqual(same(notes.filter(({ trashed }) => trashed !== null)));
  expect(await listLibrary(store)).toHaveLength(book.trashed === null ? 1 : 0);
  expect(await editsLeft(store, SLUG)).toEqual({
    undo: book.edits.some(({ undone }) => !undone),
    redo: book.edits.some(({ undone }) => undone),
  });
  expect((await listCorrections(store)).map(({ id }) => id).toSorted()).toEqual(
    [...shelf.corrections].toSorted(),
  );
  expect(
    byId(await listEntries(store)).map(({ id, name, revision, deletedAt }) => [
      id,
      name,
      revision,
      deletedAt !== null,
    ]),
  ).toEqual(
    byId([...shelf.entries].map(([id, entry]) => ({ id, ...entry }))).map(
      ({ id, name, revision, trashed }) => [id, name, revision, trashed !== null],
    ),
  );
  expect(
    byId(await listPacks(store)).map(({ id, on, deletedAt, entries }) => [
      id,
      on,
      deletedAt !== null,
      entries.map((entry) => entry.id).toSorted(),
    ]),
  ).toEqual(
    byId([...shelf.packs].map(([id, pack]) => ({ id, ...pack }))).map(
      ({ id, on, trashed, ids }) => [id, on, trashed !== null, [...ids].toSorted()],
    ),
  );
}

test('whatever two contexts do in turn, and however often, nothing is lost or doubled', async () => {
  let count = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      let time = Date.parse('2026-01-01T00:00:00Z');
      const name = `model-${uuid()}`;
      // A step happens at one time, whatever is asked of the clock meanwhile.
      const now = () => new Date(time).toISOString();
      const contexts = [0, 1].map(() => ({
        database: new DatelineDatabase(name),
        now,
        newId: uuid,
      }));
      const [store] = contexts;
      if (!store) return;
      await keepReading(store, reading);
      const book = createNotebook();
      const shelf: Shelf = { corrections: new Set(), entries: new Map(), packs: new Map() };
      const shift = (ms: number) => {
        time += ms;
      };
      for (const { act, context, ...step } of sequence) {
        time += 1;
        const here = contexts[context] ?? store;
        await ACTS[act]?.({
          ...{ ...step, store: here, commandId: uuid(), book, shelf, now: time, shift },
        });
      }
      await expectSame(store, book, shelf);
      for (const { database } of contexts) database.close();
    }),
    { numRuns: 60, seed: 1923 },
  );
}, 60_000);
