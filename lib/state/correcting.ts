import type { Annotation, ArchiveArticle } from '../engine/model';
import { offsetInArticle, spansBetween } from '../notes/passages';
import type { Float, FloatState } from './float-state';

type Correcting = Extract<Float, { kind: 'correct' }>;
type Text = Pick<ArchiveArticle, 'paragraphs'>;

/** The question what a marked passage means instead. */
export function correctingOf(article: Text, index: number, annotation: Annotation): Correcting {
  const { paragraph, start, end } = annotation;
  const offset = offsetInArticle(article, paragraph, 0);
  return { kind: 'correct', annotation: index, start: offset + start, end: offset + end };
}

/** Longest passage that can be a name. */
const MOST_CHARACTERS = 120;

/** Whether a passage over `articleText` can be one name: within one paragraph, and not too long. */
export function canBeName(article: Text, { start, end }: { start: number; end: number }): boolean {
  return end - start <= MOST_CHARACTERS && spansBetween(article, start, end).length === 1;
}

/** Asks what a selected passage means. Its selection goes, or it would call the toolbar back. */
export function askForName(
  floats: FloatState,
  { start, end }: { start: number; end: number },
): void {
  getSelection()?.removeAllRanges();
  floats.open({ kind: 'correct', annotation: null, start, end });
}
