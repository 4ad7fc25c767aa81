import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** An item of the list that is to have the focus; a new object each time. */
export interface Focus {
  readonly at: number;
}

/** Keys of the library, as `KeyboardEvent.key` has them. */
export const LIBRARY_KEYS = {
  search: '/',
  next: 'ArrowDown',
  previous: 'ArrowUp',
  back: 'Escape',
} as const;

/**
 * `/` leads to the search, arrows from there through the results, Escape back and clears it.
 *
 * @param count of results
 * @returns the result that is to have the focus
 */
export function useLibraryKeys(
  field: RefObject<HTMLInputElement | null>,
  count: number,
  onClear: () => void,
): Focus | null {
  const [focus, setFocus] = useState<Focus | null>(null);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const inSearch = target === field.current;
    if (inSearch ? keyInSearch(event.key) : keyInList(event.key, target)) event.preventDefault();
  };
  /** @returns whether the key did something */
  function keyInSearch(key: string): boolean {
    if (key === LIBRARY_KEYS.back) onClear();
    else if (key === LIBRARY_KEYS.next && count > 0) setFocus({ at: 0 });
    else return false;
    return true;
  }
  function keyInList(key: string, target: Element | null): boolean {
    if (!isFreeFor(target)) return false;
    const item = target?.closest<HTMLElement>('[data-index]');
    const at = Number(item?.dataset.index);
    const isBack =
      item && (key === LIBRARY_KEYS.back || (key === LIBRARY_KEYS.previous && at === 0));
    if (key === LIBRARY_KEYS.search || isBack) field.current?.focus();
    else if (item && key === LIBRARY_KEYS.next) setFocus({ at: Math.min(at + 1, count - 1) });
    else if (item && key === LIBRARY_KEYS.previous) setFocus({ at: at - 1 });
    else return false;
    return true;
  }
  const latest = useRef(onKey);
  latest.current = onKey;

  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return focus;
}

/** Whether keys there are ours: nobody writes, and no dialog is open. */
export function isFreeFor(target: Element | null): boolean {
  return !target?.closest(
    'dialog, input:not([type="checkbox"]), textarea, select, [contenteditable]',
  );
}
