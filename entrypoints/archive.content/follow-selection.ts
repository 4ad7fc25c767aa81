import type { Listen } from './follow-pointer';
import type { Reading } from './reading';

/** How long a selection made by keys or finger has to rest before the toolbar comes, in ms. */
const REST = 300;

/** Shows the toolbar beside a finished selection, and takes it away with it. */
export function followSelection(
  { text, floats, active }: Reading,
  host: Element,
  listen: Listen,
  signal: AbortSignal,
): void {
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look() {
    if (signal.aborted || pressed || !active.peek()) return;
    const float = floats.float.peek();
    const selected = isWriting(document.activeElement) ? null : text.selected();
    if (!selected) {
      if (float?.kind === 'toolbar') floats.close();
      return;
    }
    const same =
      float?.kind === 'toolbar' && float.start === selected.start && float.end === selected.end;
    if (!same && document.activeElement !== host) floats.open({ kind: 'toolbar', ...selected });
  }

  function lookAfter(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  }

  listen('pointerdown', ({ target, pointerType }) => {
    pressed = target !== host && pointerType !== 'touch';
  });
  listen('pointerup', () => {
    pressed = false;
    // A click that lifts a selection does so only after this event.
    lookAfter(10);
  });
  listen('pointercancel', () => {
    pressed = false;
  });
  listen('selectionchange', () => {
    if (!pressed) lookAfter(REST);
  });
}

/** Whether what has the focus takes letters. */
export function isWriting(element: Element | null): boolean {
  return element?.matches('input, textarea, select, [contenteditable]') ?? false;
}
