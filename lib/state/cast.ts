import type { Annotation, Mention } from '../engine/model';
import { type Card, isOfAnotherDay } from '../knowledge/card';

/** Somebody named in the article. */
export interface CastMember {
  readonly key: string;
  readonly name: string;
  /** What they were on the day, or what the article calls them; empty where neither is known. */
  readonly roles: readonly string[];
  /** What they were before and became after. */
  readonly otherDays: readonly string[];
  readonly lifespan: string;
  /** Index of the annotation that names them first. */
  readonly annotation: number;
  /** How often they are named. */
  readonly times: number;
}

/** Everyone named in the article, in the order of their first appearance. */
export function castOf(
  annotations: readonly Annotation[],
  cards: ReadonlyMap<string, Card>,
): CastMember[] {
  const cast = new Map<string, CastMember>();
  annotations.forEach((annotation, index) => {
    if (annotation.kind === 'date') return;
    const member = memberOf(annotation, index, cards);
    if (!member) return;
    const key = [...cast.keys()].find((known) => isSame(known, member.key)) ?? member.key;
    const known = cast.get(key);
    cast.set(key, known ? { ...known, times: known.times + 1 } : member);
  });
  return [...cast.values()];
}

function memberOf(
  { type, entity, surface, described }: Mention,
  annotation: number,
  cards: ReadonlyMap<string, Card>,
): CastMember | null {
  const card = entity === null ? undefined : cards.get(entity);
  if (card?.type === 'person') {
    const { id, name, lifespan, gloss } = card;
    const lines = card.onTheDay.length > 0 ? card.onTheDay : [gloss];
    const roles = lines.filter((line) => !isOfAnotherDay(line));
    const otherDays = lines.filter(isOfAnotherDay);
    return { key: id, name, roles, otherDays, lifespan, annotation, times: 1 };
  }
  if (type !== 'person' || card) return null;
  const roles = described === undefined ? [] : [described];
  const shared = { name: surface, roles, otherDays: [], lifespan: '', annotation, times: 1 };
  return { key: `“${surface}`, ...shared };
}

/** A bare surname is whoever was named in full before. */
function isSame(known: string, key: string): boolean {
  return known === key || (key.startsWith('“') && known.endsWith(` ${key.slice(1)}`));
}
