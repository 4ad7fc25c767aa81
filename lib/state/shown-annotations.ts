import type { Annotation, ParagraphRole } from '../engine/model';
import type { Settings } from './settings';

/**
 * Which annotations are shown, as indexes in the order of the text: those of the types that the
 * reader wants; when it is to be quiet, only where a thing is first named.
 */
export function shownAnnotations(
  annotations: readonly Annotation[],
  { typesShown, density }: Pick<Settings, 'typesShown' | 'density'>,
): number[] {
  const isFirst = firstOfEach();
  return annotations.flatMap((annotation, index) => {
    const type = annotation.kind === 'date' ? 'date' : annotation.type;
    if (!typesShown.includes(type)) return [];
    return density === 'quiet' && !isFirst(thingOf(annotation)) ? [] : [index];
  });
}

/**
 * Which of the annotations that are shown have a line at all times: all when the reader wants all,
 * else where a thing is first named under each subheading. The others explain themselves, too.
 *
 * @param shown in the order of the text
 * @param roles of the article's paragraphs
 */
export function linedAnnotations(
  shown: readonly Annotation[],
  roles: readonly ParagraphRole[],
  density: Settings['density'],
): readonly Annotation[] {
  if (density === 'full') return shown;
  const isFirst = firstOfEach();
  return shown.filter((annotation) => {
    const section = roles.lastIndexOf('subheading', annotation.paragraph);
    return isFirst(`${section} ${thingOf(annotation)}`);
  });
}

/** Whether what it is asked for is asked for the first time. */
function firstOfEach(): (thing: string) => boolean {
  const named = new Set<string>();
  return (thing) => named.size < named.add(thing).size;
}

function thingOf(annotation: Annotation): string {
  if (annotation.kind === 'date') return `date ${annotation.edtf}`;
  return `${annotation.type} ${annotation.entity ?? annotation.surface}`;
}
