import type { Annotation, Mention } from '@/lib/engine/model';
import { foldWord } from '@/lib/engine/text/letters';

/** Marks a key that is no entity's. */
const UNLISTED = '~';

/** What a mention is counted by over articles: its entity, else its own words. */
export function keyOfMention({ entity, surface }: Mention): string {
  return (
    entity ??
    UNLISTED +
      surface
        .split(/[\s-]+/u)
        .map(foldWord)
        .join(' ')
  );
}

/** Keys of all that an article names, each once; dates and terms are no names. */
export function namedIn(annotations: readonly Annotation[]): string[] {
  const keys = annotations.flatMap((one) =>
    one.kind === 'mention' && one.type !== 'term' ? [keyOfMention(one)] : [],
  );
  return [...new Set(keys)];
}
