import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Target } from '../anchor/target';
import type { ArchiveArticle } from '../engine/model';
import { describePassage, type Passages, spansBetween } from '../notes/passages';
import type { PlaceRepair, TakeBack } from './place-repair';

type Text = Pick<ArchiveArticle, 'paragraphs'>;

interface Ends {
  readonly start: number;
  readonly end: number;
}

/** What became of new ends. */
export type Adjusted =
  /** They were the old ones. */
  | 'same'
  /** The highlight was deleted, or moved by somebody else, meanwhile: nothing was done. */
  | 'elsewhere'
  | TakeBack;

/** New ends that are shown and not stored. */
export interface NewEnds extends Ends {
  /** Id of the highlight. */
  readonly id: string;
  /** What it was attached to before. */
  readonly from: Target;
}

/** The ends of a highlight on their way from one place to another. */
export interface Adjusting {
  /** As they are to be drawn: the highlight that is adjusted at the ends that it would have. */
  readonly passages: ReadonlySignal<Passages>;
  /** Whether an end is held and pulled just now. */
  readonly held: ReadonlySignal<boolean>;
  hold(on: boolean): void;
  /** Shows a highlight with other ends, over `articleText`. Stores nothing. */
  show(id: string, ends: Ends): void;
  /** What is shown and not stored; null where all is stored. */
  readonly shown: ReadonlySignal<NewEnds | null>;
  /** Stores new ends as one change. Throws where that is impossible; the old ends show again. */
  store(ends: NewEnds): Promise<Adjusted>;
}

/** Who wrote a note meanwhile does not hinder a move; more than this many do. */
const ATTEMPTS = 3;

/** @param article the text that the passages were found in; null while there is none */
export function createAdjusting(
  article: () => Text | null,
  passages: ReadonlySignal<Passages>,
  repair: Pick<PlaceRepair, 'attach'>,
): Adjusting {
  const shown = signal<NewEnds | null>(null);
  const held = signal(false);
  const find = (id: string) => passages.peek().found.find(({ highlight }) => highlight.id === id);

  async function move({ id, from, start, end }: NewEnds): Promise<Adjusted> {
    const text = article();
    for (let attempt = 0; text && attempt < ATTEMPTS; attempt += 1) {
      const there = find(id);
      if (!there || keyOf(there.highlight.target) !== keyOf(from)) break;
      if (there.start === start && there.end === end) return 'same';
      const takeBack = await repair.attach(there.highlight, describePassage(text, start, end));
      if (takeBack) return takeBack;
    }
    return 'elsewhere';
  }

  return {
    passages: computed(() => {
      const text = article();
      const now = shown.value;
      const { found, orphans } = passages.value;
      if (!now || !text) return passages.value;
      const { start, end } = now;
      const there = found.map((one) =>
        one.highlight.id === now.id
          ? { ...one, start, end, spans: spansBetween(text, start, end) }
          : one,
      );
      return { found: there.sort((a, b) => a.start - b.start || a.end - b.end), orphans };
    }),
    held,
    hold(on) {
      held.value = on;
    },

    show(id, { start, end }) {
      const before = shown.peek();
      const from = before?.id === id ? before.from : find(id)?.highlight.target;
      if (from) shown.value = { id, from, start, end };
    },

    shown,
    async store(ends) {
      shown.value ??= ends;
      try {
        return await move(ends);
      } finally {
        if (shown.peek() === ends) shown.value = null;
      }
    },
  };
}

const keyOf = ({ exact, start, end }: Target) => `${start} ${end} ${exact}`;
