import type { ExportedFile } from '../export/exported-file';
import type { EntryOutcome } from '../notes/change-entry';
import type { EntryContent, EntryLink, OwnEntry } from '../notes/own-entry';
import type { PackFault, PackHead, PackReport, PackSummary } from '../notes/pack';
import type { Command } from './command';

/** What the reader knows besides what Dateline does; those in the trash are among them. */
export interface OwnKnowledge {
  /** The latest changed first. */
  readonly entries: readonly OwnEntry[];
  /** In the order in which they came. */
  readonly packs: readonly PackSummary[];
}

/** What would become of a file. */
export type PackPreview =
  | { readonly ok: false; readonly fault: PackFault }
  | {
      readonly ok: true;
      readonly report: PackReport;
      /** How many entries of a pack of the same name it goes over; null where there is none. */
      readonly replaced: number | null;
    };

/** What became of a file; `report` says which entries were left out. */
export type ImportOutcome =
  | { readonly ok: false; readonly fault: PackFault }
  | { readonly ok: true; readonly report: PackReport; readonly pack: PackSummary };

/** What is asked about entries and packs of the reader's own. */
export interface OwnKnowledgeProtocol {
  listOwnKnowledge(): OwnKnowledge;
  /** @param link words that mean the new entry from now on */
  addEntry(command: Command & { content: EntryContent; link?: EntryLink }): OwnEntry;
  editEntry(
    command: Command & { id: string; revision: number; content: EntryContent },
  ): EntryOutcome;
  deleteEntry(command: Command & { id: string }): void;
  /** Undoes the deletion. */
  restoreEntry(command: Command & { id: string }): void;
  /** Shows the form for a new entry in a tab of its own. */
  writeEntry(request: { link: EntryLink }): void;
  /** Reads a pack file and stores nothing. */
  previewPack(request: { text: string }): PackPreview;
  /** @param whole store nothing unless every entry can be kept */
  importPack(command: Command & { text: string; whole: boolean }): ImportOutcome;
  switchPack(command: Command & { id: string; on: boolean }): void;
  deletePack(command: Command & { id: string }): void;
  /** Undoes the deletion. */
  restorePack(command: Command & { id: string }): void;
  /** Own entries, those of the ids or all, as a pack file. */
  exportPack(request: PackHead & { ids: readonly string[] | 'all' }): ExportedFile;
}
