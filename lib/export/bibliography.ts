import { biblatex, bibtex } from '@/lib/citation/bibtex';
import { cslItem } from '@/lib/citation/csl-item';
import { ris } from '@/lib/citation/ris';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import type { ExportFormat, Notes } from './exported-file';

/** Records of the articles, without what was marked in them. */
export const BIBTEX = records('.bib', 'application/x-bibtex', ({ article }) =>
  bibtex(cslItem(article)),
);

export const BIBLATEX = records('.biblatex.bib', 'application/x-bibtex', ({ article }) =>
  biblatex(cslItem(article)),
);

/** With the passages and notes as notes of the record. */
export const RIS = records('.ris', 'application/x-research-info-systems', (notes) => {
  const { article, highlights } = notes;
  const tags = [...new Set(highlights.flatMap((highlight) => highlight.tags))].sort();
  const written = highlights.toSorted(byPlace).map(noteText);
  return ris(cslItem(article), { pdf: article.pdf, tags, notes: written });
});

export const CSL_JSON: ExportFormat = {
  extension: '.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  *write(notes) {
    yield '[';
    let comma = '';
    for (const { article } of notes) {
      yield `${comma}\n${JSON.stringify(cslItem(article), null, 2)}`;
      comma = ',';
    }
    yield '\n]\n';
  },
};

function records(
  extension: string,
  mediaType: string,
  record: (notes: Notes) => string,
): ExportFormat {
  return {
    extension,
    mediaType,
    *write(notes) {
      let gap = '';
      for (const one of notes) {
        yield gap + record(one);
        gap = '\n';
      }
    },
  };
}

function noteText({ target, note }: Highlight): string {
  return note.trim() === '' ? `“${target.exact}”` : `“${target.exact}” — ${note.trim()}`;
}
