import { Dexie, type EntityTable } from 'dexie';
import type { Annotation } from '@/lib/engine/model';
import type { Highlight } from '@/lib/notes/highlight';
import type { KeptArticle } from '@/lib/notes/kept-article';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import type { OwnEntry } from '@/lib/notes/own-entry';
import type { KeptPack } from '@/lib/notes/pack';

/** The kinds of commands that change what is stored. */
export type CommandKind =
  | 'setArticleDate'
  | 'addHighlight'
  | 'editHighlight'
  | 'deleteHighlight'
  | 'restoreHighlight'
  | 'deleteArticle'
  | 'restoreArticle'
  | 'addCorrection'
  | 'removeCorrection'
  | 'addEntry'
  | 'editEntry'
  | 'deleteEntry'
  | 'restoreEntry'
  | 'importPack'
  | 'switchPack'
  | 'deletePack'
  | 'restorePack';

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
export interface Cast {
  readonly slug: string;
  /** Keys as `namedIn` makes them. */
  readonly named: readonly string[];
}

/** Dexie counts the browser's versions in tens. */
const NATIVE_VERSIONS = 10;

/** Everything that is stored. Only this folder touches it. */
export class DatelineDatabase extends Dexie {
  declare articles: EntityTable<KeptArticle, 'slug'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare commands: EntityTable<DoneCommand, 'commandId'>;
  declare annotations: EntityTable<CachedAnnotations, 'key'>;
  declare corrections: EntityTable<KeptCorrection, 'id'>;
  declare casts: EntityTable<Cast, 'slug'>;
  declare entries: EntityTable<OwnEntry, 'id'>;
  declare packs: EntityTable<KeptPack, 'id'>;

  constructor(name = 'dateline') {
    // An answer means “on disk”, not “in the system's buffer”.
    super(name, { chromeTransactionDurability: 'strict' });

    // A released version is never edited; the next one says what changed and why. `deletedAt` is
    // null for most rows and then not in its index, which so lists the trash and nothing else.
    this.version(1).stores({
      articles: 'slug, lastReadAt, deletedAt',
      highlights: 'id, slug, created, deletedAt',
      commands: 'commandId, doneAt',
      annotations: 'key, usedAt',
    });
    // The reader's word on names, what is needed to say where else a name was met, and what the
    // reader knows: entries of their own, and packs of entries, each a row with all it holds.
    this.version(2).stores({
      corrections: 'id, slug, scope',
      casts: 'slug, *named',
      entries: 'id, deletedAt',
      packs: 'id, deletedAt',
    });
  }

  /**
   * Looks at the database before Dexie does, which would open one of a later Dateline, add to it
   * what it misses, and let our older rows be written into it.
   *
   * @throws {DOMException} `VersionError` if a later version of Dateline wrote it
   */
  async requireKnownVersion(): Promise<void> {
    if (this.isOpen()) return;
    const found = (await indexedDB.databases()).find(({ name }) => name === this.name);
    const next = (this.verno + 1) * NATIVE_VERSIONS;
    if (found?.version !== undefined && found.version >= next) {
      throw new DOMException(`database version ${found.version}`, 'VersionError');
    }
  }
}
