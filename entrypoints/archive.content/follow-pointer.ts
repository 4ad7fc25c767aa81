import type { Reading } from './reading';

/** What the window hears: of the page and, while it goes down, of all that stands in it. */
export type Heard = DocumentEventMap & Pick<WindowEventMap, 'pageshow'>;

/** Listens on the page until the article is left. Only what the reader's own hand does counts. */
export type Listen = <K extends keyof Heard>(type: K, listener: (event: Heard[K]) => void) => void;

/** What answers to a click by itself. */
const INTERACTIVE = 'a, button, input, textarea, select, label, summary, video, [contenteditable]';

/**
 * Opens cards where the mouse rests, cards and editors where it clicks or a finger taps.
 *
 * @param host our own element on the page
 */
export function followPointer(reading: Reading, host: Element, listen: Listen): void {
  const { text, floats, active } = reading;
  let pointed: number | 'inside' | null = null;
  let waiting: PointerEvent | null = null;

  function point(target: number | 'inside' | null) {
    // The same again would start the dwell anew.
    if (target === pointed) return;
    pointed = target;
    if (target === 'inside') floats.hold();
    else floats.hover(target);
  }

  function look() {
    const event = waiting;
    waiting = null;
    if (!event) return;
    if (event.target === host) point('inside');
    else if (!active.peek() || event.buttons !== 0 || hasSelection()) point(null);
    else point(text.at(event.clientX, event.clientY).annotation);
  }

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    if (!waiting) requestAnimationFrame(look);
    waiting = event;
  });

  listen('pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget === null && pointerType !== 'touch') point(null);
  });

  listen('click', (event) => {
    const { target } = event;
    if (target === host || event.button !== 0 || !active.peek()) return;
    if (hasSelection() || (target instanceof Element && target.closest(INTERACTIVE))) return;
    const { annotation, highlight } = text.at(event.clientX, event.clientY);
    // A mouse has seen the card already; a finger has not, and finds the way on in it.
    const wantsCard = highlight === null || isTouch(event);
    if (annotation !== null && wantsCard) floats.open({ kind: 'card', annotation, pinned: true });
    else if (highlight !== null) floats.open({ kind: 'editor', highlight, focus: undefined });
    else floats.close();
  });
}

const isTouch = (event: MouseEvent) =>
  event instanceof PointerEvent && event.pointerType === 'touch';

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
