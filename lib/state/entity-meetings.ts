import type { EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import { sendMessage } from '../messages';
import type { Highlight } from '../notes/highlight';
import type { ShelvedArticle } from '../notes/shelved';

/** An article that names an entity, with the passages that do. */
export interface Met {
  readonly entry: ShelvedArticle;
  readonly highlights: readonly Highlight[];
}

/** Where an entity is named, in the order of history; articles without a date come last. */
export function meetingsOf(entries: Iterable<ShelvedArticle>, entity: EntityId): Met[] {
  const met: Met[] = [];
  for (const entry of entries) {
    if (!entry.named.includes(entity)) continue;
    const highlights = entry.highlights.filter((_, at) => entry.namedBy[at]?.includes(entity));
    met.push({ entry, highlights });
  }
  const day = ({ entry }: Met) => entry.article.publishedOn ?? '9999';
  return met.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** Days between two drawings of what came in. */
const STEP = 20;

/**
 * Asks what an entity was on each of some days. Never throws: days of which no answer comes are left out.
 *
 * @param days EDTF; empty for not known
 * @param onCards is given all that came so far, by day
 */
export async function describeOnDays(
  entity: EntityId,
  days: readonly string[],
  signal: AbortSignal,
  onCards: (cards: ReadonlyMap<string, Card>) => void,
): Promise<void> {
  const cards = new Map<string, Card>();
  for (let at = 0; at < days.length && !signal.aborted; at += STEP) {
    await Promise.all(
      days.slice(at, at + STEP).map(async (day) => {
        const question = { ids: [entity], day: day === '' ? null : day };
        const [card] = await sendMessage('describeEntities', question).catch(() => []);
        if (card) cards.set(day, card);
      }),
    );
    if (!signal.aborted) onCards(new Map(cards));
  }
}
