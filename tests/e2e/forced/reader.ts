import { below, type Next, pick } from '../../../bench/anchoring/random';
import type { ArchiveArticle } from '../../../lib/engine/model';
import { COLOURS } from '../../../lib/notes/highlight';
import { createNotebook, type ModelNote, type Notebook } from '../../models/notebook';
import type { Answer, Command, Report } from './commands';

/** One context that edits by itself, and what should come of it. */
export interface Reader {
  readonly article: ArchiveArticle;
  readonly slug: string;
  readonly own: boolean;
  readonly book: Notebook;
  readonly date: string | null;
  readonly corrections: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, { name: string; revision: number; deleted: boolean }>;
  readonly packs: ReadonlyMap<string, { ids: Set<string>; on: boolean; deleted: boolean }>;
  /** How many commands changed something, and how often any was sent. */
  readonly counts: { commands: number; done: number; sent: number };
  /** Does something, whatever the numbers say, and looks at the answer. */
  act(): Promise<void>;
  /** Opens the article in which several write. */
  join(article: ArchiveArticle): Promise<void>;
  /** Makes a highlight that others will write into. @returns its id */
  mark(): Promise<string>;
  /** Writes a word into such a highlight. */
  write(id: string, word: string): Promise<void>;
}

/** More are never made, so that looking at all of them stays quick. */
const MOST_NOTES = 20;

/** By its words, as the article of every reader repeats none. */
export const placeOf = (article: ArchiveArticle, start: number, end: number) =>
  article.paragraphs.join('\n').slice(start, end);

/** @param own whether it is a page of the extension, which may do all there is to do */
export async function createReader(
  name: string,
  given: ArchiveArticle | null,
  own: boolean,
  next: Next,
  send: (command: Command) => Promise<Report>,
): Promise<Reader> {
  const counts = { commands: 0, done: 0, sent: 0 };
  const book = createNotebook();
  const corrections = new Set<string>();
  const entries = new Map<string, { name: string; revision: number; deleted: boolean }>();
  const packs = new Map<string, { ids: Set<string>; on: boolean; deleted: boolean }>();
  const packNames = new Map<string, string>();
  let date: string | null = null;
  let step = 0;

  async function attempt(command: Command): Promise<Answer> {
    const { answer, sent } = await send(command);
    counts.commands += 1;
    counts.sent += sent;
    return answer;
  }

  /** What must be done, however often the background is stopped. */
  async function ask(command: Command): Promise<Answer & { readonly ok: true }> {
    const answer = await attempt(command);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(command)}: ${answer.why}`);
    counts.done += 1;
    return answer;
  }

  const { article } = await ask({ act: 'open', article: given });
  if (!article) throw new Error('no article');
  Object.assign(counts, { commands: 0, done: 0, sent: 0 });
  const length = article.paragraphs.join('\n').length;

  function passage() {
    const start = below(length - 30, next);
    const text = article?.paragraphs.join('\n') ?? '';
    // Blanks around a passage belong to nobody.
    const from = text.indexOf(' ', start) + 1;
    const end = text.indexOf(' ', from + 8);
    return end > from ? { start: from, end } : { start: 0, end: text.indexOf(' ') };
  }

  function expectId(id: string | undefined): string {
    if (id === undefined) throw new Error(`${name}: no id`);
    return id;
  }

  const note = (): ModelNote | undefined =>
    book.notes.size === 0 ? undefined : pick([...book.notes.values()], next);

  async function onNote(act: (note: ModelNote) => Promise<void>): Promise<void> {
    const one = note();
    await (one ? act(one) : ACTS.add());
  }

  async function guarded(one: ModelNote, command: Command & { id: string; revision: number }) {
    const { start, end, ...rest } = { start: 0, end: 0, ...command };
    const { act, id, revision, ...content } = rest;
    const change =
      act === 'place' ? { place: placeOf(article as ArchiveArticle, start, end) } : content;
    const refused = book.edit(id, revision, change);
    const answer = await attempt(command);
    if (answer.ok !== (refused === null)) {
      throw new Error(`${name}: ${JSON.stringify(command)}: ${JSON.stringify(answer)}`);
    }
    if (answer.ok) counts.done += 1;
    if (answer.ok && answer.revision !== undefined && answer.revision !== one.revision) {
      throw new Error(`${name}: revision ${answer.revision}, not ${one.revision}`);
    }
  }

  const ACTS = {
    async add() {
      if (book.notes.size >= MOST_NOTES) return ACTS.edit();
      const { start, end } = passage();
      const saying = {
        colour: pick(COLOURS, next),
        note: `n${step}`,
        tags: [`t${below(9, next)}`],
      };
      const { id } = await ask({ act: 'add', start, end, ...saying });
      const place = placeOf(article, start, end);
      book.add(expectId(id), { ...saying, place });
    },
    edit: () =>
      onNote((one) =>
        guarded(one, {
          act: 'edit',
          id: one.id,
          revision: one.revision - (next() < 0.1 ? 1 : 0),
          ...pick(
            [{ note: `e${step}` }, { colour: pick(COLOURS, next) }, { tags: [`g${step}`] }],
            next,
          ),
        }),
      ),
    place: () =>
      onNote((one) =>
        guarded(one, { act: 'place', id: one.id, revision: one.revision, ...passage() }),
      ),
    delete: () =>
      onNote(async (one) => {
        await ask({ act: 'delete', id: one.id });
        book.delete(one.id, step);
      }),
    restore: () =>
      onNote(async (one) => {
        await ask({ act: 'restore', id: one.id });
        book.restore(one.id);
      }),
    async setDate() {
      date = next() < 0.3 ? null : `1953-07-${10 + below(20, next)}`;
      await ask({ act: 'setDate', day: date });
    },
    async say() {
      const { start, end } = passage();
      const { id } = await ask({ act: 'say', surface: placeOf(article, start, end) });
      corrections.add(expectId(id));
    },
    async takeBack() {
      if (corrections.size === 0) return ACTS.say();
      const id = pick([...corrections], next);
      await ask({ act: 'takeBack', id });
      corrections.delete(id);
    },
  };

  async function turn(act: 'undo' | 'redo'): Promise<void> {
    const expected = book[act](step);
    const answer = await attempt({ act });
    if (!answer.ok) throw new Error(`${name}: ${act}: ${answer.why}`);
    if (answer.id !== undefined) counts.done += 1;
    if ((answer.id ?? null) !== expected) {
      throw new Error(`${name}: ${act} turned ${answer.id}, not ${expected}`);
    }
  }

  const OWN_ACTS = {
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    async deleteArticle() {
      await ask({ act: 'deleteArticle' });
      book.deleteArticle(step);
    },
    async restoreArticle() {
      await ask({ act: 'restoreArticle' });
      book.restoreArticle();
    },
    async addEntry() {
      const word = `Entry ${name} ${step}`;
      const { id } = await ask({ act: 'addEntry', name: word });
      entries.set(expectId(id), { name: word, revision: 1, deleted: false });
    },
    async changeEntry() {
      if (entries.size === 0) return OWN_ACTS.addEntry();
      const [id, entry] = pick([...entries], next);
      if (entry.deleted || next() < 0.4) {
        await ask({ act: entry.deleted ? 'restoreEntry' : 'deleteEntry', id });
        entry.deleted = !entry.deleted;
      } else {
        entry.name = `Entry ${name} ${step}`;
        await ask({ act: 'editEntry', id, revision: entry.revision, name: entry.name });
      }
      entry.revision += 1;
    },
    async importPack() {
      const known = [...packs].filter(([, { deleted }]) => !deleted);
      const again = known.length > 0 && next() < 0.5 ? pick(known, next)[0] : null;
      const title = (again && packNames.get(again)) ?? `Pack ${name} ${step}`;
      const ids = [`${name}-${below(5, next)}`, `${name}-${step}`];
      const answer = await ask({ act: 'importPack', name: title, entries: ids });
      const id = expectId(answer.id);
      packNames.set(id, title);
      const pack = packs.get(id) ?? { ids: new Set(), on: true, deleted: false };
      for (const one of ids) pack.ids.add(`own-${one}`);
      packs.set(id, pack);
    },
    async changePack() {
      if (packs.size === 0) return OWN_ACTS.importPack();
      const [id, pack] = pick([...packs], next);
      if (next() < 0.5) {
        pack.on = !pack.on;
        await ask({ act: 'switchPack', id, on: pack.on });
      } else {
        await ask({ act: pack.deleted ? 'restorePack' : 'deletePack', id });
        pack.deleted = !pack.deleted;
      }
    },
  };

  const { add, edit } = ACTS;
  const { undo, redo } = OWN_ACTS;
  const ownActs = own ? [undo, redo, ...Object.values(OWN_ACTS)] : [];
  const acts = [add, edit, edit, ...Object.values(ACTS), ...ownActs];
  return {
    article,
    slug: article.slug,
    own,
    book,
    get date() {
      return date;
    },
    corrections,
    entries,
    packs,
    counts,
    async act() {
      step += 1;
      await pick(acts, next)();
    },
    async join(other) {
      await attempt({ act: 'join', article: other });
    },
    async mark() {
      const empty = { note: '', tags: [] };
      const answer = await attempt({ act: 'add', start: 0, end: 20, colour: 'pink', ...empty });
      if (!answer.ok || answer.id === undefined)
        throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.id;
    },
    async write(id, word) {
      const answer = await attempt({ act: 'write', id, word });
      if (!answer.ok) throw new Error(`${name}: ${word} not written: ${answer.why}`);
    },
  };
}
