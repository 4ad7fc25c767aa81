import type { Annotation, EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import { foldName } from '../knowledge/fold-name';
import type { AnnotationType } from './settings';

/** One thing that the article names, with every place where it does. */
export interface PanelItem {
  readonly key: string;
  readonly name: string;
  /** What it was that day, in a line; empty where that is not known. */
  readonly line: string;
  /** Indexes of its annotations, in the order of the text. */
  readonly places: readonly number[];
}

export interface PanelGroup {
  readonly type: AnnotationType;
  readonly items: readonly PanelItem[];
}

const ORDER: readonly AnnotationType[] = [
  'person',
  'office',
  'place',
  'organization',
  'event',
  'document',
  'term',
  'date',
];

/**
 * What is named in an article, by type, in the order of first appearance.
 *
 * @param dateText an EDTF value in words
 */
export function groupAnnotations(
  annotations: readonly Annotation[],
  cards: ReadonlyMap<EntityId, Card>,
  dateText: (edtf: string) => string,
): PanelGroup[] {
  const groups = new Map<AnnotationType, Map<string, PanelItem>>();
  annotations.forEach((annotation, index) => {
    const type = annotation.kind === 'date' ? 'date' : annotation.type;
    const items = groups.get(type) ?? new Map<string, PanelItem>();
    const item = itemOf(annotation, cards, dateText);
    const known = items.get(item.key) ?? item;
    items.set(item.key, { ...known, places: [...known.places, index] });
    groups.set(type, items);
  });
  return ORDER.flatMap((type) => {
    const items = groups.get(type);
    return items ? [{ type, items: [...items.values()] }] : [];
  });
}

/** Those groups and items whose name or line contains `query`, whatever its case, accents and apostrophes. */
export function filterGroups(groups: readonly PanelGroup[], query: string): PanelGroup[] {
  const sought = foldName(query);
  return groups.flatMap(({ type, items }) => {
    const left = items.filter(({ name, line }) => foldName(`${name}\n${line}`).includes(sought));
    return left.length > 0 ? [{ type, items: left }] : [];
  });
}

function itemOf(
  annotation: Annotation,
  cards: ReadonlyMap<EntityId, Card>,
  dateText: (edtf: string) => string,
): PanelItem {
  const { surface } = annotation;
  if (annotation.kind === 'date') {
    const key = `${surface} ${annotation.edtf}`;
    return { key, name: surface, line: dateText(annotation.edtf), places: [] };
  }
  const { entity, office, type, described = '' } = annotation;
  const card = entity === null ? undefined : cards.get(entity);
  if (!card) return { key: surface, name: surface, line: described, places: [] };
  // An office is listed by the words of the text; whose it was that day is the line.
  if (type === 'office')
    return { key: `${office} ${entity}`, name: surface, line: card.name, places: [] };
  return { key: card.id, name: card.name, line: card.onTheDay[0] ?? card.gloss, places: [] };
}
