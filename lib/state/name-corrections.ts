import type { ReadonlySignal } from '@preact/signals';
import type { Correction } from '../engine/model';
import type { Card } from '../knowledge/card';
import { type OpenedArticle, sendMessage } from '../messages';
import type { KeptCorrection } from '../notes/kept-correction';
import type { EntryLink } from '../notes/own-entry';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** What the reader has to say of the names of an article. */
export interface NameCorrections {
  /** Entities that go by a name or its beginning. Never throws: without an answer there are none. */
  search(text: string): Promise<readonly Card[]>;
  /** Throws where it could not be stored. */
  say(correction: Correction): Promise<KeptCorrection>;
  /** Throws where it could not be stored. */
  takeBack(id: string): Promise<void>;
  /** Shows the form for an entry that the words shall mean, in a tab of its own. */
  write(link: EntryLink): Promise<void>;
}

/** @param refresh shows what is drawn after a correction */
export function createNameCorrections(
  opened: ReadonlySignal<OpenedArticle | null>,
  refresh: () => Promise<void>,
): NameCorrections {
  return {
    async search(text) {
      const day = opened.value?.article.publishedOn ?? null;
      try {
        return await sendMessage('findEntities', { text, day });
      } catch {
        return [];
      }
    },
    async say(correction) {
      const command = { commandId: newCommandId(), correction };
      const kept = await sendCommand(() => sendMessage('addCorrection', command));
      await refresh();
      return kept;
    },
    async takeBack(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('removeCorrection', command));
      await refresh();
    },
    write: (link) => sendMessage('writeEntry', { link }),
  };
}
