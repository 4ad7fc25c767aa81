import { useEffect, useRef } from 'preact/hooks';
import { combinationOf } from '@/lib/state/key-combination';
import { SHORTCUTS } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';

export interface ReaderKeys {
  readonly highlight: () => void;
  readonly note: () => void;
  readonly quote: () => void;
  readonly reader: () => void;
  readonly caret: () => void;
}

/** Listens for the shortcuts of the reader view, as they are set. */
export function useReaderKeys({ settings }: SettingsState, keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { shortcutsOn, shortcuts } = settings.peek();
      if (!shortcutsOn || event.isComposing || isWriting(event.target)) return;
      const pressed = combinationOf(event);
      const shortcut = SHORTCUTS.find((one) => pressed !== '' && shortcuts[one] === pressed);
      if (!shortcut) return;
      event.preventDefault();
      const moves = { next: () => stepTo(1), previous: () => stepTo(-1), toolbar: focusToolbar };
      ({ ...latest.current, ...moves })[shortcut]();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [settings]);
}

/** Gives the focus to the toolbar of what is selected, if it stands there. */
export function focusToolbar(): void {
  document.querySelector<HTMLElement>('.reader-float [role="toolbar"] button')?.focus();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

/** Gives the focus to the annotation after (1) or before (-1) the one that has it, or had it last. */
function stepTo(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
  const now =
    document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  const start = now === -1 ? firstInView(all) - (step === 1 ? 1 : 0) : now;
  const next = all[(start + step + all.length) % all.length];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function firstInView(elements: readonly HTMLElement[]): number {
  const at = elements.findIndex((element) => element.getBoundingClientRect().bottom > 0);
  return Math.max(0, at);
}
