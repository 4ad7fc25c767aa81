import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatCitation, formatReference } from '@/lib/citation/format-citation';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { escapeMarkdown } from './escape-markdown';
import { byDay, type ExportedFile, fileName, type Notes } from './exported-file';

/**
 * Notes as Markdown with front matter, as Obsidian and its kin read it: one article is one
 * document, several are the sections of one. Each passage is a quotation with a block id that
 * links can point at, the note as the reader wrote it, then colour and tags.
 *
 * @param now ISO time
 */
export function exportMarkdown(notes: readonly Notes[], now: string): ExportedFile {
  const [only, ...others] = notes;
  const text =
    only && others.length === 0 ? singleArticle(only) : dossier(notes.toSorted(byDay), now);
  return { name: fileName(notes, now, '.md'), mediaType: 'text/markdown', text: `${text}\n` };
}

function singleArticle({ article, highlights }: Notes): string {
  const head = frontMatter({
    title: citedTitle(article),
    date: article.publishedOn,
    address: citedAddress(article),
    bulletin: BULLETIN.name,
    citation: formatCitation(article),
    tags: tagsOf(highlights),
  });
  return blocks([head, ...section('#', article, highlights)]);
}

function dossier(notes: readonly Notes[], now: string): string {
  const head = frontMatter({
    title: 'Notes on the JTA archive',
    exported: now.slice(0, 10),
    articles: notes.length,
    tags: tagsOf(notes.flatMap(({ highlights }) => highlights)),
  });
  return blocks([
    head,
    '# Notes on the JTA archive',
    ...notes.flatMap(({ article, highlights }) => section('##', article, highlights)),
  ]);
}

function section(
  level: string,
  article: ArticleRecord,
  highlights: readonly Highlight[],
): string[] {
  return [
    `${level} ${escapeMarkdown(citedTitle(article))}`,
    `${escapeMarkdown(formatReference(article))}, <${citedAddress(article)}>.`,
    ...highlights.toSorted(byPlace).flatMap(passage),
  ];
}

function passage({ id, target, note, tags, colour }: Highlight): string[] {
  const quote = target.exact
    .split('\n')
    .map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
    .join('\n>\n');
  return [
    quote,
    `^${id}`,
    ...(note.trim() ? [note.trim()] : []),
    [
      `Colour: ${colour}`,
      ...(tags.length > 0 ? [`Tags: ${tags.map(hashTag).join(' ')}`] : []),
    ].join(' · '),
  ];
}

/** Obsidian's tags have no blanks and at least one letter. */
function hashTag(tag: string): string {
  const word = tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-');
  return /^[\p{N}/-]*$/u.test(word) ? `#_${word}` : `#${word}`;
}

function tagsOf(highlights: readonly Highlight[]): string[] {
  return [...new Set(highlights.flatMap(({ tags }) => tags))].sort();
}

type FrontMatterValue = string | number | null | readonly string[];

/** YAML; every text is written as JSON, which YAML contains, so that nothing needs escaping. */
function frontMatter(fields: Record<string, FrontMatterValue>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function blocks(parts: readonly string[]): string {
  return parts.join('\n\n');
}
