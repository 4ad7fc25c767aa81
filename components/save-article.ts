import type { Annotation } from '@/lib/engine/model';
import { articleHtml, type Footnote } from '@/lib/export/article-html';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Passage } from '@/lib/notes/passages';
import type { MarginNote } from '@/lib/state/margin-notes';
import type { Typeface } from '@/lib/state/settings';
import { footnoteText } from './footnote-text';
import { saveFile } from './save-file';

interface Drawn {
  readonly article: ArticleRecord;
  readonly annotations: readonly Annotation[];
  readonly passages: readonly Passage[];
  /** Of the margin, in the order of the text. */
  readonly notes: readonly MarginNote[];
  readonly typeface: Typeface;
}

/** Saves the article as one page: as the reader sees it, with the margin at its foot. */
export function saveArticle({ article, annotations, passages, notes, typeface }: Drawn): void {
  const marks = passages.flatMap(({ highlight: { colour }, spans }) =>
    spans.map((span) => ({ ...span, colour })),
  );
  const footnotes = notes.map((note): Footnote => {
    const words = note.kind === 'own' ? note.passage.spans.at(-1) : annotations[note.annotation];
    const { paragraph, end } = words ?? { paragraph: note.paragraph, end: note.start };
    return { paragraph, end, text: footnoteText(note) };
  });
  saveFile(articleHtml({ article, marks, footnotes, typeface }));
}
