import type { EntityId } from '@/lib/engine/model';
import type { Card } from '@/lib/knowledge/card';
import type { Desk } from './open-article';
import { orElse } from './or-else';
import { NOTHING_OWN } from './own-knowledge';

/** Most that a question by name is answered with, and most of the reader's own among them. */
const MOST = 8;
const MOST_OWN = 5;

/** What entities were on a day, the reader's and Dateline's; unknown ones are left out. */
export async function describeAll(
  desk: Desk,
  ids: readonly EntityId[],
  day: string | null,
): Promise<Card[]> {
  const own = await openOwn(desk);
  const cards = cardsOf(ids.map((id) => own.describe(id, day)));
  const others = ids.filter((id) => !own.has(id));
  if (others.length === 0) return cards;
  const found = await scholarly(cards, async () => (await desk.scholar()).describe(others, day));
  return [...cards, ...found];
}

/** Entities that go by a name or its beginning, the reader's first. */
export async function findAll(desk: Desk, text: string, day: string | null): Promise<Card[]> {
  const own = await openOwn(desk);
  const cards = cardsOf(
    own
      .find(text)
      .slice(0, MOST_OWN)
      .map((id) => own.describe(id, day)),
  );
  const found = await scholarly(cards, async () => (await desk.scholar()).find(text, day));
  return [...cards, ...found].slice(0, MOST);
}

const openOwn = ({ own }: Desk) => orElse(own.open(), () => NOTHING_OWN);

const cardsOf = (cards: readonly (Card | null)[]) => cards.filter((card) => card !== null);

/** What the reader knows is told even where Dateline's knowledge fails to come. */
async function scholarly(
  own: readonly Card[],
  ask: () => Promise<readonly Card[]>,
): Promise<readonly Card[]> {
  try {
    return await ask();
  } catch (error) {
    if (own.length === 0) throw error;
    return [];
  }
}
