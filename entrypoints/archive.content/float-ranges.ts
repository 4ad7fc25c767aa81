import { spansBetween } from '@/lib/notes/passages';
import type { PageFloat } from '@/lib/state/float-state';
import type { Reading } from './reading';

type Sources = Pick<Reading, 'article' | 'adjusting' | 'text' | 'shown'>;

/** Where on the page that stands which a card, editor or toolbar is about. */
export function floatRanges(
  float: PageFloat,
  { article, adjusting, text, shown }: Sources,
): Range[] {
  if (float.kind === 'toolbar' || float.kind === 'correct')
    return text.rangesOf(spansBetween(article, float.start, float.end));
  if (float.kind === 'card') {
    const annotation = shown.peek().get(float.annotation);
    return annotation ? text.rangesOf([annotation]) : [];
  }
  const { found } = adjusting.passages.peek();
  const passage = found.find(({ highlight }) => highlight.id === float.highlight);
  return passage ? text.rangesOf(passage.spans) : [];
}
