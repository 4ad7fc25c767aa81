import type { ArchiveArticle } from '@/lib/engine/model';
import type { Colour } from '@/lib/notes/highlight';

/** What one context is told to do, as text can carry it. */
export type Command =
  /** First of all: the article to work in; null for the one of the page. */
  | { act: 'open'; article: ArchiveArticle | null }
  | { act: 'add'; start: number; end: number; colour: Colour; note: string; tags: string[] }
  | { act: 'edit'; id: string; revision: number; note?: string; colour?: Colour; tags?: string[] }
  | { act: 'place'; id: string; revision: number; start: number; end: number }
  | { act: 'delete'; id: string }
  | { act: 'restore'; id: string }
  | { act: 'undo' }
  | { act: 'redo' }
  | { act: 'setDate'; day: string | null }
  | { act: 'deleteArticle' }
  | { act: 'restoreArticle' }
  | { act: 'say'; surface: string }
  | { act: 'takeBack'; id: string }
  | { act: 'addEntry'; name: string }
  | { act: 'editEntry'; id: string; revision: number; name: string }
  | { act: 'deleteEntry'; id: string }
  | { act: 'restoreEntry'; id: string }
  | { act: 'importPack'; name: string; entries: string[] }
  | { act: 'switchPack'; id: string; on: boolean }
  | { act: 'deletePack'; id: string }
  | { act: 'restorePack'; id: string }
  /** Opens one more article, which others edit too. */
  | { act: 'join'; article: ArchiveArticle }
  /** Writes a word into the note and the tags of a highlight of the joined article. */
  | { act: 'write'; id: string; word: string };

export type Answer =
  | {
      readonly ok: true;
      readonly id?: string;
      readonly revision?: number;
      readonly article?: ArchiveArticle;
    }
  | { readonly ok: false; readonly why: string };

/** What came of a command, and how often its message was sent. */
export interface Report {
  readonly answer: Answer;
  readonly sent: number;
}

/** Names of the events by which a page talks with the client in its content script. */
export const ASK = 'dateline-forced-ask';
export const TELL = 'dateline-forced-tell';
