import type { EntityId, MentionType } from '../engine/model';

/** A line on the part that an entity has in an article. */
export interface PartLine {
  /** What happened on the day, nearest before or after; or who and what else is named that belongs to it. */
  readonly kind: 'then' | 'before' | 'after' | 'with';
  readonly text: string;
}

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
  /** Why it matters in the article that it was asked of with others; empty where nothing tells. */
  readonly part: readonly PartLine[];
  /** For places: whether something that {@link onTheDay} says did not hold at all times. */
  readonly changed?: boolean;
  /** Degrees north and east, for places. */
  readonly at: readonly [latitude: number, longitude: number] | null;
}

/** Whether a line of {@link Card.onTheDay} tells of what was before or after the day. */
export function isOfAnotherDay(line: string): boolean {
  return /^(?:Earlier|Later) /u.test(line);
}
