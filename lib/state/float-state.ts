import { type ReadonlySignal, signal } from '@preact/signals';

type CardFloat = Extract<Float, { kind: 'card' }>;

/** What may float over the text; one at a time. */
export type Float =
  | {
      readonly kind: 'card';
      /** Index of the annotation. */
      readonly annotation: number;
      /** Opened on purpose: stays until it is closed. */
      readonly pinned: boolean;
    }
  | {
      readonly kind: 'toolbar';
      /** The selected passage, over `articleText`. */
      readonly start: number;
      readonly end: number;
    }
  | {
      /** What was likely meant where the print is suspected to be wrong. */
      readonly kind: 'fault';
      /** Index of the fault. */
      readonly fault: number;
    }
  | {
      /** What a passage means, in the reader's word. */
      readonly kind: 'correct';
      /** Index of the annotation; null where the passage is not marked. */
      readonly annotation: number | null;
      /** The passage, over `articleText`. */
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'editor';
      /** Id of the highlight. */
      readonly highlight: string;
      readonly focus: 'note' | 'tags' | undefined;
    };

/** What may float over a page of the archive, where no faults are shown. */
export type PageFloat = Exclude<Float, { kind: 'fault' }>;

export interface FloatState<F extends Float = Float> {
  readonly float: ReadonlySignal<F | null>;
  open(float: F): void;
  close(): void;
  /** The pointer came to rest on an annotation (its index), or left it (null). */
  hover(annotation: number | null): void;
  /** The pointer is on the card itself: it stays. */
  hold(): void;
}

/** Rest that tells interest from passing by, and grace to reach the card; in ms. */
const DWELL = 350;
/** Between neighbours, once a card is open. */
const NEIGHBOUR_DWELL = 120;
const GRACE = 300;

/** Opens and closes what floats over the text, with the patience that a hover needs. */
export function createFloatState<F extends Float = Float>(): FloatState<F | CardFloat> {
  const float = signal<F | CardFloat | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(ms: number, act: () => void) {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  }

  function open(next: F | CardFloat | null) {
    clearTimeout(timer);
    float.value = next;
  }

  return {
    float,
    open,
    close: () => open(null),
    hold: () => clearTimeout(timer),
    hover(annotation) {
      const now = float.peek();
      // What was opened on purpose is not closed by a pointer that wanders.
      if (now && (now.kind !== 'card' || now.pinned)) return;
      if (annotation === null) {
        after(GRACE, () => open(null));
      } else if (now?.annotation === annotation) {
        clearTimeout(timer);
      } else {
        after(now ? NEIGHBOUR_DWELL : DWELL, () =>
          open({ kind: 'card', annotation, pinned: false }),
        );
      }
    },
  };
}
