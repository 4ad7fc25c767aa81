import { sendMessage } from '../messages';
import type { NoteNode } from '../notes/note-tree';

/** What an editor of notes asks for while the reader writes. */
export interface NoteHelp {
  /** How a note will look. Throws where no answer comes. */
  read(note: string): Promise<readonly NoteNode[]>;
  /** Tags in use, those used most first. Throws where no answer comes. */
  tags(): Promise<readonly string[]>;
}

/** Asks the background: it alone knows how notes are read, and all tags. */
export const NOTE_HELP: NoteHelp = {
  read: (note) => sendMessage('readNote', note),
  tags: () => sendMessage('listTags', undefined),
};
