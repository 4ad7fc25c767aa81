import { annotate } from '@/lib/engine/annotate';
import type { Annotation, Article, EntityId } from '@/lib/engine/model';
import { aroundDay, type DayInHistory } from '@/lib/knowledge/around-day';
import type { Card } from '@/lib/knowledge/card';
import { describeEntity } from '@/lib/knowledge/describe';
import { type OpenKnowledge, openKnowledge } from '@/lib/knowledge/open-knowledge';

/** What is known of the world, and the reading of texts by it. */
export interface Scholar {
  /** Changes with the knowledge and with the engine. */
  readonly version: string;
  annotate(article: Article): readonly Annotation[];
  /** What entities were on a day (EDTF); unknown ones are left out. */
  describe(ids: readonly EntityId[], day: string | null): Promise<Card[]>;
  /** What happened around a day (EDTF), chosen for entities, the most mentioned first. */
  around(ids: readonly EntityId[], day: string | null): Promise<DayInHistory>;
}

/**
 * Makes who answers questions on texts and times. The knowledge is opened with the first question;
 * if that fails the next one tries again.
 *
 * @param read gives the bytes of a file by its path in the package
 * @param engineVersion changes when the engine may read the same text differently
 */
export function summonScholar(
  read: (path: string) => Promise<ArrayBuffer>,
  engineVersion: string,
): () => Promise<Scholar> {
  let scholar: Promise<Scholar> | undefined;

  async function prepare(): Promise<Scholar> {
    try {
      return scholarOf(await openKnowledge(read), engineVersion);
    } catch (error) {
      scholar = undefined;
      throw error;
    }
  }
  return () => {
    scholar ??= prepare();
    return scholar;
  };
}

function scholarOf(knowledge: OpenKnowledge, engineVersion: string): Scholar {
  return {
    version: `${engineVersion} ${knowledge.version}`,
    annotate: (article) => annotate(article, knowledge.lexicon),
    async describe(ids, day) {
      const cards = await knowledge.cards();
      return ids.map((id) => describeEntity(cards, id, day)).filter((card) => card !== null);
    },
    around: async (ids, day) => aroundDay(await knowledge.cards(), day, ids),
  };
}
