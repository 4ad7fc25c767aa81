import { type ReadonlySignal, signal } from '@preact/signals';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { type StorageFault, storageFault } from '../notes/storage-error';
import type { LivePage } from './live-page';
import { dropDraft, findDrafts, keepDraft } from './note-drafts';

/** Why what was written is not stored. */
export type NoteProblem =
  /** Another page changed the highlight meanwhile; saving again overwrites that. */
  | 'conflict'
  /** No answer came, or one that nobody expected. */
  | 'unanswered'
  | StorageFault;

export interface Unsaved {
  readonly content: HighlightContent;
  /** Null while it was not tried to save it. */
  readonly problem: NoteProblem | null;
}

/** What the reader writes, between the fingers and the disk. */
export interface NoteTaking {
  /** By id of the highlight. */
  readonly unsaved: ReadonlySignal<ReadonlyMap<string, Unsaved>>;
  /** With every letter. */
  write(id: string, content: HighlightContent): void;
  /** Stores what was written. Never throws: the problem stands in {@link unsaved}. */
  save(id: string): Promise<boolean>;
  /** The reader threw the highlight away. */
  forget(id: string): void;
  /** Takes up what a closed tab left behind. @returns ids of the highlights concerned */
  resume(): Promise<string[]>;
}

/** Between two keepings of a draft, in ms. */
const REST = 400;

export function createNoteTaking(
  page: Pick<LivePage, 'opened' | 'editHighlight' | 'restoreHighlight'>,
): NoteTaking {
  const unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map());
  const resting = new Map<string, ReturnType<typeof setTimeout>>();

  function put(id: string, next: Unsaved | null) {
    const all = new Map(unsaved.value);
    if (next) all.set(id, next);
    else all.delete(id);
    unsaved.value = all;
  }

  function stopResting(id: string) {
    clearTimeout(resting.get(id));
    resting.delete(id);
  }

  const current = (id: string): Highlight | undefined =>
    page.opened.value?.highlights.find((highlight) => highlight.id === id);

  async function store(id: string, content: HighlightContent): Promise<NoteProblem | null> {
    // Deleted meanwhile, here or elsewhere: who writes on wants it back.
    if (!current(id)) await page.restoreHighlight(id);
    const highlight = current(id);
    if (!highlight) return 'unanswered';
    const outcome = await page.editHighlight(highlight, content);
    if (outcome.ok) return null;
    if (outcome.reason === 'conflict') return 'conflict';
    return store(id, content);
  }

  return {
    unsaved,
    write(id, content) {
      put(id, { content, problem: unsaved.value.get(id)?.problem ?? null });
      if (resting.has(id)) return;
      const keep = () => {
        resting.delete(id);
        const now = unsaved.value.get(id);
        if (now) void keepDraft(id, now.content);
      };
      resting.set(id, setTimeout(keep, REST));
    },

    async save(id) {
      const written = unsaved.value.get(id);
      if (!written) return true;
      stopResting(id);
      await keepDraft(id, written.content);
      const problem = await store(id, written.content).catch(
        (error: unknown) => storageFault(error) ?? 'unanswered',
      );
      const latest = unsaved.value.get(id);
      // The reader may have written on while the answer was on its way.
      if (problem === null && latest?.content === written.content) {
        put(id, null);
        await dropDraft(id);
      } else if (latest) put(id, { ...latest, problem });
      return problem === null;
    },

    forget(id) {
      stopResting(id);
      put(id, null);
      void dropDraft(id);
    },

    async resume() {
      const ids = page.opened.value?.highlights.map(({ id }) => id) ?? [];
      const drafts = await findDrafts(ids);
      for (const [id, content] of drafts) {
        if (!unsaved.value.has(id)) put(id, { content, problem: null });
      }
      return [...drafts.keys()];
    },
  };
}
