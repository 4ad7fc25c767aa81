import { type ReadonlySignal, signal } from '@preact/signals';
import { createHoverIntent } from './hover-intent';

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
      readonly kind: 'editor';
      /** Id of the highlight. */
      readonly highlight: string;
      readonly focus: 'note' | 'tags' | undefined;
    };

export interface FloatState {
  readonly float: ReadonlySignal<Float | null>;
  open(float: Float): void;
  close(): void;
  /** The pointer is on an annotation (its index), on the card (`inside`), or on neither. */
  hover(target: number | 'inside' | null): void;
}

const TIMING = { dwell: 350, grace: 300 };

function after(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

/** Opens and closes what floats over the text, with the patience that a hover needs. */
export function createFloatState(): FloatState {
  const float = signal<Float | null>(null);
  const intent = createHoverIntent<number>(
    TIMING,
    after,
    (annotation) => open({ kind: 'card', annotation, pinned: false }),
    () => open(null),
  );

  function open(next: Float | null) {
    float.value = next;
    if (next?.kind === 'card') intent.opened(next.annotation, next.pinned);
    else intent.opened(null, next !== null);
  }

  return { float, open, close: () => open(null), hover: (target) => intent.move(target) };
}
