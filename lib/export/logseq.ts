import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatReference } from '@/lib/citation/format-citation';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { escapeMarkdown } from './escape-markdown';
import type { ExportFormat, Notes } from './exported-file';
import { marked, wikiLink } from './markdown';
import { passageOf } from './passage';

/**
 * Notes as an outline for Logseq: a block an article, under it a block a passage with its id as a
 * property, so that other pages can embed it, and the note beneath.
 *
 * @see https://docs.logseq.com/#/page/markdown
 */
export const LOGSEQ: ExportFormat = {
  extension: '.logseq.md',
  mediaType: 'text/markdown',
  wantsNames: true,
  *write(notes) {
    for (const one of notes) yield* blocksOf(one);
  },
};

function* blocksOf(notes: Notes): Generator<string> {
  const { article, highlights } = notes;
  yield block(0, `${escapeMarkdown(formatReference(article))}, <${citedAddress(article)}>`, {
    title: citedTitle(article),
    date: article.publishedOn ?? '',
    bulletin: BULLETIN.name,
    url: citedAddress(article),
  });
  for (const highlight of highlights.toSorted(byPlace)) yield passage(notes, highlight);
}

function passage(notes: Notes, highlight: Highlight): string {
  const { id, note, tags, colour } = highlight;
  const { before, exact, after, named } = passageOf(notes, highlight);
  const quote = `${escapeMarkdown(before)}${marked(exact)}${escapeMarkdown(after)}`
    .split('\n')
    .map((paragraph) => `> ${paragraph}`)
    .join('\n');
  const under = [
    note.trim(),
    named.map(wikiLink).join(', '),
    tags.map((tag) => `#[[${tag.replace(/[[\]\n]+/g, ' ').trim()}]]`).join(' '),
  ];
  return [
    block(1, quote, { id, 'background-color': colour }),
    ...under.filter((text) => text !== '').map((text) => block(2, text, {})),
  ].join('');
}

/** A block of the outline with its properties; what follows its first line is set in under it. */
function block(depth: number, text: string, properties: Readonly<Record<string, string>>): string {
  const indent = '\t'.repeat(depth);
  const lines = [
    ...text.split('\n'),
    ...Object.entries(properties)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}:: ${value.replace(/\s+/g, ' ')}`),
  ];
  return lines
    .map((line, index) => (index === 0 ? `${indent}- ${line}\n` : `${indent}  ${line}\n`))
    .join('');
}
