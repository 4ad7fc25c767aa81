import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ArchiveArticle } from '@/lib/engine/model';
import type { FloatState } from '@/lib/state/float-state';
import { selectedPassage } from './passage-selection';

/** Rest of a selection made by keys before the toolbar comes; ms. */
const SELECTION_REST = 300;

/**
 * Opens cards, editors and the toolbar as the reader points at, steps to or selects something of
 * the text. The text itself has no listeners: all is heard at its root.
 *
 * @param article null while there is nothing to listen to
 */
export function useReaderEvents(
  root: RefObject<HTMLElement | null>,
  article: ArchiveArticle | null,
  floats: FloatState,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !article) return;
    const stop = new AbortController();
    const on = <K extends keyof DocumentEventMap>(
      target: EventTarget,
      type: K,
      listener: (event: DocumentEventMap[K]) => void,
    ) => target.addEventListener(type, listener as EventListener, { signal: stop.signal });

    on(element, 'pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'mouse' || hasSelection()) return;
      floats.hover(annotationAt(target));
    });
    on(element, 'pointerleave', () => floats.hover(null));
    on(element, 'click', ({ target }) => openAt(target, floats));
    on(element, 'focusin', ({ target }) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      const annotation = annotationAt(target);
      if (annotation !== null) floats.open({ kind: 'card', annotation, pinned: false });
      else openFault(target, floats);
    });
    on(element, 'focusout', () => {
      if (floats.float.peek()?.kind === 'fault') floats.close();
      else floats.hover(null);
    });
    on(element, 'keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (openFault(event.target, floats)) return event.preventDefault();
      const annotation = annotationAt(event.target);
      if (annotation === null) return;
      event.preventDefault();
      floats.open({ kind: 'card', annotation, pinned: true });
      requestAnimationFrame(() => focusFloat());
    });

    on(document, 'keydown', (event) => {
      if (event.key === 'Escape' && floats.float.peek()) closeFloat(floats);
    });
    on(document, 'pointerdown', ({ target }) => {
      const float = floats.float.peek();
      const inside = target instanceof Element && target.closest('.reader-float');
      if (float && !inside) floats.close();
    });
    followSelection(element, article, floats, on);
    const stopLighting = effect(() => light(element, floats));
    return () => {
      stop.abort();
      stopLighting();
    };
  }, [root, article, floats]);
}

/** The words whose card stands open are seen to be those, wherever pointer and focus went. */
function light(root: HTMLElement, floats: FloatState): void {
  const float = floats.float.value;
  root.querySelector('.annotation.is-lit')?.classList.remove('is-lit');
  if (float?.kind !== 'card') return;
  root.querySelector(`[data-annotation="${float.annotation}"]`)?.classList.add('is-lit');
}

type Listen = <K extends keyof DocumentEventMap>(
  target: EventTarget,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
) => void;

/** The toolbar comes when a selection is finished and goes with it. */
function followSelection(
  element: HTMLElement,
  article: ArchiveArticle,
  floats: FloatState,
  on: Listen,
): void {
  let pressed = false;
  let rest = SELECTION_REST;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look() {
    if (pressed || !element.isConnected) return;
    const passage = selectedPassage(article, element, getSelection());
    if (passage) floats.open({ kind: 'toolbar', ...passage });
    else if (floats.float.peek()?.kind === 'toolbar') floats.close();
  }

  function lookSoon() {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  }

  on(document, 'pointerdown', ({ target }) => {
    pressed = !(target instanceof Element && target.closest('.reader-float'));
  });
  on(document, 'pointerup', () => {
    if (!pressed) return;
    pressed = false;
    // A selection that was dragged is finished; one click lifts it right after this event.
    rest = 0;
    lookSoon();
  });
  on(document, 'pointercancel', () => {
    pressed = false;
    lookSoon();
  });
  on(document, 'keydown', () => {
    rest = SELECTION_REST;
  });
  on(document, 'selectionchange', () => {
    if (!pressed) lookSoon();
  });
}

function openAt(target: EventTarget | null, floats: FloatState): void {
  if (!(target instanceof Element) || hasSelection()) return;
  const handle = target.closest<HTMLElement>('[data-edit]')?.dataset.edit;
  const annotation = annotationAt(target);
  const highlight =
    handle ?? target.closest<HTMLElement>('[data-highlight]')?.dataset.highlight?.split(' ').at(-1);
  if (handle === undefined && annotation !== null) {
    floats.open({ kind: 'card', annotation, pinned: true });
  } else if (handle === undefined && openFault(target, floats)) {
    return;
  } else if (highlight !== undefined) {
    floats.open({ kind: 'editor', highlight, focus: handle ? 'note' : undefined });
  }
}

/** Index of the annotation that something of the page belongs to. */
function annotationAt(target: EventTarget | null): number | null {
  if (!(target instanceof Element)) return null;
  const index = target.closest<HTMLElement>('[data-annotation]')?.dataset.annotation;
  return index === undefined ? null : Number(index);
}

/** Says what is suspected of the words; false where nothing is, or a card says it. */
function openFault(target: EventTarget | null, floats: FloatState): boolean {
  if (!(target instanceof Element)) return false;
  const fault = target.closest<HTMLElement>('[data-suspected]')?.dataset.fault;
  if (fault === undefined) return false;
  floats.open({ kind: 'fault', fault: Number(fault) });
  return true;
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

function focusFloat(): void {
  document.querySelector<HTMLElement>('.reader-float [role="dialog"]')?.focus();
}

/** Gives the focus back to what the card was about, if it was inside the card. */
function closeFloat(floats: FloatState): void {
  const float = floats.float.peek();
  const inside = document.activeElement?.closest('.reader-float');
  if (inside && float?.kind === 'card') {
    document.querySelector<HTMLElement>(`[data-annotation="${float.annotation}"]`)?.focus();
  }
  // Last, as the focus that comes back would open the card again.
  floats.close();
}
