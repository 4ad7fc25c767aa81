import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportedFile } from '../export/exported-file';
import { onMessage, sendMessage } from '../messages';
import type { ImportOutcome, OwnKnowledge, PackPreview } from '../messages/own-knowledge';
import type { EntryOutcome } from '../notes/change-entry';
import type { EntryContent, EntryLink, OwnEntry } from '../notes/own-entry';
import type { PackHead } from '../notes/pack';
import { newCommandId } from './new-command-id';
import { sendCommand } from './send-command';

/** Something that can be thrown away and taken back, by its id. */
export type OwnThing = { readonly entry: string } | { readonly pack: string };

/** The reader's own entries and packs. What changes them throws where it could not be stored. */
export interface OwnKnowledgeState {
  /** With what lies in the trash; null while it cannot be had. */
  readonly knowledge: ReadonlySignal<OwnKnowledge | null>;
  /** Asks again. Never throws. */
  load(): Promise<void>;
  /** @param link words that mean the new entry from now on */
  add(content: EntryContent, link: EntryLink | null): Promise<OwnEntry>;
  /** @param entry as it stood when the form was opened */
  edit(entry: Pick<OwnEntry, 'id' | 'revision'>, content: EntryContent): Promise<EntryOutcome>;
  remove(thing: OwnThing): Promise<void>;
  restore(thing: OwnThing): Promise<void>;
  switchPack(id: string, on: boolean): Promise<void>;
  /** Stores nothing. */
  preview(text: string): Promise<PackPreview>;
  /** @param whole store nothing unless every entry can be kept */
  importPack(text: string, whole: boolean): Promise<ImportOutcome>;
  exportPack(ids: readonly string[] | 'all', head: PackHead): Promise<ExportedFile>;
  /** Stops listening for changes made elsewhere. */
  dispose(): void;
}

/** What the options page shows of the reader's own knowledge, kept true while others change it. */
export function createOwnKnowledgeState(): OwnKnowledgeState {
  const knowledge = signal<OwnKnowledge | null>(null);

  async function load() {
    try {
      knowledge.value = await sendMessage('listOwnKnowledge', undefined);
    } catch {
      knowledge.value = null;
    }
  }

  /** One command, sent until it is answered, and then what stands. */
  async function change<T>(send: (commandId: string) => Promise<T>): Promise<T> {
    const commandId = newCommandId();
    const answer = await sendCommand(() => send(commandId));
    await load();
    return answer;
  }

  return {
    knowledge,
    load,
    add: (content, link) =>
      change((commandId) => sendMessage('addEntry', { commandId, content, ...(link && { link }) })),
    edit: ({ id, revision }, content) =>
      change((commandId) => sendMessage('editEntry', { commandId, id, revision, content })),
    remove: (thing) =>
      change((commandId) =>
        'entry' in thing
          ? sendMessage('deleteEntry', { commandId, id: thing.entry })
          : sendMessage('deletePack', { commandId, id: thing.pack }),
      ),
    restore: (thing) =>
      change((commandId) =>
        'entry' in thing
          ? sendMessage('restoreEntry', { commandId, id: thing.entry })
          : sendMessage('restorePack', { commandId, id: thing.pack }),
      ),
    switchPack: (id, on) => change((commandId) => sendMessage('switchPack', { commandId, id, on })),
    preview: (text) => sendMessage('previewPack', { text }),
    importPack: (text, whole) =>
      change((commandId) => sendMessage('importPack', { commandId, text, whole })),
    exportPack: (ids, head) => sendMessage('exportPack', { ids, ...head }),
    dispose: onMessage('articleChanged', async ({ data }) => {
      // What changes names is announced for every article.
      if (data.slugs === null) await load();
    }),
  };
}
