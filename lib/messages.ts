import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CitationStyle } from './citation/cite';
import type { Annotation, ArchiveArticle, Correction, EntityId } from './engine/model';
import type { DayInHistory } from './knowledge/around-day';
import type { Card } from './knowledge/card';
import type { MapFit, PlacesMap } from './knowledge/places-map';
import type { SentFrom } from './knowledge/sent-from';
import type { BackupProtocol } from './messages/backups';
import type { Command } from './messages/command';
import type { LibraryProtocol } from './messages/library';
import type { OwnKnowledgeProtocol } from './messages/own-knowledge';
import type { ArticleRecord } from './notes/article-record';
import type { EditOutcome } from './notes/change-highlight';
import type { EditsLeft, TurnedEdit } from './notes/edit-history';
import type { Highlight, HighlightContent, HighlightDraft, Placement } from './notes/highlight';
import type { KeptCorrection } from './notes/kept-correction';
import type { NoteNode } from './notes/note-tree';
import type { Places } from './notes/passages';
import type { PlaceReport } from './notes/place-report';

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
  readonly problems: readonly Problem[];
}

export type { EditOutcome };

/**
 * Everything that pages ask of the background, which alone owns the database: IndexedDB opened in
 * a content script would belong to jta.org. Requests are imperatives, announcements past tense.
 */
export interface Protocol extends LibraryProtocol, OwnKnowledgeProtocol, BackupProtocol {
  /** Says that an article is being read off a page: what will be needed is made ready. */
  expectArticle(): void;
  /** Keeps what was read off the page and answers with everything to draw. */
  openArticle(article: ArchiveArticle): OpenedArticle;
  /** An article read before, for the reader view and offline; null if there is none. */
  getArticle(slug: string): OpenedArticle | null;
  /** What the engine marks in a text of our own, of which nothing is kept. */
  readSample(article: ArchiveArticle): OpenedArticle;
  /** In how many other kept articles the names of one were met, by `metName`; only where in any. */
  countMeetings(slug: string): Readonly<Record<string, number>>;
  /** What entities were on a day; ids that are unknown are left out. */
  describeEntities(question: { ids: readonly EntityId[]; day: string | null }): Card[];
  /** Where an article was sent from, by what it shows of that; null where it does not show it, or says it. */
  traceDateline(slug: string): SentFrom | null;
  /** What happened before, around and after a day, for entities, the most mentioned first. */
  describeDay(question: { ids: readonly EntityId[]; day: string | null }): DayInHistory;
  /** Entities that go by a name or by the beginning of one, the likeliest first, as of a day. */
  findEntities(question: { text: string; day: string | null }): Card[];
  /** A small map around a place, as the `d` of an SVG path; null for what is no place. */
  drawPlace(id: EntityId): string | null;
  /** One map of several places; null where none of them is one. */
  drawPlaces(question: { ids: readonly EntityId[]; fit: MapFit }): PlacesMap | null;
  /** The reader's word on a name; it holds from the next reading of any article on. */
  addCorrection(command: Command & { correction: Correction }): KeptCorrection;
  /** @returns what was taken back; null if it was gone already */
  removeCorrection(command: Command & { id: string }): KeptCorrection | null;
  /** All corrections, the latest first. */
  listCorrections(): KeptCorrection[];

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

  /**
   * Words of an article with where they stand, in the style that the reader cites in, as plain text;
   * null where the article is not kept.
   */
  citeQuote(request: { slug: string; quote: string; style: CitationStyle }): string | null;

  /** Shows the reader view in the asking tab, or in `tabId`. */
  openReader(request: { slug: string; tabId?: number }): void;
  /** @param request whose page to show; null for the library itself */
  openLibrary(request: { entity: EntityId | null }): void;

  /** To every open page: these articles are no longer drawn as they should be. */
  articleChanged(change: Change): void;
  /** To our own pages: an article was read in some tab, which can be asked about it now. */
  articleOpened(change: { slug: string }): void;
  /** To a tab: what is recognised there? Null where there is no archive article. */
  getPageState(): PageState | null;
  /** To a tab: do this there. */
  showOnPage(where: Shown): void;
}

/** What changed. */
export interface Change {
  /** Null for every article, none for what is of no article. */
  readonly slugs: readonly string[] | null;
}

/** Whether a change is one of this article. */
export function concerns({ slugs }: Change, slug: string): boolean {
  return slugs === null || slugs.includes(slug);
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
