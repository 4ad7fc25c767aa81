import { addEntry, changeEntry, deleteEntry, listEntries, undeleteEntry } from '@/lib/db/entries';
import { deletePack, importPack, listPacks, switchPack, undeletePack } from '@/lib/db/packs';
import { exportPack } from '@/lib/export/pack';
import { readPack } from '@/lib/import/read-pack';
import { isSamePack, summaryOf } from '@/lib/notes/pack';
import type { Answers, Effects } from './answers';
import { type Caller, requireArticle, requireExtension } from './caller';
import type { Desk } from './open-article';

type Asked =
  | `${'add' | 'edit' | 'delete' | 'restore' | 'write'}Entry`
  | `${'preview' | 'import' | 'switch' | 'delete' | 'restore' | 'export'}Pack`
  | 'listOwnKnowledge';

/**
 * What the background answers on the reader's own entries and packs: to Dateline's own pages alone.
 *
 * @param changed is told of each change, and of which article; null stands for all
 */
export function createEntryAnswers(
  { store, own }: Desk,
  { openTab }: Pick<Effects, 'openTab'>,
  changed: (slugs: null) => void,
): Pick<Answers, Asked> {
  /** Names can stand in any article: every page looks again. */
  async function change<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    requireExtension(caller);
    const answer = await work();
    own.forget();
    changed(null);
    return answer;
  }

  return {
    async listOwnKnowledge(_, caller) {
      requireExtension(caller);
      const [entries, packs] = await Promise.all([listEntries(store), listPacks(store)]);
      return { entries, packs: packs.map(summaryOf) };
    },
    addEntry: ({ commandId, content, link }, caller) =>
      change(caller, () => addEntry(store, commandId, content, link ?? null)),
    editEntry: ({ commandId, id, revision, content }, caller) =>
      change(caller, () => changeEntry(store, commandId, { id, revision, content })),
    deleteEntry: ({ commandId, id }, caller) =>
      change(caller, () => deleteEntry(store, commandId, id)),
    restoreEntry: ({ commandId, id }, caller) =>
      change(caller, () => undeleteEntry(store, commandId, id)),
    async writeEntry({ link }, caller) {
      if (link.slug !== undefined) requireArticle(caller, link.slug);
      const query = new URLSearchParams({ write: JSON.stringify(link) });
      await openTab(`options.html?${query}`);
    },
    async previewPack({ text }, caller) {
      requireExtension(caller);
      const read = readPack(text);
      if (!read.ok) return read;
      const there = (await listPacks(store)).find(
        (pack) => pack.deletedAt === null && isSamePack(pack, read.pack),
      );
      const ids = new Set(there?.entries.map(({ id }) => id));
      const replaced = there ? read.pack.entries.filter(({ id }) => ids.has(id)).length : null;
      return { ok: true, report: read.report, replaced };
    },
    async importPack({ commandId, text, whole }, caller) {
      requireExtension(caller);
      const read = readPack(text);
      if (!read.ok) return read;
      const { pack, report } = read;
      if (report.sound === 0) return { ok: false, fault: 'none-sound' };
      if (whole && report.problems.length > 0) return { ok: false, fault: 'not-whole' };
      const kept = await change(caller, () => importPack(store, commandId, pack));
      return kept ? { ok: true, report, pack: summaryOf(kept) } : { ok: false, fault: 'too-many' };
    },
    switchPack: ({ commandId, id, on }, caller) =>
      change(caller, () => switchPack(store, commandId, id, on)),
    deletePack: ({ commandId, id }, caller) =>
      change(caller, () => deletePack(store, commandId, id)),
    restorePack: ({ commandId, id }, caller) =>
      change(caller, () => undeletePack(store, commandId, id)),
    async exportPack({ ids, ...head }, caller) {
      requireExtension(caller);
      const entries = (await listEntries(store)).filter(
        ({ id, deletedAt }) => deletedAt === null && (ids === 'all' || ids.includes(id)),
      );
      return exportPack({ ...head, entries });
    },
  };
}
