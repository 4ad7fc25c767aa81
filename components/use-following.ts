import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Calls `place` with an element, before it is painted and whenever the page scrolls or anything in it
 * changes its size, so that it can follow words of the page.
 */
export function useFollowing(
  element: RefObject<HTMLElement | null>,
  place: (element: HTMLElement) => void,
  inputs: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const follow = () => place(current);
    follow();

    const resized = new ResizeObserver(follow);
    for (const child of current.children) resized.observe(child);
    const stop = new AbortController();
    const passive = { capture: true, passive: true, signal: stop.signal };
    addEventListener('scroll', follow, passive);
    addEventListener('resize', follow, passive);
    return () => {
      resized.disconnect();
      stop.abort();
    };
  }, [...inputs]);
}
