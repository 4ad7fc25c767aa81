import { changeHighlights, deleteArticles, undeleteArticles } from '@/lib/db/bulk';
import {
  addGathering,
  changeGathering,
  deleteGathering,
  listGatherings,
  undeleteGathering,
} from '@/lib/db/gatherings';
import { listArticles, listTrash, readHeadings, readShelved } from '@/lib/db/library';
import type { EntityId } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import { findPlaces, standingOf } from '@/lib/notes/passages';
import { headingOf, type ShelvedText } from '@/lib/notes/shelved';
import type { Answers, Effects } from './answers';
import { type Caller, requireExtension } from './caller';
import type { Desk } from './open-article';
import { orElse } from './or-else';
import { NOTHING_OWN } from './own-knowledge';

type Asked =
  | 'listArticles'
  | 'readArticles'
  | 'readTexts'
  | 'listTrash'
  | 'whoIs'
  | 'editHighlights'
  | `${'delete' | 'restore'}Articles`
  | 'listGatherings'
  | `${'add' | 'edit' | 'delete' | 'restore'}Gathering`
  | 'openLibrary';

/**
 * What the background answers to the library's page.
 *
 * @param changed is told of each change, and of which articles
 */
export function createLibraryAnswers(
  desk: Desk,
  { openTab }: Pick<Effects, 'openTab'>,
  changed: (slugs: readonly string[]) => void,
): Pick<Answers, Asked> {
  const { store } = desk;

  /** Of collections and searches: no text is drawn otherwise. */
  async function gather<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    requireExtension(caller);
    const answer = await work();
    changed([]);
    return answer;
  }

  async function move(caller: Caller, slugs: readonly string[], work: () => Promise<void>) {
    requireExtension(caller);
    await work();
    changed(slugs);
  }

  return {
    async listArticles(most, caller) {
      requireExtension(caller);
      return listArticles(store, most);
    },
    async readArticles(slugs, caller) {
      requireExtension(caller);
      return readHeadings(store, slugs);
    },
    async readTexts(slugs, caller) {
      requireExtension(caller);
      const shelved = await readShelved(store, slugs);
      return shelved.map(({ article, highlights }): ShelvedText => {
        const places = findPlaces(article, highlights);
        const doubts = highlights.flatMap((highlight) => {
          const standing = standingOf(highlight, places);
          return standing === 'certain' ? [] : [[highlight.id, standing] as const];
        });
        return {
          slug: article.slug,
          text: articleText(article),
          doubts: Object.fromEntries(doubts),
        };
      });
    },
    async listTrash(_, caller) {
      requireExtension(caller);
      return (await listTrash(store)).map(({ article, highlights }) => ({
        article: headingOf(article),
        highlights,
        named: [],
        namedBy: highlights.map(() => []),
      }));
    },
    async whoIs(names, caller) {
      requireExtension(caller);
      const own = await orElse(desk.own.open(), () => NOTHING_OWN);
      const scholar = await desk.scholar().catch(() => null);
      const ids = names.map((name): EntityId[] => [
        ...own.called(name),
        ...(scholar?.called(name) ?? []),
      ]);
      return ids.map((some) => [...new Set(some)]);
    },
    async editHighlights({ commandId, edits }, caller) {
      requireExtension(caller);
      const highlights = await changeHighlights(store, commandId, edits);
      changed([...new Set(highlights.map(({ slug }) => slug))]);
      return highlights;
    },
    deleteArticles: ({ commandId, slugs }, caller) =>
      move(caller, slugs, () => deleteArticles(store, commandId, slugs)),
    restoreArticles: ({ commandId, slugs }, caller) =>
      move(caller, slugs, () => undeleteArticles(store, commandId, slugs)),
    async listGatherings(_, caller) {
      requireExtension(caller);
      return listGatherings(store);
    },
    addGathering: ({ commandId, content }, caller) =>
      gather(caller, () => addGathering(store, commandId, content)),
    editGathering: ({ commandId, id, revision, content }, caller) =>
      gather(caller, () => changeGathering(store, commandId, { id, revision, content })),
    deleteGathering: ({ commandId, id }, caller) =>
      gather(caller, () => deleteGathering(store, commandId, id)),
    restoreGathering: ({ commandId, id }, caller) =>
      gather(caller, () => undeleteGathering(store, commandId, id)),
    async openLibrary({ entity }) {
      const query = entity === null ? '' : `?${new URLSearchParams({ entity })}`;
      await openTab(`library.html${query}`);
    },
  };
}
