import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { ArchiveArticle } from '@/lib/engine/model';
import { stateOf } from '@/lib/notes/edit-history';
import { COLOURS } from '@/lib/notes/highlight';
import { deleteArticle, keepReading, undeleteArticle } from './articles';
import { DatelineDatabase } from './database';
import { editsLeft, turnEdit } from './edits';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightsOf,
  placeHighlight,
  undeleteHighlight,
} from './highlights';
import { tidyUp } from './housekeeping';
import type { Store } from './store';

const reading = (slug: string): ArchiveArticle => ({
  kind: 'article',
  slug,
  url: `https://www.jta.org/archive/${slug}`,
  title: 'A Treaty',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: ['The treaty was signed today.'],
});
const SLUG = 'a-treaty';
const treaty = { exact: 'treaty', prefix: 'The ', suffix: ' was', start: 4, end: 10 };
const signed = { exact: 'signed', prefix: 'was ', suffix: ' today', start: 15, end: 21 };
const draft = { slug: SLUG, target: treaty, colour: 'yellow', note: '', tags: [] } as const;

let time: number;
let store: Store;
const id = () => crypto.randomUUID();
const elsewhere = (): Store => ({ ...store, database: new DatelineDatabase(store.database.name) });

beforeEach(() => {
  time = Date.parse('2026-01-01T00:00:00Z');
  store = {
    database: new DatelineDatabase(`test-${id()}`),
    now: () => new Date(++time).toISOString(),
    newId: id,
  };
});

const undo = (slug: string | null = SLUG, at = store) => turnEdit(at, 'undoEdit', id(), slug);
const redo = (slug: string | null = SLUG, at = store) => turnEdit(at, 'redoEdit', id(), slug);
const notes = async (slug = SLUG) => (await highlightsOf(store, slug)).map(({ note }) => note);

async function write(highlight: string, note: string): Promise<void> {
  const row = await store.database.highlights.get(highlight);
  const revision = row?.revision ?? 0;
  await changeHighlight(store, id(), { id: highlight, revision, content: { note } });
}

test('edits are undone one after the other, also after a restart, and redone', async () => {
  await keepReading(store, reading(SLUG));
  const { id: one } = await addHighlight(store, id(), draft);
  await write(one, 'First');
  await write(one, 'Second');
  expect(await editsLeft(store, SLUG)).toEqual({ undo: true, redo: false });

  const restarted = elsewhere();
  await undo(SLUG, restarted);
  expect(await notes()).toEqual(['First']);
  await undo(SLUG, restarted);
  await undo(SLUG, restarted);
  expect(await notes()).toEqual([]);
  expect(await undo(SLUG, restarted)).toBeNull();
  expect(await editsLeft(store, SLUG)).toEqual({ undo: false, redo: true });

  await redo();
  await redo();
  await redo();
  expect(await notes()).toEqual(['Second']);
  expect(await redo()).toBeNull();
});

test('the same command twice is done once', async () => {
  await keepReading(store, reading(SLUG));
  const { id: one } = await addHighlight(store, id(), draft);
  await write(one, 'First');
  await write(one, 'Second');
  const command = id();
  const turned = await turnEdit(store, 'undoEdit', command, SLUG);
  expect(await turnEdit(store, 'undoEdit', command, SLUG)).toEqual(turned);
  expect(await notes()).toEqual(['First']);
});

test('a new edit ends what could be redone; one that takes the last back is its undoing', async () => {
  await keepReading(store, reading(SLUG));
  const { id: one } = await addHighlight(store, id(), draft);
  await write(one, 'First');
  await undo();
  await write(one, 'Other');
  expect(await editsLeft(store, SLUG)).toEqual({ undo: true, redo: false });

  await deleteHighlight(store, id(), one);
  await undeleteHighlight(store, id(), one);
  expect(await editsLeft(store, SLUG)).toEqual({ undo: true, redo: true });
  await undo();
  expect(await notes()).toEqual(['']);
});

test('a highlight goes back to where it was attached', async () => {
  await keepReading(store, reading(SLUG));
  const { id: one } = await addHighlight(store, id(), draft);
  const placement = { target: signed, doubt: null };
  await placeHighlight(store, id(), { id: one, revision: 1, placement });
  await placeHighlight(store, id(), {
    id: one,
    revision: 2,
    placement: { target: signed, doubt: 'kept' },
  });
  await undo();
  expect((await highlightsOf(store, SLUG))[0]).not.toHaveProperty('doubt');
  await undo();
  expect(await highlightsOf(store, SLUG)).toMatchObject([{ target: treaty }]);
});

test('of all articles the last edit is undone first; those in the trash are left alone', async () => {
  await keepReading(store, reading(SLUG));
  await keepReading(store, reading('another'));
  const { id: one } = await addHighlight(store, id(), draft);
  const { id: two } = await addHighlight(store, id(), { ...draft, slug: 'another' });
  await write(two, 'There');
  await write(one, 'Here');
  await deleteArticle(store, id(), SLUG);
  expect(await undo(null)).toEqual({ slug: 'another', highlight: two });
  expect(await undo(SLUG)).toBeNull();

  await undeleteArticle(store, id(), SLUG);
  expect(await undo(null)).toEqual({ slug: SLUG, highlight: one });
  expect(await redo(null)).toEqual({ slug: SLUG, highlight: one });
  expect(await redo(null)).toEqual({ slug: 'another', highlight: two });
  expect([await notes(), await notes('another')]).toEqual([['Here'], ['There']]);
});

test('what is gone from the trash takes its edits with it', async () => {
  await keepReading(store, reading(SLUG));
  const { id: one } = await addHighlight(store, id(), draft);
  await write(one, 'First');
  await deleteHighlight(store, id(), one);
  time += 40 * 86_400_000;
  await tidyUp(store);
  expect(await store.database.edits.count()).toBe(0);
  expect(await undo()).toBeNull();
});

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('add', 'note', 'colour', 'place', 'delete', 'restore', 'undo', 'redo'),
    which: fc.nat(3),
    value: fc.nat(2),
    context: fc.constantFrom(0, 1),
  }),
  { maxLength: 40 },
);

type Step = typeof steps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

/** Does one step that is no undoing to one of the highlights made so far. */
async function act(at: Store, { act: name, which, value }: Step, made: string[]): Promise<void> {
  if (name === 'add') made.push((await addHighlight(at, id(), draft)).id);
  const one = made[which % Math.max(1, made.length)];
  const row = one === undefined ? undefined : await at.database.highlights.get(one);
  if (!row) return;
  const edit = { id: row.id, revision: row.revision };
  if (name === 'note') await changeHighlight(at, id(), { ...edit, content: { note: `${value}` } });
  const [colour = 'yellow'] = COLOURS.slice(value);
  if (name === 'colour') await changeHighlight(at, id(), { ...edit, content: { colour } });
  const placement = { target: value ? signed : treaty, doubt: null };
  if (name === 'place') await placeHighlight(at, id(), { ...edit, placement });
  if (name === 'delete') await deleteHighlight(at, id(), row.id);
  if (name === 'restore') await undeleteHighlight(at, id(), row.id);
}

async function shown(at: Store): Promise<string> {
  const rows = await highlightsOf(at, SLUG);
  return JSON.stringify(rows.map((row) => [row.id, stateOf(row)]).sort());
}

/** What was shown after each edit that holds or can be redone. */
class Story {
  #pages: string[];
  #at = 0;

  constructor(first: string) {
    this.#pages = [first];
  }

  get page(): string | undefined {
    return this.#pages[this.#at];
  }

  get left() {
    return { undo: this.#at > 0, redo: this.#at < this.#pages.length - 1 };
  }

  turn(by: 1 | -1): void {
    this.#at = Math.min(this.#pages.length - 1, Math.max(0, this.#at + by));
  }

  write(page: string): void {
    if (page === this.#pages[this.#at - 1]) this.#at -= 1;
    else if (page === this.#pages[this.#at + 1]) this.#at += 1;
    else if (page !== this.page) {
      this.#pages = [...this.#pages.slice(0, this.#at + 1), page];
      this.#at += 1;
    }
  }
}

async function turnBoth(at: Store, name: 'undo' | 'redo', story: Story): Promise<void> {
  const turned = await (name === 'undo' ? undo : redo)(SLUG, at);
  expect(turned !== null).toBe(story.left[name]);
  story.turn(name === 'undo' ? -1 : 1);
}

test('whatever was edited from two contexts, undoing and redoing walk through what was shown', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      store = { ...store, database: new DatelineDatabase(`test-${id()}`) };
      const contexts = [store, elsewhere()];
      await keepReading(store, reading(SLUG));
      const made: string[] = [];
      const story = new Story(await shown(store));
      for (const step of sequence) {
        const here = contexts[step.context] ?? store;
        if (step.act === 'undo' || step.act === 'redo') await turnBoth(here, step.act, story);
        else {
          await act(here, step, made);
          story.write(await shown(store));
        }
        expect(await shown(store)).toBe(story.page);
        expect(await editsLeft(here, SLUG)).toEqual(story.left);
      }
      for (const { database } of contexts) database.close();
    }),
    { numRuns: 60 },
  );
});
