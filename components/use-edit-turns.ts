import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { EditTurns } from '@/lib/state/edit-turns';
import { combinationOf } from '@/lib/state/key-combination';
import type { Notice } from './Toast';

/** With the key that commands are given with, which is another on a Mac. */
export const TURN_KEYS = {
  undo: ['Ctrl+Z', 'Meta+Z'],
  redo: ['Ctrl+Shift+Z', 'Meta+Shift+Z'],
} as const;
const UNDO = new Set<string>(TURN_KEYS.undo);
const REDO = new Set<string>(TURN_KEYS.redo);

/** Ways to undo and redo, for buttons. None of them throws. */
export interface TurnButtons {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Undoes with Ctrl+Z and redoes with Ctrl+Shift+Z, but in fields, which have their own; on a Mac
 * with the command key.
 *
 * @param offered what the sentence that is shown just now offers to take back; that goes first
 */
export function useEditTurns(
  turns: EditTurns,
  onNotice: (notice: Notice) => void,
  offered?: () => (() => void) | undefined,
): TurnButtons {
  async function turn(way: 'undo' | 'redo') {
    try {
      const turned = await turns[way]();
      if (way === 'undo') onNotice({ text: t(turned ? 'edit_undone' : 'edit_nothing_to_undo') });
      else onNotice({ text: t(turned ? 'edit_redone' : 'edit_nothing_to_redo') });
    } catch {
      onNotice({ text: t('reader_not_saved') });
    }
  }

  const buttons = {
    undo: () => {
      const takeBack = offered?.();
      if (takeBack) takeBack();
      else void turn('undo');
    },
    redo: () => void turn('redo'),
  };
  const latest = useRef(buttons);
  latest.current = buttons;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || isWriting(event.target)) return;
      const pressed = combinationOf(event);
      const way = UNDO.has(pressed) ? 'undo' : REDO.has(pressed) ? 'redo' : null;
      if (!way) return;
      event.preventDefault();
      latest.current[way]();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return buttons;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches(
      'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])',
    )
  );
}
