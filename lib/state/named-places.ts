import type { Annotation } from '../engine/model';
import type { Card } from '../knowledge/card';
import type { MapPoint } from '../knowledge/places-map';

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

/** A dot of the map: the numbers of all places that would lie on one another there. */
export interface MapMark {
  readonly numbers: readonly number[];
  readonly left: number;
  readonly top: number;
}

/** Dots nearer than this would hide one another; in units of the drawing. */
const NEAR = 30;

/**
 * Dots with the numbers of their places.
 *
 * @param numbers of the places, by id
 */
export function marksOf(
  points: readonly MapPoint[],
  numbers: ReadonlyMap<string, number>,
): MapMark[] {
  const marks: MapMark[] = [];
  for (const { id, left, top } of points) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    const at = marks.findIndex(
      (mark) => Math.abs(mark.left - left) < NEAR && Math.abs(mark.top - top) < NEAR,
    );
    const there = marks[at];
    if (there) marks[at] = { ...there, numbers: [...there.numbers, number] };
    else marks.push({ numbers: [number], left, top });
  }
  return marks;
}
