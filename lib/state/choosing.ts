import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveArticle } from '../engine/model';
import type { OpenedArticle } from '../messages';
import type { Highlight } from '../notes/highlight';
import { describePassage } from '../notes/passages';
import type { PlaceRepair, TakeBack } from './place-repair';

/** The reader looks for the passage to which a highlight belongs. */
export interface Choosing {
  /** Of which one; null while none is asked for. */
  readonly highlight: ReadonlySignal<Highlight | null>;
  begin(id: string): void;
  cancel(): void;
  /**
   * Attaches it to a passage of the text and ends the looking; offsets over `articleText`. Throws
   * where that could not be stored: the reader is still looking then.
   *
   * @returns null where it was changed or deleted elsewhere meanwhile: nothing was done
   */
  attach(start: number, end: number): Promise<TakeBack | null>;
}

/** @param article whose text is shown; null while there is none */
export function createChoosing(
  opened: ReadonlySignal<OpenedArticle | null>,
  article: () => ArchiveArticle | null,
  repair: Pick<PlaceRepair, 'attach'>,
): Choosing {
  const wanted = signal<string | null>(null);
  const highlight = computed(
    () => opened.value?.highlights.find(({ id }) => id === wanted.value) ?? null,
  );
  return {
    highlight,
    begin(id) {
      wanted.value = id;
    },
    cancel() {
      wanted.value = null;
    },
    async attach(start, end) {
      const text = article();
      if (!highlight.value || !text) return null;
      const takeBack = await repair.attach(highlight.value, describePassage(text, start, end));
      wanted.value = null;
      return takeBack;
    },
  };
}
