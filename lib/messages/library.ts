import type { EntityId } from '../engine/model';
import type { Notes } from '../export/exported-file';
import type { Gathering, GatheringContent, GatheringOutcome } from '../notes/gathering';
import type { Highlight, HighlightContent } from '../notes/highlight';
import type { ImportedNote, NoteOutcome } from '../notes/imported-note';
import type { ShelvedArticle, ShelvedText } from '../notes/shelved';
import type { Command } from './command';

/** Most articles, or highlights, that one message of the library is about. */
export const MOST_SHELVED = 500;

/** Most articles that are read for an export at a time. */
export const MOST_NOTES = 50;

/** What the library's page, exports and imports ask of the background. */
export interface LibraryProtocol {
  /** Slugs of the articles that are not in the trash, last read first; `most` at most, or all. */
  listArticles(most: number | null): string[];
  /**
   * Articles of the library without their texts; those that are gone are left out.
   *
   * @param slugs {@link MOST_SHELVED} at most, as for the following
   */
  readArticles(slugs: readonly string[]): ShelvedArticle[];
  /** Texts of articles, and which highlights are not found in them for certain. */
  readTexts(slugs: readonly string[]): ShelvedText[];
  /** Articles in the trash, and articles with highlights in the trash (those highlights only). */
  listTrash(): ShelvedArticle[];
  /** Entities that go by exactly these names, in whatever year, for each name. */
  whoIs(names: readonly string[]): EntityId[][];
  /**
   * Changes many highlights in one go; those that were changed elsewhere meanwhile are left out.
   *
   * @returns those that were changed
   */
  editHighlights(
    command: Command & {
      edits: readonly { id: string; revision: number; content: Partial<HighlightContent> }[];
    },
  ): Highlight[];
  deleteArticles(command: Command & { slugs: readonly string[] }): void;
  /** Undoes the deletion. */
  restoreArticles(command: Command & { slugs: readonly string[] }): void;

  /** The reader's collections and saved searches; those in the trash are among them. */
  listGatherings(): Gathering[];
  addGathering(command: Command & { content: GatheringContent }): Gathering;
  editGathering(
    command: Command & { id: string; revision: number; content: GatheringContent },
  ): GatheringOutcome;
  deleteGathering(command: Command & { id: string }): void;
  /** Undoes the deletion. */
  restoreGathering(command: Command & { id: string }): void;
  /** Puts an article with its highlights into the trash. */
  deleteArticle(command: Command & { slug: string }): void;
  restoreArticle(command: Command & { slug: string }): void;
  /** Articles with highlights that an export of everything takes along, in the order of their days. */
  listMarked(): string[];
  /**
   * Articles with their highlights, for an export; those that are gone are left out.
   *
   * @param slugs {@link MOST_NOTES} at most
   * @param named with what Dateline recognises in them
   */
  readNotes(request: { slugs: readonly string[]; named: boolean }): Notes[];
  /** What {@link importNotes} would do with each note. */
  previewNotes(request: { notes: readonly ImportedNote[] }): NoteOutcome[];
  /**
   * Stores notes out of a file, all or none.
   *
   * @param begins keep what stands now as a backup first
   * @returns what was done with each
   */
  importNotes(
    command: Command & { notes: readonly ImportedNote[]; begins: boolean },
  ): NoteOutcome[];
}
