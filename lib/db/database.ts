import type { EntityTable } from 'dexie';
import type { Annotation } from '@/lib/engine/model';
import type { Edit } from '@/lib/notes/edit-history';
import type { Gathering } from '@/lib/notes/gathering';
import type { Highlight } from '@/lib/notes/highlight';
import type { KeptArticle } from '@/lib/notes/kept-article';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import type { Named } from '@/lib/notes/named';
import type { OwnEntry } from '@/lib/notes/own-entry';
import type { KeptPack } from '@/lib/notes/pack';
import { VersionedDatabase } from './versioned-database';

/** The kinds of commands that change what is stored. */
export type CommandKind =
  | 'setArticleDate'
  | 'addHighlight'
  | 'editHighlight'
  | 'reanchorHighlight'
  | 'importNotes'
  | 'deleteHighlight'
  | 'restoreHighlight'
  | 'deleteArticle'
  | 'restoreArticle'
  | 'addCorrection'
  | 'removeCorrection'
  | 'restoreBackup'
  | 'undoEdit'
  | 'redoEdit'
  | 'addEntry'
  | 'editEntry'
  | 'deleteEntry'
  | 'restoreEntry'
  | 'importPack'
  | 'switchPack'
  | 'deletePack'
  | 'restorePack'
  | 'editHighlights'
  | 'deleteArticles'
  | 'restoreArticles'
  | 'addGathering'
  | 'editGathering'
  | 'deleteGathering'
  | 'restoreGathering';

/** A command that is done: repeated, it changes nothing. */
export interface DoneCommand {
  readonly commandId: string;
  readonly kind: CommandKind;
  /** Id or slug of what it changed. */
  readonly subject: string;
  /** ISO time. */
  readonly doneAt: string;
}

/** What the engine found in one text with one state of the knowledge: can be computed again. */
export interface CachedAnnotations {
  readonly key: string;
  readonly annotations: readonly Annotation[];
  /** ISO time of the last use. */
  readonly usedAt: string;
}

/** Who and what an article names: can be computed again. */
export interface Cast extends Named {
  readonly slug: string;
}

/** Everything that is stored. Only this folder touches it. */
export class DatelineDatabase extends VersionedDatabase {
  declare articles: EntityTable<KeptArticle, 'slug'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare commands: EntityTable<DoneCommand, 'commandId'>;
  declare annotations: EntityTable<CachedAnnotations, 'key'>;
  declare corrections: EntityTable<KeptCorrection, 'id'>;
  declare casts: EntityTable<Cast, 'slug'>;
  declare edits: EntityTable<Edit, 'seq'>;
  declare entries: EntityTable<OwnEntry, 'id'>;
  declare packs: EntityTable<KeptPack, 'id'>;
  declare gatherings: EntityTable<Gathering, 'id'>;

  constructor(name = 'dateline') {
    super(name);

    // A released version is never edited; the next one says what changed and why. `deletedAt` is
    // null for most rows and then not in its index, which so lists the trash and nothing else.
    this.version(1).stores({
      articles: 'slug, lastReadAt, deletedAt',
      highlights: 'id, slug, created, deletedAt',
      commands: 'commandId, doneAt',
      annotations: 'key, usedAt',
    });
    // The reader's word on names, what is needed to say where else a name was met, what each edit of
    // a highlight changed (to be undone and redone), what the reader knows: entries of their own, and
    // packs of entries, each a row with all it holds; and the reader's collections and searches.
    this.version(2).stores({
      corrections: 'id, slug, scope',
      casts: 'slug, *named',
      edits: '++seq, highlight, undone, [slug+undone]',
      entries: 'id, deletedAt',
      packs: 'id, deletedAt',
      gatherings: 'id, deletedAt',
    });
  }
}
