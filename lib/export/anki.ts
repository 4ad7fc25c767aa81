import { formatCitation } from '@/lib/citation/format-citation';
import { byPlace } from '@/lib/notes/place';
import type { ExportFormat } from './exported-file';

const HEAD = [
  '#separator:tab',
  '#html:false',
  '#columns:Front\tBack\tSource\tTags',
  '#tags column:4',
];

/**
 * Notes as cards for Anki: the passage in front, the note behind.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export const ANKI: ExportFormat = {
  extension: '.anki.txt',
  mediaType: 'text/tab-separated-values',
  *write(notes) {
    yield `${HEAD.join('\n')}\n`;
    for (const { article, highlights } of notes) {
      for (const { target, note, tags } of highlights.toSorted(byPlace)) {
        const fields = [target.exact, note, formatCitation(article)].map(field);
        yield `${[...fields, tags.map(ankiTag).join(' ')].join('\t')}\n`;
      }
    }
  },
};

function field(text: string): string {
  return /["\t\r\n]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Anki's tags have no blanks; colons make levels. */
function ankiTag(tag: string): string {
  return tag.replace(/[\s"]+/gu, '_');
}
