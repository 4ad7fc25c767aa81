import type { Annotation } from '../engine/model';
import type { Settings } from './settings';

/**
 * Which annotations are drawn, as indexes in the order of the text: those of the types that the
 * reader wants; when it is to be quiet, only where a thing is first named.
 */
export function shownAnnotations(
  annotations: readonly Annotation[],
  { typesShown, density }: Pick<Settings, 'typesShown' | 'density'>,
): number[] {
  const named = new Set<string>();
  return annotations.flatMap((annotation, index) => {
    const type = annotation.kind === 'date' ? 'date' : annotation.type;
    if (!typesShown.includes(type)) return [];
    if (density === 'quiet') {
      const thing = thingOf(annotation);
      if (named.has(thing)) return [];
      named.add(thing);
    }
    return [index];
  });
}

function thingOf(annotation: Annotation): string {
  if (annotation.kind === 'date') return `date ${annotation.edtf}`;
  return `${annotation.type} ${annotation.entity ?? annotation.surface}`;
}
