import { sendMessage } from '../messages';
import type { TurnedEdit } from '../notes/edit-history';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Undoing and redoing of edits of highlights. */
export interface EditTurns {
  /** @returns null where there is nothing to undo. Throws where it could not be stored. */
  undo(): Promise<TurnedEdit | null>;
  /** The same for what was undone. */
  redo(): Promise<TurnedEdit | null>;
}

/**
 * @param slugOf the article whose edits are turned; null for all articles, undefined for none
 * @param reload fetches what is shown anew, after each change; never throws
 */
export function createEditTurns(
  slugOf: () => string | null | undefined,
  reload: () => Promise<void>,
): EditTurns {
  async function turn(message: 'undoEdit' | 'redoEdit'): Promise<TurnedEdit | null> {
    const slug = slugOf();
    if (slug === undefined) return null;
    const command = { commandId: newCommandId(), slug };
    const turned = await sendCommand(() => sendMessage(message, command));
    await reload();
    return turned;
  }

  return { undo: () => turn('undoEdit'), redo: () => turn('redoEdit') };
}
