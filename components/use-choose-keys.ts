import { useEffect, useRef } from 'preact/hooks';
import type { Choosing } from '@/lib/state/choosing';

/** Enter is for what has the focus, where that does something by itself. */
function isAnswering({ key, target }: KeyboardEvent): boolean {
  const own = 'button, a, summary, input, textarea, select';
  return key === 'Enter' && target instanceof Element && target.closest(own) !== null;
}

/** While a passage is looked for Enter takes what is selected and Escape gives up. */
export function useChooseKeys({ highlight, cancel }: Choosing, onAttach: () => void): void {
  const latest = useRef(onAttach);
  latest.current = onAttach;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!highlight.peek() || event.isComposing || isAnswering(event)) return;
      if (event.key === 'Escape') cancel();
      else if (event.key === 'Enter' && getSelection()?.isCollapsed === false) latest.current();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [highlight, cancel]);
}
