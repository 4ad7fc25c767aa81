import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CitationStyle } from './citation/cite';
import type { Annotation, ArchiveArticle, Correction, EntityId } from './engine/model';
import type { ExportedFile, Notes } from './export/exported-file';
import type { DayInHistory } from './knowledge/around-day';
import type { Card } from './knowledge/card';
import type { PlacesMap } from './knowledge/places-map';
import type { DrawnPlaces } from './knowledge/world-map';
import type { ArticleRecord } from './notes/article-record';
import type {
  BackupFault,
  BackupPreview,
  BackupSummary,
  FileBackups,
  FilePlace,
  RestoreMode,
} from './notes/backup';
import type { EntryOutcome } from './notes/change-entry';
import type { EditOutcome } from './notes/change-highlight';
import type { EditsLeft, TurnedEdit } from './notes/edit-history';
import type { Gathering, GatheringContent, GatheringOutcome } from './notes/gathering';
import type { Highlight, HighlightContent, HighlightDraft, Placement } from './notes/highlight';
import type { ImportedNote, NoteOutcome } from './notes/imported-note';
import type { KeptCorrection } from './notes/kept-correction';
import type { NoteNode } from './notes/note-tree';
import type { EntryContent, EntryLink, OwnEntry } from './notes/own-entry';
import type { PackFault, PackHead, PackReport, PackSummary } from './notes/pack';
import type { Places } from './notes/passages';
import type { PlaceReport } from './notes/place-report';
import type { ShelvedArticle, ShelvedText } from './notes/shelved';

/** Something that went wrong while the rest went on; the page says it in one sentence. */
export type Problem = 'knowledge-unavailable' | 'storage-refused' | 'text-too-long';

/** An article with all that is drawn on it. */
export interface OpenedArticle {
  /** As stored, with the reader's own date if there is one. */
  readonly article: ArticleRecord;
  /** With what the reader said of names. */
  readonly annotations: readonly Annotation[];
  readonly highlights: readonly Highlight[];
  /** Where they stand in the text of `article`. */
  readonly places: Places;
  readonly edits: EditsLeft;
  /** In how many other kept articles a name was met, by its place in `annotations`; only where in any. */
  readonly met: Readonly<Record<number, number>>;
  readonly problems: readonly Problem[];
}

export type { EditOutcome };

/**
 * A change of what is stored. The answer means that it is on disk; the same id twice is done
 * once, so that a caller whose answer got lost may ask again.
 */
interface Command {
  /** UUID, made by the caller once for each intention. */
  readonly commandId: string;
}

/** Most articles, or highlights, that one message of the library is about. */
export const MOST_SHELVED = 500;

/** Most articles that are read for an export at a time. */
export const MOST_NOTES = 50;

/** A backup that Dateline kept, or a file that the reader brings, by the id it is carried under. */
export type BackupSource = { readonly id: string } | { readonly file: string };

/** A file that a page fetches by the id `file`: messages carry no more than some megabytes. */
export interface CarriedBackup {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
}

export interface RestoreRequest extends Command {
  readonly source: BackupSource;
  readonly mode: RestoreMode;
}

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

/** A map of places, with the ids of those that are on it, in the order of its points. */
export interface PlacesDrawn extends DrawnPlaces {
  readonly ids: readonly EntityId[];
}

/** What became of a file; `report` says which entries were left out. */
export type ImportOutcome =
  | { readonly ok: false; readonly fault: PackFault }
  | { readonly ok: true; readonly report: PackReport; readonly pack: PackSummary };

/**
 * Everything that pages ask of the background, which alone owns the database: IndexedDB opened in
 * a content script would belong to jta.org. Requests are imperatives, announcements past tense.
 */
export interface Protocol {
  /** Keeps what was read off the page and answers with everything to draw. */
  openArticle(article: ArchiveArticle): OpenedArticle;
  /** An article read before, for the reader view and offline; null if there is none. */
  getArticle(slug: string): OpenedArticle | null;
  /** What entities were on a day; ids that are unknown are left out. */
  describeEntities(question: { ids: readonly EntityId[]; day: string | null }): Card[];
  /** What happened before, around and after a day, for entities, the most mentioned first. */
  describeDay(question: { ids: readonly EntityId[]; day: string | null }): DayInHistory;
  /** Entities that go by a name or by the beginning of one, the likeliest first, as of a day. */
  findEntities(question: { text: string; day: string | null }): Card[];
  /** A small map around a place, as the `d` of an SVG path; null for what is no place. */
  drawPlace(id: EntityId): string | null;
  /** One map of several places; null where none of them is one. */
  fitPlaces(ids: readonly EntityId[]): PlacesMap | null;
  /** The reader's word on a name; it holds from the next reading of any article on. */
  addCorrection(command: Command & { correction: Correction }): KeptCorrection;
  /** @returns what was taken back; null if it was gone already */
  removeCorrection(command: Command & { id: string }): KeptCorrection | null;
  /** All corrections, the latest first. */
  listCorrections(): KeptCorrection[];

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

  /** The reader corrects the day of the bulletin (EDTF); null takes the correction back. */
  setArticleDate(command: Command & { slug: string; publishedOn: string | null }): OpenedArticle;

  /** @returns the highlight as stored */
  addHighlight(command: Command & { draft: HighlightDraft }): Highlight;
  editHighlight(
    command: Command & { id: string; revision: number; content: Partial<HighlightContent> },
  ): EditOutcome;
  /** Attaches a highlight to another place, or keeps the reader's word on one in doubt. */
  reanchorHighlight(
    command: Command & { id: string; revision: number; placement: Placement },
  ): EditOutcome;
  /** Where a highlight may belong in the text as it is kept now; null if it is gone. */
  reportPlace(id: string): PlaceReport | null;
  /** Reads a note as Markdown, to be drawn. */
  readNote(note: string): NoteNode[];
  /** The tags in use, those used most first. */
  listTags(): string[];
  deleteHighlight(command: Command & { id: string }): void;
  /** Undoes the deletion. */
  restoreHighlight(command: Command & { id: string }): void;

  /**
   * Takes back the last edit of the highlights of an article; null for the last of any article that
   * is not in the trash.
   *
   * @returns null where there is none
   */
  undoEdit(command: Command & { slug: string | null }): TurnedEdit | null;
  /** Does again what was undone last. */
  redoEdit(command: Command & { slug: string | null }): TurnedEdit | null;

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
  /** Places on one map; those that are no places are left out, with their ids. */
  drawPlaces(ids: readonly EntityId[]): PlacesDrawn;
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

  /**
   * Words of an article with where they stand, in the style that the reader cites in, as plain text;
   * null where the article is not kept.
   */
  citeQuote(request: { slug: string; quote: string; style: CitationStyle }): string | null;
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

  /** The states of what the reader wrote that are kept apart, the newest first. */
  listBackups(): BackupSummary[];
  /** What a backup holds, and what restoring it would change. */
  previewBackup(source: BackupSource): ({ readonly ok: true } & BackupPreview) | BackupFault;
  /** Keeps what stands now as a backup, then brings another one in. */
  restoreBackup(request: RestoreRequest): { readonly ok: true } | BackupFault;
  /** How many records cannot be read; they stay where they are. */
  countDamaged(): number;
  /** One file with everything that the reader wrote, and with what cannot be read as it is. */
  exportBackup(): ({ readonly ok: true } & CarriedBackup) | BackupFault;
  /** The dated files that are written by themselves. */
  getFileBackups(): FileBackups;
  /** Writes them there from now on, the first at once; a folder was chosen before. */
  keepFiles(request: { place: FilePlace }): FileBackups;
  /** Writes one now. */
  writeFile(): FileBackups;

  /** Shows the reader view in the asking tab, or in `tabId`. */
  openReader(request: { slug: string; tabId?: number }): void;
  /** @param request whose page to show; null for the library itself */
  openLibrary(request: { entity: EntityId | null }): void;

  /**
   * To every open page: this article (null: every one, or those of `among`) is no longer drawn as it
   * should be.
   */
  articleChanged(change: { slug: string | null; among?: readonly string[] }): void;
  /** To our own pages: an article was read in some tab, which can be asked about it now. */
  articleOpened(change: { slug: string }): void;
  /** To a tab: what is recognised there? Null where there is no archive article. */
  getPageState(): PageState | null;
  /** To a tab: do this there. */
  showOnPage(where: Shown): void;
}

/** What a tab is to show. */
export type Shown =
  /** Index of an annotation, which is brought into view and opened. */
  | { readonly annotation: number }
  /** Id of a highlight; the same. */
  | { readonly highlight: string }
  /** Id of a highlight for which the reader wants to choose the passage. */
  | { readonly choose: string };

/** What the popup and the panel show of a tab. */
export interface PageState extends OpenedArticle {
  /** False while switched off, everywhere or for this article. */
  readonly active: boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
