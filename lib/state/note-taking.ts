import { type ReadonlySignal, signal } from '@preact/signals';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { mergeContent } from '../notes/merge-content';
import { type StorageFault, storageFault } from '../notes/storage-error';
import type { LivePage } from './live-page';
import { dropDraft, findDrafts, keepDraft, type NoteDraft } from './note-drafts';

/** Why what was written is not stored. */
export type NoteProblem =
  /** No answer came, or one that nobody expected. */
  'unanswered' | StorageFault;

export interface Unsaved extends NoteDraft {
  /** Null while it was not tried to save it. */
  readonly problem: NoteProblem | null;
}

export type SaveOutcome =
  | 'saved'
  /** Saved; another page had written a note too, and both texts stand there now. */
  | 'merged'
  /** The reason stands in {@link NoteTaking.unsaved}. */
  | 'failed';

/** What the reader writes, between the fingers and the disk. */
export interface NoteTaking {
  /** By id of the highlight. */
  readonly unsaved: ReadonlySignal<ReadonlyMap<string, Unsaved>>;
  /** With every letter. */
  write(id: string, content: HighlightContent): void;
  /** Stores what was written. Never throws: the problem stands in {@link unsaved}. */
  save(id: string): Promise<SaveOutcome>;
  /** The reader threw the highlight away. */
  forget(id: string): void;
  /**
   * Takes up what a closed tab or an update left behind.
   *
   * @param left later than any draft; what is of other articles is passed over
   * @returns ids of the highlights concerned
   */
  resume(left?: ReadonlyMap<string, NoteDraft>): Promise<string[]>;
}

/** Between two keepings of a draft, in ms. */
const REST = 400;

/** How often in one saving others may come first before it is given up. */
const ATTEMPTS = 5;

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

  async function store(
    id: string,
    { content, base }: NoteDraft,
  ): Promise<Exclude<SaveOutcome, 'failed'> | NoteProblem> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Deleted meanwhile, here or elsewhere: who writes on wants it back.
      if (!current(id)) await page.restoreHighlight(id);
      const there = current(id);
      if (!there) return 'unanswered';
      const merged = mergeContent(base, content, there);
      const outcome = await page.editHighlight(there, merged);
      if (outcome.ok) return merged.note === content.note ? 'saved' : 'merged';
    }
    return 'unanswered';
  }

  return {
    unsaved,
    write(id, content) {
      const before = unsaved.value.get(id);
      const base = before ? before.base : contentOf(current(id));
      put(id, { content, base, problem: before?.problem ?? null });
      if (resting.has(id)) return;
      const keep = () => {
        resting.delete(id);
        const now = unsaved.value.get(id);
        if (now) void keepDraft(id, draftOf(now));
      };
      resting.set(id, setTimeout(keep, REST));
    },

    async save(id) {
      const written = unsaved.value.get(id);
      if (!written) return 'saved';
      stopResting(id);
      // Both are on their way before the page can go.
      const kept = keepDraft(id, draftOf(written));
      const outcome = await store(id, written).catch(
        (error: unknown) => storageFault(error) ?? 'unanswered',
      );
      await kept;
      const latest = unsaved.value.get(id);
      if (outcome !== 'saved' && outcome !== 'merged') {
        if (latest) put(id, { ...latest, problem: outcome });
        return 'failed';
      }
      if (latest?.content === written.content) {
        put(id, null);
        await dropDraft(id);
      } else if (latest) {
        // The reader wrote on while the answer was on its way.
        put(id, { content: latest.content, base: written.content, problem: null });
      }
      return outcome;
    },

    forget(id) {
      stopResting(id);
      put(id, null);
      void dropDraft(id);
    },

    async resume(words: ReadonlyMap<string, NoteDraft> = new Map()) {
      const ids = page.opened.value?.highlights.map(({ id }) => id) ?? [];
      const mine = [...words].filter(([id]) => ids.includes(id));
      await Promise.all(mine.map(([id, { content, base }]) => keepDraft(id, { content, base })));
      const left: string[] = [];
      for (const [id, draft] of await findDrafts(ids)) {
        if (isSame(contentOf(current(id)), draft.content)) {
          // It was stored, and the answer came when the page that asked was gone.
          void dropDraft(id);
          continue;
        }
        left.push(id);
        if (!unsaved.value.has(id)) put(id, { ...draft, problem: null });
      }
      return left;
    },
  };
}

const draftOf = ({ content, base }: Unsaved): NoteDraft => ({ content, base });

function contentOf(highlight: Highlight | undefined): HighlightContent | null {
  if (!highlight) return null;
  const { colour, note, tags } = highlight;
  return { colour, note, tags };
}

const isSame = (one: HighlightContent | null, other: HighlightContent) =>
  one !== null &&
  one.colour === other.colour &&
  one.note === other.note &&
  one.tags.join('\n') === other.tags.join('\n');
