import { deleteArticle, setReaderDate, undeleteArticle } from '@/lib/db/articles';
import {
  addCorrection,
  findCorrection,
  listCorrections,
  removeCorrection,
} from '@/lib/db/corrections';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  slugOfHighlight,
  undeleteHighlight,
} from '@/lib/db/highlights';
import { listLibrary, listTrash } from '@/lib/db/library';
import type { Correction } from '@/lib/engine/model';
import { exportJsonld } from '@/lib/export/jsonld';
import { exportMarkdown } from '@/lib/export/markdown';
import type { ExportedFile, ExportFormat, OpenedArticle, Protocol } from '@/lib/messages';
import { OWN_PREFIX } from '@/lib/notes/own-entry';
import { StorageError } from '@/lib/notes/storage-error';
import { type Caller, requireArticle, requireExtension } from './caller';
import { describeAll, findAll } from './describe-all';
import { createEntryAnswers } from './entry-answers';
import { type Desk, openKept, openReading } from './open-article';

/** What the background can do with the browser. */
export interface Effects {
  /** Tells every open page that an article changed; null: that all of them may have. */
  announce(slug: string | null): void;
  /** Shows a page of the extension in a tab. */
  navigate(tabId: number, path: string): Promise<void>;
  /** Shows a page of the extension in a tab of its own. */
  openTab(path: string): Promise<void>;
}

/** The messages that the background answers; the others go to tabs. */
export type Asked = Exclude<keyof Protocol, 'articleChanged' | 'getPageState' | 'showOnPage'>;

/** An answer to each message, for a payload that was checked and a caller who is known. */
export type Answers = {
  readonly [K in Asked]: (
    data: Parameters<Protocol[K]>[0],
    caller: Caller,
  ) => Promise<ReturnType<Protocol[K]>>;
};

/**
 * What the background answers. Each answer is complete in itself: nothing is remembered from one
 * message to the next but what is on disk. All of them may throw a `RefusedError` or a
 * `StorageError`.
 */
export function createAnswers(desk: Desk, effects: Effects): Answers {
  const { store } = desk;

  async function requireHighlight(caller: Caller, id: string): Promise<string | null> {
    const slug = await slugOfHighlight(store, id);
    if (slug !== null) requireArticle(caller, slug);
    return slug;
  }

  async function onHighlight<T>(caller: Caller, id: string, change: () => Promise<T>): Promise<T> {
    const slug = await requireHighlight(caller, id);
    const answer = await change();
    if (slug !== null) effects.announce(slug);
    return answer;
  }

  async function onArticle(caller: Caller, slug: string, change: () => Promise<boolean>) {
    requireExtension(caller);
    if (await change()) effects.announce(slug);
  }

  async function exportNotes(
    slugs: readonly string[] | 'all',
    format: ExportFormat,
  ): Promise<ExportedFile> {
    const library = await listLibrary(store);
    const notes =
      slugs === 'all'
        ? library.filter(({ highlights }) => highlights.length > 0)
        : library.filter(({ article }) => slugs.includes(article.slug));
    return format === 'markdown'
      ? exportMarkdown(notes, store.now())
      : exportJsonld(notes, store.now(), store.newId);
  }

  return {
    ...createEntryAnswers(desk, effects),
    async openArticle(reading, caller) {
      requireArticle(caller, reading.slug);
      return openReading(desk, reading);
    },
    async getArticle(slug, caller) {
      requireArticle(caller, slug);
      return openKept(desk, slug);
    },
    async describeEntities({ ids, day }) {
      return describeAll(desk, ids, day);
    },
    async describeDay({ ids, day }) {
      // History knows nothing of the reader's own; with those alone the calendar is asked.
      const known = ids.filter((id) => !id.startsWith(OWN_PREFIX));
      return (await desk.scholar()).around(known, day);
    },
    async findEntities({ text, day }) {
      return findAll(desk, text, day);
    },
    async addCorrection({ commandId, correction }, caller) {
      if (correction.slug !== undefined) requireArticle(caller, correction.slug);
      const kept = await addCorrection(store, commandId, correction);
      effects.announce(reachOf(kept));
      return kept;
    },
    async removeCorrection({ commandId, id }, caller) {
      const there = await findCorrection(store, id);
      if (there?.scope === 'article') requireArticle(caller, there.slug ?? '');
      const kept = await removeCorrection(store, commandId, id);
      if (kept) effects.announce(reachOf(kept));
      return kept;
    },
    async listCorrections(_, caller) {
      requireExtension(caller);
      return listCorrections(store);
    },
    async setArticleDate({ commandId, slug, publishedOn }, caller): Promise<OpenedArticle> {
      requireArticle(caller, slug);
      await setReaderDate(store, commandId, slug, publishedOn);
      const opened = await openKept(desk, slug);
      if (!opened) throw new StorageError('article-missing');
      effects.announce(slug);
      return opened;
    },
    async addHighlight({ commandId, draft }, caller) {
      requireArticle(caller, draft.slug);
      const highlight = await addHighlight(store, commandId, draft);
      effects.announce(highlight.slug);
      return highlight;
    },
    editHighlight: ({ commandId, id, revision, content }, caller) =>
      onHighlight(caller, id, () => changeHighlight(store, commandId, { id, revision, content })),
    deleteHighlight: ({ commandId, id }, caller) =>
      onHighlight(caller, id, () => deleteHighlight(store, commandId, id)),
    restoreHighlight: ({ commandId, id }, caller) =>
      onHighlight(caller, id, () => undeleteHighlight(store, commandId, id)),
    async listLibrary(_, caller) {
      requireExtension(caller);
      return listLibrary(store);
    },
    async listTrash(_, caller) {
      requireExtension(caller);
      return listTrash(store);
    },
    deleteArticle: ({ commandId, slug }, caller) =>
      onArticle(caller, slug, () => deleteArticle(store, commandId, slug)),
    restoreArticle: ({ commandId, slug }, caller) =>
      onArticle(caller, slug, () => undeleteArticle(store, commandId, slug)),
    async exportNotes({ slugs, format }, caller) {
      if (slugs === 'all') requireExtension(caller);
      else for (const slug of slugs) requireArticle(caller, slug);
      return exportNotes(slugs, format);
    },
    async openReader({ slug, tabId }, caller) {
      requireArticle(caller, slug);
      if (tabId !== undefined && tabId !== caller.tabId) requireExtension(caller);
      const tab = tabId ?? caller.tabId;
      const path = `reader.html?article=${encodeURIComponent(slug)}`;
      await (tab === null ? effects.openTab(path) : effects.navigate(tab, path));
    },
    async openLibrary() {
      await effects.openTab('library.html');
    },
  };
}

/** The article that a correction is of; null for all. */
const reachOf = ({ scope, slug }: Correction) => (scope === 'article' ? (slug ?? null) : null);
