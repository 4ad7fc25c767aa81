import { annotate } from '@/lib/engine/annotate';
import type { Annotation, ArchiveArticle, Article, EntityId } from '@/lib/engine/model';
import { aroundDay, type DayInHistory } from '@/lib/knowledge/around-day';
import type { Card } from '@/lib/knowledge/card';
import { describeEntity } from '@/lib/knowledge/describe';
import { describeEntities } from '@/lib/knowledge/describe-part';
import { findEntities, namedExactly } from '@/lib/knowledge/find-entities';
import { drawLocator } from '@/lib/knowledge/locator-map';
import { type OpenKnowledge, openKnowledge } from '@/lib/knowledge/open-knowledge';
import { drawPlaces, type MapFit, type PlacesMap } from '@/lib/knowledge/places-map';
import { placeSentFrom, type SentFrom } from '@/lib/knowledge/sent-from';

/** What is known of the world, and the reading of texts by it. */
export interface Scholar {
  /** Changes with the knowledge and with the engine. */
  readonly version: string;
  annotate(article: Article): readonly Annotation[];
  /** What entities of one article were on a day (EDTF); unknown ones are left out. */
  describe(ids: readonly EntityId[], day: string | null): Promise<readonly Card[]>;
  /** Entities that a name, or its beginning, may mean, as of a day (EDTF). */
  find(text: string, day: string | null): Promise<Card[]>;
  /** Entities that go by exactly this name, in whatever year. */
  called(name: string): EntityId[];
  /** Coasts and borders around a place, as the `d` of an SVG path; null for what is no place. */
  draw(place: EntityId): Promise<string | null>;
  /** One map of several places; what is no place is left out. Null where none is. */
  drawAll(places: readonly EntityId[], fit: MapFit): Promise<PlacesMap | null>;
  /** Where an item was sent from, as its text and names show it; null where they do not. */
  traceDateline(
    article: ArchiveArticle,
    annotations: readonly Annotation[],
  ): Promise<SentFrom | null>;
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
    describe: async (ids, day) => describeEntities(await knowledge.cards(), ids, day),
    async find(text, day) {
      const cards = await knowledge.cards();
      return findEntities(cards, knowledge.lexicon, text, day)
        .map((id) => describeEntity(cards, id, day))
        .filter((card) => card !== null);
    },
    async draw(id) {
      const found = (await knowledge.cards()).entry(id);
      if (found?.type !== 'place') return null;
      const { at, precision = 'point' } = found.entry;
      return drawLocator(await knowledge.map(), at, precision);
    },
    called: (name) => namedExactly(knowledge.lexicon, name),
    async drawAll(ids, fit) {
      const cards = await knowledge.cards();
      const places = ids.flatMap((id) => {
        const found = cards.entry(id);
        if (found?.type !== 'place') return [];
        const { at, precision = 'point' } = found.entry;
        return [{ id, at, precision }];
      });
      return drawPlaces(await knowledge.map(), places, fit);
    },
    async traceDateline(article, annotations) {
      const headline = annotate({ ...article, paragraphs: [article.title] }, knowledge.lexicon);
      return placeSentFrom(await knowledge.cards(), article, annotations, headline);
    },
    around: async (ids, day) => aroundDay(await knowledge.cards(), day, ids),
  };
}
