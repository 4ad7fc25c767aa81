import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatCitation, formatReference } from '@/lib/citation/format-citation';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { escapeMarkdown } from './escape-markdown';
import type { ExportContext, ExportFormat, NamedEntity, Notes } from './exported-file';
import { passageOf } from './passage';

/**
 * Notes as Markdown with front matter, as Obsidian and its kin read it: one article is one
 * document, several are the sections of one. Each passage is marked in its sentence, which is a
 * quotation with a block id that links can point at; then come the note as the reader wrote it,
 * links to the notes of those that are named, colour and tags.
 */
export const MARKDOWN: ExportFormat = {
  extension: '.md',
  mediaType: 'text/markdown',
  wantsNames: true,
  write: writeDocument,
};

function* writeDocument(notes: readonly Notes[], { now }: ExportContext): Generator<string> {
  const [only, ...others] = notes;
  if (only && others.length === 0) {
    yield frontMatterOf(only);
    yield* section('#', only);
  } else {
    yield frontMatter({
      title: 'Notes on the JTA archive',
      exported: now.slice(0, 10),
      articles: notes.length,
      tags: tagsOf(notes.flatMap(({ highlights }) => highlights)),
    });
    yield '\n\n# Notes on the JTA archive';
    for (const one of notes) yield* section('##', one);
  }
  yield '\n';
}

function frontMatterOf({ article, highlights }: Notes): string {
  return frontMatter({
    title: citedTitle(article),
    date: article.publishedOn,
    address: citedAddress(article),
    bulletin: BULLETIN.name,
    citation: formatCitation(article),
    tags: tagsOf(highlights),
  });
}

function* section(level: string, notes: Notes): Generator<string> {
  const { article, highlights } = notes;
  yield `\n\n${level} ${escapeMarkdown(citedTitle(article))}`;
  yield `\n\n${escapeMarkdown(formatReference(article))}, <${citedAddress(article)}>.`;
  for (const highlight of highlights.toSorted(byPlace)) yield passage(notes, highlight);
}

function passage(notes: Notes, highlight: Highlight): string {
  const { id, note, tags, colour } = highlight;
  const { before, exact, after, named } = passageOf(notes, highlight);
  const quote = quoted(escapeMarkdown(before) + marked(exact) + escapeMarkdown(after));
  const parts = [
    quote,
    `^${id}`,
    ...(note.trim() ? [note.trim()] : []),
    ...(named.length > 0 ? [`Named: ${named.map(wikiLink).join(', ')}`] : []),
    [
      `Colour: ${colour}`,
      ...(tags.length > 0 ? [`Tags: ${tags.map(hashTag).join(' ')}`] : []),
    ].join(' · '),
  ];
  return parts.map((part) => `\n\n${part}`).join('');
}

/** Between `==`, in each paragraph for itself. */
export function marked(text: string): string {
  return text.replace(/[^\n]+/g, (paragraph) => `==${escapeMarkdown(paragraph)}==`);
}

/** As a quotation of one paragraph or more. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}

/** A link to the note on somebody or something; such a name has none of these signs. */
export function wikiLink({ name }: Pick<NamedEntity, 'name'>): string {
  return `[[${entityNoteName(name)}]]`;
}

/** Name of the note on somebody or something, as a link and a file can have it. */
export function entityNoteName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
export function frontMatter(fields: Record<string, FrontMatterValue>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}
