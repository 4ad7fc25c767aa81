import type { Annotation, EntityId } from '../engine/model';

/** Everything that cards of these annotations can show: entities, offices, other readings. */
export function entitiesOf(annotations: readonly Annotation[]): EntityId[] {
  const ids = new Set<EntityId>();
  for (const annotation of annotations) {
    if (annotation.kind === 'date') continue;
    const { entity, office, candidates = [] } = annotation;
    if (entity !== null) ids.add(entity);
    if (office !== undefined) ids.add(office);
    for (const candidate of candidates) ids.add(candidate.entity);
  }
  return [...ids];
}
