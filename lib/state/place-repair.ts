import { sendMessage } from '../messages';
import type { Doubt, Highlight, Placement } from '../notes/highlight';
import type { PlaceReport } from '../notes/place-report';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Takes back what was done. Throws where that could not be stored. */
export type TakeBack = () => Promise<void>;

/** The places of highlights that are not found for certain. */
export interface PlaceRepair {
  /** Null where the highlight is gone. Throws where no answer comes. */
  report(id: string): Promise<PlaceReport | null>;
  /**
   * Attaches a highlight to what an offer of the report names. Throws where it could not be stored.
   *
   * @returns null where the highlight was changed or deleted elsewhere meanwhile: nothing was done
   */
  attach(highlight: Highlight, target: Placement['target']): Promise<TakeBack | null>;
  /** The same for the reader's word on a place. */
  say(highlight: Highlight, doubt: Doubt): Promise<TakeBack | null>;
}

/** @param reload fetches what is shown anew, after each change; never throws */
export function createPlaceRepair(reload: () => Promise<void>): PlaceRepair {
  async function send({ id, revision }: Pick<Highlight, 'id' | 'revision'>, placement: Placement) {
    const command = { commandId: newCommandId(), id, revision, placement };
    return sendCommand(() => sendMessage('reanchorHighlight', command));
  }

  async function place(highlight: Highlight, placement: Placement): Promise<TakeBack | null> {
    const before = { target: highlight.target, doubt: highlight.doubt ?? null };
    const outcome = await send(highlight, placement);
    await reload();
    if (!outcome.ok) return null;
    return async () => {
      const undone = await send(outcome.highlight, before);
      // A note that was written meanwhile stays; only the place goes back.
      if (!undone.ok && undone.reason === 'conflict' && undone.current) {
        await send(undone.current, before);
      }
      await reload();
    };
  }

  return {
    report: (id) => sendCommand(() => sendMessage('reportPlace', id)),
    attach: (highlight, target) => place(highlight, { target, doubt: null }),
    say: (highlight, doubt) => place(highlight, { target: highlight.target, doubt }),
  };
}
