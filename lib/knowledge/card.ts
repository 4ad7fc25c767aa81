import type { EntityId, MentionType } from '../engine/model';

/** What a card shows of an entity, true on one day. */
export interface Card {
  readonly id: EntityId;
  readonly type: MentionType;
  readonly name: string;
  /** Who or what it was on the day, with dates: `Foreign Minister of Israel (June 1949 – June 1956)`. */
  readonly onTheDay: readonly string[];
  /** In at most 12 words, whatever the day. */
  readonly gloss: string;
  /** `1894–1965`, `founded 1897`, `14 May 1948`; empty where nothing is known. */
  readonly lifespan: string;
  /** One or two sentences of context; null for entries without a note. */
  readonly note: string | null;
  /** Title and address of the English Wikipedia article. */
  readonly wikipedia: { readonly title: string; readonly url: string } | null;
  /** Where the facts come from, as names that a reader understands. */
  readonly sources: readonly string[];
  /** Ids of what belongs to it. */
  readonly related: readonly EntityId[];
  /** For places: whether something that {@link onTheDay} says did not hold at all times. */
  readonly changed?: boolean;
  /** Degrees north and east, for places. */
  readonly at: readonly [latitude: number, longitude: number] | null;
}
