import type { Target } from '@/lib/anchor/target';
import type { Annotation, ArchiveArticle, Mention } from '@/lib/engine/model';
import { foldWord } from '@/lib/engine/text/letters';
import { offsetInArticle } from './passages';

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

/** Who and what an article names, and where. */
export interface Named {
  /** Keys, each once. */
  readonly named: readonly string[];
  /** For each mention, one after the other: index of its key, start and end over `articleText`. */
  readonly spans: readonly number[];
}

/** Who and what is named in an article, with the places of the mentions. */
export function castIn(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  annotations: readonly Annotation[],
): Named {
  const named = namedIn(annotations);
  const spans = annotations.flatMap((one) => {
    if (one.kind !== 'mention' || one.type === 'term') return [];
    const start = offsetInArticle(article, one.paragraph, one.start);
    return [named.indexOf(keyOfMention(one)), start, start + one.end - one.start];
  });
  return { named, spans };
}

/** Keys of those named in a passage of the text. */
export function namedWithin({ named, spans }: Named, text: string, target: Target): string[] {
  const start = text.startsWith(target.exact, target.start)
    ? target.start
    : text.indexOf(target.exact);
  if (start < 0) return [];
  const end = start + target.exact.length;
  const keys = new Set<string>();
  for (let at = 0; at < spans.length; at += 3) {
    const [key = 0, from = 0, to = 0] = spans.slice(at, at + 3);
    if (from < end && to > start) keys.add(named[key] ?? '');
  }
  return [...keys];
}
