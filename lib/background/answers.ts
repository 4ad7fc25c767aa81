import { citedQuote } from '@/lib/citation/cited-quote';
import { plain } from '@/lib/citation/styled';
import { deleteArticle, findArticle, setReaderDate, undeleteArticle } from '@/lib/db/articles';
import {
  addCorrection,
  findCorrection,
  listCorrections,
  removeCorrection,
} from '@/lib/db/corrections';
import { turnEdit } from '@/lib/db/edits';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  highlightInArticle,
  placeHighlight,
  slugOfHighlight,
  tagsInUse,
  undeleteHighlight,
} from '@/lib/db/highlights';
import type { Correction } from '@/lib/engine/model';
import { readNote } from '@/lib/markdown/read-note';
import type { OpenedArticle, Protocol } from '@/lib/messages';
import type { WorkProgress } from '@/lib/messages/backups';
import type { TurnedEdit } from '@/lib/notes/edit-history';
import { OWN_PREFIX } from '@/lib/notes/own-entry';
import { reportPlace } from '@/lib/notes/place-report';
import { StorageError } from '@/lib/notes/storage-error';
import { type Caller, requireArticle, requireExtension } from './caller';
import { describeAll, findAll } from './describe-all';
import { createEntryAnswers } from './entry-answers';
import { createImportAnswers } from './import-answers';
import { createLibraryAnswers } from './library-answers';
import {
  type Desk,
  meetingsOf,
  openKept,
  openReading,
  openUnkept,
  traceDateline,
} from './open-article';
import { orElse } from './or-else';
import { listMarked, readNotes } from './read-notes';
import { createWatchedWork } from './watched-work';

/** What the background can do with the browser. */
export interface Effects {
  /** Tells every open page that articles changed; null: that all of them may have. */
  announce(slugs: readonly string[] | null): void;
  /** Tells our own pages that an article was read in a tab. */
  announceOpened(slug: string): void;
  /** Tells our own pages how far work has come. */
  announceWork(progress: WorkProgress): void;
  /** Does something when pages had time to draw what changed. */
  later(work: () => void): void;
  /** Shows a page of the extension in a tab. */
  navigate(tabId: number, path: string): Promise<void>;
  /** Shows a page of the extension in a tab of its own. */
  openTab(path: string): Promise<void>;
}

/** The messages that the background answers; the others go to tabs. */
export type Asked = Exclude<
  keyof Protocol,
  'articleChanged' | 'articleOpened' | 'workAdvanced' | 'getPageState' | 'showOnPage'
>;

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
  const { store, backups, own } = desk;
  const work = createWatchedWork(effects.announceWork);

  function changed(slugs: readonly string[] | null) {
    effects.announce(slugs);
    // What could not be backed up now is tried again after the next change.
    effects.later(() => void backups.afterChange().catch(() => undefined));
  }

  async function requireHighlight(caller: Caller, id: string): Promise<string | null> {
    const slug = await slugOfHighlight(store, id);
    if (slug !== null) requireArticle(caller, slug);
    return slug;
  }

  async function onHighlight<T>(caller: Caller, id: string, change: () => Promise<T>): Promise<T> {
    const slug = await requireHighlight(caller, id);
    const answer = await change();
    if (slug !== null) changed([slug]);
    return answer;
  }

  async function onArticle(caller: Caller, slug: string, change: () => Promise<boolean>) {
    requireExtension(caller);
    if (await change()) changed([slug]);
  }

  async function turn(
    kind: 'undoEdit' | 'redoEdit',
    { commandId, slug }: { commandId: string; slug: string | null },
    caller: Caller,
  ): Promise<TurnedEdit | null> {
    if (slug === null) requireExtension(caller);
    else requireArticle(caller, slug);
    const turned = await turnEdit(store, kind, commandId, slug);
    if (turned) changed([turned.slug]);
    return turned;
  }

  return {
    ...createEntryAnswers(desk, effects, changed),
    ...createImportAnswers(desk, changed),
    ...createLibraryAnswers(desk, effects, changed),
    async expectArticle() {
      // Whoever asks for them next hears of what failed.
      await Promise.allSettled([desk.scholar(), own.open()]);
    },
    async openArticle(reading, caller) {
      requireArticle(caller, reading.slug);
      const opened = await openReading(desk, reading);
      effects.announceOpened(reading.slug);
      return opened;
    },
    async getArticle(slug, caller) {
      requireArticle(caller, slug);
      return openKept(desk, slug);
    },
    async readSample(reading, caller) {
      requireExtension(caller);
      return openUnkept(desk, reading);
    },
    async countMeetings(slug, caller) {
      requireArticle(caller, slug);
      return orElse(meetingsOf(desk, slug), () => ({}));
    },
    async describeEntities({ ids, day }) {
      return describeAll(desk, ids, day);
    },
    async describeDay({ ids, day }) {
      // History knows nothing of the reader's own; with those alone the calendar is asked.
      const known = ids.filter((id) => !id.startsWith(OWN_PREFIX));
      return (await desk.scholar()).around(known, day);
    },
    async traceDateline(slug, caller) {
      requireArticle(caller, slug);
      return traceDateline(desk, slug);
    },
    async findEntities({ text, day }) {
      return findAll(desk, text, day);
    },
    async drawPlace(id) {
      return (await desk.scholar()).draw(id);
    },
    async drawPlaces({ ids, fit }) {
      return (await desk.scholar()).drawAll(ids, fit);
    },
    async addCorrection({ commandId, correction }, caller) {
      if (correction.slug !== undefined) requireArticle(caller, correction.slug);
      const kept = await addCorrection(store, commandId, correction);
      changed(reachOf(kept));
      return kept;
    },
    async removeCorrection({ commandId, id }, caller) {
      const there = await findCorrection(store, id);
      if (there?.scope === 'article') requireArticle(caller, there.slug ?? '');
      const kept = await removeCorrection(store, commandId, id);
      if (kept) changed(reachOf(kept));
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
      changed([slug]);
      return opened;
    },
    async addHighlight({ commandId, draft }, caller) {
      requireArticle(caller, draft.slug);
      const highlight = await addHighlight(store, commandId, draft);
      changed([highlight.slug]);
      return highlight;
    },
    editHighlight: ({ commandId, id, revision, content }, caller) =>
      onHighlight(caller, id, () => changeHighlight(store, commandId, { id, revision, content })),
    reanchorHighlight: ({ commandId, id, revision, placement }, caller) =>
      onHighlight(caller, id, () => placeHighlight(store, commandId, { id, revision, placement })),
    async reportPlace(id, caller) {
      await requireHighlight(caller, id);
      const found = await highlightInArticle(store, id);
      return found && reportPlace(found.article, found.highlight);
    },
    deleteHighlight: ({ commandId, id }, caller) =>
      onHighlight(caller, id, () => deleteHighlight(store, commandId, id)),
    restoreHighlight: ({ commandId, id }, caller) =>
      onHighlight(caller, id, () => undeleteHighlight(store, commandId, id)),
    undoEdit: (command, caller) => turn('undoEdit', command, caller),
    redoEdit: (command, caller) => turn('redoEdit', command, caller),
    async readNote(note) {
      return readNote(note);
    },
    async listTags() {
      return tagsInUse(store);
    },
    deleteArticle: ({ commandId, slug }, caller) =>
      onArticle(caller, slug, () => deleteArticle(store, commandId, slug)),
    restoreArticle: ({ commandId, slug }, caller) =>
      onArticle(caller, slug, () => undeleteArticle(store, commandId, slug)),
    async citeQuote({ slug, quote, style }, caller) {
      requireArticle(caller, slug);
      const article = await findArticle(store, slug);
      return article && plain(citedQuote(article, quote, style));
    },
    async listMarked(_, caller) {
      requireExtension(caller);
      return listMarked(store);
    },
    async readNotes({ slugs, named }, caller) {
      for (const slug of slugs) requireArticle(caller, slug);
      return readNotes(desk, slugs, named);
    },
    async listBackups(_, caller) {
      requireExtension(caller);
      return backups.list();
    },
    async previewBackup({ commandId, source }, caller) {
      requireExtension(caller);
      return work.run(commandId, (watch) => backups.preview(source, watch));
    },
    async restoreBackup(request, caller) {
      requireExtension(caller);
      const outcome = await work.run(request.commandId, (watch) => backups.restore(request, watch));
      if (!outcome.ok) return outcome;
      own.forget();
      changed(null);
      return outcome;
    },
    async countDamaged(_, caller) {
      requireExtension(caller);
      return backups.damaged();
    },
    async exportBackup({ commandId }, caller) {
      requireExtension(caller);
      return work.run(commandId, (watch) => backups.carry(watch));
    },
    async getFileBackups(_, caller) {
      requireExtension(caller);
      return backups.files.state();
    },
    async keepFiles({ commandId, place }, caller) {
      requireExtension(caller);
      return work.run(commandId, (watch) => backups.files.choose(place, watch));
    },
    async writeFile({ commandId }, caller) {
      requireExtension(caller);
      return work.run(commandId, (watch) => backups.files.write(watch));
    },
    async stopWork(commandId, caller) {
      requireExtension(caller);
      work.stop(commandId);
    },
    async openReader({ slug, tabId }, caller) {
      requireArticle(caller, slug);
      if (tabId !== undefined && tabId !== caller.tabId) requireExtension(caller);
      const tab = tabId ?? caller.tabId;
      const path = `reader.html?article=${encodeURIComponent(slug)}`;
      await (tab === null ? effects.openTab(path) : effects.navigate(tab, path));
    },
  };
}

/** The article that a correction is of; null for all. */
/** The articles that a correction is of; null for all. */
const reachOf = ({ scope, slug }: Correction) =>
  scope === 'article' && slug !== undefined ? [slug] : null;
