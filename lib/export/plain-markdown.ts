import { citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatReference } from '@/lib/citation/format-citation';
import { byPlace } from '@/lib/notes/place';
import { escapeMarkdown } from './escape-markdown';
import type { ExportFormat } from './exported-file';
import { quoted } from './markdown';

/** Notes as Markdown that every program reads: headings, quotations and the reader's notes. */
export const PLAIN_MARKDOWN: ExportFormat = {
  extension: '.plain.md',
  mediaType: 'text/markdown',
  *write(notes) {
    let gap = '';
    for (const { article, highlights } of notes) {
      yield `${gap}# ${escapeMarkdown(citedTitle(article))}\n\n`;
      yield `${escapeMarkdown(formatReference(article))}, <${citedAddress(article)}>.\n`;
      for (const { target, note, tags } of highlights.toSorted(byPlace)) {
        yield `\n${quoted(target.exact.split('\n').map(escapeMarkdown).join('\n'))}\n`;
        if (note.trim() !== '') yield `\n${note.trim()}\n`;
        if (tags.length > 0) yield `\nTags: ${tags.map(escapeMarkdown).join(', ')}\n`;
      }
      gap = '\n';
    }
  },
};
