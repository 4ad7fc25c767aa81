import { Liquid } from 'liquidjs';
import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { citeNews } from '@/lib/citation/cite-news';
import { cslItem } from '@/lib/citation/csl-item';
import { formatCitation } from '@/lib/citation/format-citation';
import { articleText } from '@/lib/notes/article-record';
import { byPlace } from '@/lib/notes/place';
import { escapeMarkdown } from './escape-markdown';
import type { ExportContext, ExportFormat, Notes } from './exported-file';
import { quoted } from './markdown';
import { passageOf } from './passage';

/** Characters that a template may have, milliseconds that it may run, and objects that it may make. */
const LIMITS = { parseLimit: 100_000, renderLimit: 2000, memoryLimit: 50_000_000 };

/** What is wrong with a template, in the words of its language, with the line. */
export type TemplateCheck =
  | { readonly ok: true; readonly format: ExportFormat }
  | { readonly ok: false; readonly fault: string };

/**
 * The reader's own form of a file, in Liquid: a language for templates that can show and repeat what
 * it is given, and nothing else. What it is given stands in `docs/templates.md`.
 *
 * @param extension of the files, with its dot
 */
export function readTemplate(text: string, extension = '.md'): TemplateCheck {
  const liquid = openLiquid();
  try {
    const template = liquid.parse(text);
    const write = (notes: readonly Notes[], context: ExportContext) => [
      String(liquid.renderSync(template, valuesOf(notes, context))),
    ];
    return { ok: true, format: { extension, mediaType: 'text/plain', wantsNames: true, write } };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) };
  }
}

function openLiquid(): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    strictFilters: true,
    // No template may read another one.
    templates: {},
    timezoneOffset: 0,
  });
  liquid.registerFilter('markdown', (text: unknown) => escapeMarkdown(String(text ?? '')));
  liquid.registerFilter('blockquote', (text: unknown) => quoted(String(text ?? '')));
  return liquid;
}

function valuesOf(notes: readonly Notes[], { now }: ExportContext): object {
  return {
    exported: now.slice(0, 10),
    bulletin: BULLETIN.name,
    articles: notes.map(articleValues),
  };
}

function articleValues(notes: Notes): object {
  const { article, highlights } = notes;
  return {
    slug: article.slug,
    title: citedTitle(article),
    date: article.publishedOn,
    url: citedAddress(article),
    pdf: article.pdf,
    byline: article.byline,
    text: articleText(article),
    citation: formatCitation(article),
    cite_news: citeNews(cslItem(article)),
    tags: [...new Set(highlights.flatMap(({ tags }) => tags))].sort(),
    highlights: highlights.toSorted(byPlace).map((highlight) => {
      const { before, after, named } = passageOf(notes, highlight);
      const { id, colour, note, tags, created, modified, target } = highlight;
      return {
        ...{ id, colour, note, tags, created, modified, before, after, quote: target.exact },
        named: named.map(({ name, type, onTheDay, wikipedia }) => ({
          ...{ name, type, wikipedia },
          on_the_day: onTheDay,
        })),
      };
    }),
  };
}
