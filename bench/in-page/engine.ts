import { annotate } from '@/lib/engine/annotate';
import type { Annotation, Article } from '@/lib/engine/model';
import { openLexicon } from '@/lib/knowledge/lexicon';

/** The annotator with a compiled index, for a bundle as the extension has it. */
export function openEngine(index: Uint8Array): (article: Article) => Annotation[] {
  const lexicon = openLexicon(index);
  return (article) => annotate(article, lexicon);
}
