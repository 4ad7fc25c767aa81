import { articleText } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { sentenceAround } from '@/lib/notes/sentences';
import type { NamedEntity, Notes } from './exported-file';

/** A highlighted passage in the sentence that it stands in, each possibly over several paragraphs. */
export interface Passage {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** Whom and what the passage names, each once. */
  readonly named: readonly NamedEntity[];
}

/** The passage as it stands in the kept text; where that differs, the passage alone. */
export function passageOf(
  { article, annotations = [], entities = [] }: Notes,
  highlight: Highlight,
): Passage {
  const { exact, start, end } = highlight.target;
  const text = articleText(article);
  if (text.slice(start, end) !== exact) return { before: '', exact, after: '', named: [] };

  const around = sentenceAround(text, { start, end });
  const starts = paragraphStarts(article.paragraphs);
  const ids = new Set(
    annotations.flatMap((annotation) => {
      const at = (starts[annotation.paragraph] ?? 0) + annotation.start;
      const inside = at < end && start < at + annotation.surface.length;
      return inside && annotation.kind === 'mention' && annotation.entity
        ? [annotation.entity]
        : [];
    }),
  );
  return {
    before: text.slice(around.start, start),
    exact,
    after: text.slice(end, around.end),
    named: entities.filter(({ id }) => ids.has(id)),
  };
}

/** Where each paragraph begins in the text of the article. */
export function paragraphStarts(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return start;
  });
}
