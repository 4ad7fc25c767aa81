import type { Annotation } from '../engine/model';
import type { Card } from '../knowledge/card';

/** A place that the article names. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** What it was on the day, or what it is. */
  readonly about: string;
  /** Index of the annotation that names it first. */
  readonly annotation: number;
}

/** Every place that is named and known, in the order of the text. */
export function namedPlaces(
  annotations: readonly Annotation[],
  cards: ReadonlyMap<string, Card>,
): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  annotations.forEach((annotation, index) => {
    if (annotation.kind === 'date' || annotation.entity === null) return;
    const card = cards.get(annotation.entity);
    if (!card?.at || places.has(card.id)) return;
    const { id, name, onTheDay, gloss } = card;
    places.set(id, { id, name, about: onTheDay[0] ?? gloss, annotation: index });
  });
  return [...places.values()];
}
