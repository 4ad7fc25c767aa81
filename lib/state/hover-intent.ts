export interface HoverTiming {
  /** How long the pointer rests on something before it opens, in ms. */
  readonly dwell: number;
  /** How long what is open stays after the pointer left it, in ms. */
  readonly grace: number;
}

export interface HoverIntent<T> {
  /** The pointer is on `target`, on what `target` opened (`'inside'`), or on neither (null). */
  move(target: T | 'inside' | null): void;
  /** Says what is open now, whoever opened it; what is pinned does not close by itself. */
  opened(target: T | null, pinned: boolean): void;
  /** Forgets what the pointer was about to do. */
  cancel(): void;
}

/**
 * Tells from where the pointer goes what the reader wants to see: to rest on a thing opens it, to
 * leave closes it a moment later, and to cross a neighbour on the way to what is open does nothing.
 *
 * @param after calls back once after so many ms; returns what takes that back
 */
export function createHoverIntent<T>(
  { dwell, grace }: HoverTiming,
  after: (callback: () => void, ms: number) => () => void,
  open: (target: T) => void,
  close: () => void,
): HoverIntent<T> {
  let current: T | null = null;
  let pinned = false;
  let coming: T | null = null;
  let stopOpening = () => {};
  let stopClosing: (() => void) | null = null;

  function cancelOpening() {
    coming = null;
    stopOpening();
  }

  function cancelClosing() {
    stopClosing?.();
    stopClosing = null;
  }

  function leave() {
    if (current === null || pinned || stopClosing) return;
    stopClosing = after(() => {
      stopClosing = null;
      close();
    }, grace);
  }

  return {
    move(target) {
      if (target === 'inside' || (target !== null && target === current)) {
        cancelOpening();
        cancelClosing();
        return;
      }
      if (target === null) {
        cancelOpening();
        leave();
        return;
      }
      // What is about to open takes the place of what is: closing in between would flicker.
      cancelClosing();
      if (target === coming || pinned) return;
      cancelOpening();
      coming = target;
      stopOpening = after(() => {
        coming = null;
        open(target);
      }, dwell);
    },
    opened(target, isPinned) {
      current = target;
      pinned = isPinned;
      cancelOpening();
      cancelClosing();
    },
    cancel() {
      cancelOpening();
      cancelClosing();
    },
  };
}
