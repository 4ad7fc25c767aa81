import { type Paragraphs, spansBetween } from '@/lib/notes/passages';
import type { FloatState } from '@/lib/state/float-state';

/** Brings an annotation into view, gives it the focus and opens its card. */
export function showAnnotation(annotation: number, floats: FloatState): void {
  const element = document.querySelector<HTMLElement>(`[data-annotation="${annotation}"]`);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  floats.open({ kind: 'card', annotation, pinned: true });
}

/** Brings a highlight of the reader into view and opens its editor. */
export function showHighlight(id: string, floats: FloatState): void {
  document.querySelector(`[data-highlight~="${CSS.escape(id)}"]`)?.scrollIntoView({
    block: 'center',
  });
  floats.open({ kind: 'editor', highlight: id, focus: undefined });
}

/** Brings the paragraph into view that holds an offset over `articleText`, or the nearest. */
export function showOffset(article: Paragraphs, offset: number): void {
  const [span] = spansBetween(article, offset, offset + 2);
  const paragraph = span?.paragraph ?? article.paragraphs.length - 1;
  document.querySelector(`[data-paragraph="${paragraph}"]`)?.scrollIntoView({ block: 'center' });
}
