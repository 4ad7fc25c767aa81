import { type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '../messages';
import type { KeptCorrection } from '../notes/kept-correction';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Everything that the reader said of names, in all articles. */
export interface CorrectionsState {
  /** The latest first; null while they cannot be had. */
  readonly corrections: ReadonlySignal<readonly KeptCorrection[] | null>;
  /** Asks again. Never throws. */
  load(): Promise<void>;
  /** Throws where it could not be stored. */
  takeBack(id: string): Promise<void>;
}

export function createCorrectionsState(): CorrectionsState {
  const corrections = signal<readonly KeptCorrection[] | null>(null);

  async function load() {
    try {
      corrections.value = await sendMessage('listCorrections', undefined);
    } catch {
      corrections.value = null;
    }
  }

  return {
    corrections,
    load,
    async takeBack(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('removeCorrection', command));
      await load();
    },
  };
}
