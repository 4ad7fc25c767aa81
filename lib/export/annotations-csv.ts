import type { Annotation, Article } from '@/lib/engine/model';
import { line } from './csv';

/** Names of the columns, in order; the first line of a file. */
export const CSV_COLUMNS = [
  'url',
  'paragraph',
  'start',
  'end',
  'surface',
  'type',
  'value',
  'entity',
  'confidence',
  'because',
] as const;

/**
 * The annotations of one article as CSV (RFC 4180, with a header line). `value` is the title of the
 * Wikipedia article, for a date its EDTF value; `because` holds the reasons, parted by semicolons.
 */
export function annotationsCsv(article: Article, annotations: readonly Annotation[]): string {
  const rows = annotations.map((annotation) => [
    article.url,
    annotation.paragraph,
    annotation.start,
    annotation.end,
    annotation.surface,
    annotation.kind === 'date' ? 'date' : annotation.type,
    annotation.kind === 'date' ? annotation.edtf : (annotation.wikipedia ?? ''),
    annotation.kind === 'date' ? '' : (annotation.entity ?? ''),
    annotation.confidence.toFixed(3),
    annotation.because.join('; '),
  ]);
  return [CSV_COLUMNS, ...rows].map(line).join('');
}
