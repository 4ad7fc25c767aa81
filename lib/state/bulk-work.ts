import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../messages';
import type { Colour, Highlight, HighlightContent } from '../notes/highlight';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Highlights or articles of one command: short enough to be stopped between two. */
const AT_ONCE = 100;

/** What may become of many highlights at once. */
export type BulkChange =
  | { readonly tag: string }
  | { readonly untag: string }
  | { readonly colour: Colour };

/** What was done, and how it is taken back. */
export interface BulkDone {
  readonly count: number;
  /** Whether the reader stopped it before its end. */
  readonly stopped: boolean;
  /** In one step for the reader. Throws where it could not be stored. */
  readonly takeBack: () => Promise<void>;
}

/** Work on many highlights or articles; one at a time. */
export interface BulkWork {
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number } | null>;
  /** Throws where it could not be stored; what was done until then stays, as with {@link stop}. */
  change(highlights: readonly Highlight[], change: BulkChange): Promise<BulkDone>;
  remove(slugs: readonly string[]): Promise<BulkDone>;
  stop(): void;
}

export function createBulkWork(): BulkWork {
  const progress = signal<{ done: number; total: number } | null>(null);
  let stopped = false;

  /** @returns how many were done */
  async function inTurns<T>(things: readonly T[], work: (some: readonly T[]) => Promise<void>) {
    stopped = false;
    let done = 0;
    try {
      for (; done < things.length && !stopped; done += AT_ONCE) {
        progress.value = { done, total: things.length };
        await work(things.slice(done, done + AT_ONCE));
      }
    } finally {
      progress.value = null;
    }
    return Math.min(done, things.length);
  }

  async function edit(edits: readonly Edit[]): Promise<Highlight[]> {
    const changed: Highlight[] = [];
    await inTurns(edits, async (some) => {
      const command = { commandId: newCommandId(), edits: some };
      changed.push(...(await sendCommand(() => sendMessage('editHighlights', command))));
    });
    return changed;
  }

  async function move(message: 'deleteArticles' | 'restoreArticles', slugs: readonly string[]) {
    return inTurns(slugs, async (some) => {
      const command = { commandId: newCommandId(), slugs: some };
      await sendCommand(() => sendMessage(message, command));
    });
  }

  return {
    progress,
    async change(highlights, change) {
      const edits = highlights.flatMap((one) => {
        const content = contentAfter(one, change);
        return content ? [{ id: one.id, revision: one.revision, content }] : [];
      });
      const changed = await edit(edits);
      const before = new Map(highlights.map((one) => [one.id, one]));
      return {
        count: changed.length,
        stopped,
        takeBack: async () => {
          await edit(
            changed.flatMap(({ id, revision }) => {
              const { tags, colour } = before.get(id) ?? {};
              return tags && colour ? [{ id, revision, content: { tags, colour } }] : [];
            }),
          );
        },
      };
    },
    async remove(slugs) {
      const count = await move('deleteArticles', slugs);
      const gone = slugs.slice(0, count);
      return {
        count,
        stopped,
        takeBack: async () => {
          await move('restoreArticles', gone);
        },
      };
    },
    stop() {
      stopped = true;
    },
  };
}

interface Edit {
  readonly id: string;
  readonly revision: number;
  readonly content: Partial<HighlightContent>;
}

/** Null where nothing is to be changed. */
function contentAfter(
  { tags, colour }: Highlight,
  change: BulkChange,
): Partial<HighlightContent> | null {
  if ('colour' in change) return change.colour === colour ? null : { colour: change.colour };
  const wanted = 'tag' in change ? change.tag : change.untag;
  const has = (tag: string) => tag.toLowerCase() === wanted.trim().toLowerCase();
  if ('tag' in change) return tags.some(has) ? null : { tags: [...tags, wanted] };
  return tags.some(has) ? { tags: tags.filter((tag) => !has(tag)) } : null;
}
