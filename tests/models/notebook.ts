/** What a highlight says, as far as an edit can change it. */
export interface Saying {
  readonly colour: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Where it stands, in whatever words. */
  readonly place: string;
}

/** What one highlight is to the reader. */
export interface ModelNote {
  readonly id: string;
  saying: Saying;
  revision: number;
  /** When it was thrown away. */
  trashed: number | null;
}

interface ModelEdit {
  readonly id: string;
  other: Saying | null;
  undone: boolean;
}

const DAY = 86_400_000;
const isOver = (trashed: number | null, now: number) =>
  trashed !== null && now - trashed > 30 * DAY;

/** The highlights of one article as anybody would keep them who need not store anything. */
export interface Notebook {
  readonly notes: ReadonlyMap<string, ModelNote>;
  readonly edits: readonly ModelEdit[];
  /** When the article was thrown away. */
  readonly trashed: number | null;
  add(id: string, saying: Saying): void;
  /** @returns why it was not done */
  edit(id: string, revision: number, change: Partial<Saying>): 'gone' | 'conflict' | null;
  delete(id: string, now: number): void;
  restore(id: string): void;
  /** @returns the highlight whose edit was turned */
  undo(now: number): string | null;
  redo(now: number): string | null;
  deleteArticle(now: number): void;
  restoreArticle(): void;
  /** What lay in the trash for its time goes. @returns whether the article went as well */
  tidy(now: number): boolean;
}

export function createNotebook(): Notebook {
  const notes = new Map<string, ModelNote>();
  let edits: ModelEdit[] = [];
  let trashed: number | null = null;

  const sayingOf = (note: ModelNote | undefined) =>
    note && note.trashed === null ? note.saying : null;
  const last = () => edits.findLast(({ undone }) => !undone);
  const next = () => edits.find(({ undone }) => undone);

  function record(id: string, before: Saying | null, after: Saying | null) {
    if (isSame(before, after)) return;
    const leadsHere = (edit: ModelEdit | undefined) => edit?.id === id && isSame(edit.other, after);
    const [held, undone] = [last(), next()];
    if (held && leadsHere(held)) Object.assign(held, { other: before, undone: true });
    else if (undone && leadsHere(undone)) Object.assign(undone, { other: before, undone: false });
    else {
      edits = edits.filter((edit) => !edit.undone);
      edits.push({ id, other: before, undone: false });
    }
  }

  function change(note: ModelNote, act: () => void) {
    const before = sayingOf(note);
    act();
    note.revision += 1;
    record(note.id, before, sayingOf(note));
  }

  function turn(edit: ModelEdit | undefined, now: number): string | null {
    if (!edit || trashed !== null) return null;
    const note = notes.get(edit.id);
    if (!note) {
      edits = edits.filter((one) => one !== edit);
      return edit.id;
    }
    const current = sayingOf(note);
    if (edit.other) {
      Object.assign(note, { saying: edit.other, trashed: null, revision: note.revision + 1 });
    } else if (note.trashed === null) {
      Object.assign(note, { trashed: now, revision: note.revision + 1 });
    }
    Object.assign(edit, { other: current, undone: !edit.undone });
    return edit.id;
  }

  return {
    notes,
    get edits() {
      return edits;
    },
    get trashed() {
      return trashed;
    },
    add(id, saying) {
      notes.set(id, { id, saying, revision: 1, trashed: null });
      trashed = null;
      record(id, null, saying);
    },
    edit(id, revision, content) {
      const note = notes.get(id);
      if (!note || note.trashed !== null) return 'gone';
      if (note.revision !== revision) return 'conflict';
      change(note, () => {
        note.saying = { ...note.saying, ...content };
      });
      return null;
    },
    delete(id, now) {
      const note = notes.get(id);
      if (note?.trashed !== null) return;
      change(note, () => {
        note.trashed = now;
      });
    },
    restore(id) {
      const note = notes.get(id);
      if (!note) return;
      trashed = null;
      if (note.trashed === null) return;
      change(note, () => {
        note.trashed = null;
      });
    },
    undo: (now) => turn(last(), now),
    redo: (now) => turn(next(), now),
    deleteArticle(now) {
      if (trashed !== null) return;
      trashed = now;
      for (const note of notes.values()) {
        if (note.trashed === null) Object.assign(note, { trashed, revision: note.revision + 1 });
      }
    },
    restoreArticle() {
      for (const note of notes.values()) {
        if (trashed === null || note.trashed !== trashed) continue;
        Object.assign(note, { trashed: null, revision: note.revision + 1 });
      }
      trashed = null;
    },
    tidy(now) {
      for (const { id, trashed: since } of [...notes.values()]) {
        if (!isOver(since, now)) continue;
        notes.delete(id);
        edits = edits.filter((edit) => edit.id !== id);
      }
      if (!isOver(trashed, now) || notes.size > 0) return false;
      trashed = null;
      edits = [];
      return true;
    },
  };
}

const isSame = (one: Saying | null, other: Saying | null) =>
  JSON.stringify(one && sorted(one)) === JSON.stringify(other && sorted(other));
const sorted = ({ colour, note, tags, place }: Saying) => [colour, note, tags, place];
