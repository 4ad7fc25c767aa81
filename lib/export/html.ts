import { citedTitle } from '@/lib/citation/citable';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { escapeXml } from './escape-xml';
import type { ExportContext, ExportFormat, Notes } from './exported-file';
import { htmlPage, referenceHtml } from './html-parts';
import { passageOf } from './passage';

const STYLE = `
  :root { color-scheme: light; }
  body { max-inline-size: 38rem; margin: 3rem auto; padding-inline: 1.25rem; color: #1f1d1a;
    background: #fffdf8; font: 1.0625rem/1.6 'Iowan Old Style', Palatino, Georgia, serif; }
  h1, h2 { line-height: 1.2; text-wrap: balance; }
  h2 { margin-block: 3rem 0.25rem; font-size: 1.375rem; }
  .reference { margin-block-start: 0; color: #5c564d; font-size: 0.9375rem; }
  figure { margin: 1.5rem 0; break-inside: avoid; }
  blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #b9b1a3; }
  blockquote, .note { white-space: pre-line; }
  mark { color: inherit; }
  figcaption { margin-block-start: 0.5rem; padding-inline-start: 1.1875rem; font-size: 0.9375rem; }
  .tags { color: #5c564d; }
  @media print { body { margin: 0; max-inline-size: none; background: none; } }
`;

/** A page that needs nothing but itself: to read, to print, to send. */
export const HTML: ExportFormat = {
  extension: '.html',
  mediaType: 'text/html',
  *write(notes: readonly Notes[], { now }: ExportContext) {
    const [only, ...others] = notes;
    const title =
      only && others.length === 0 ? citedTitle(only.article) : 'Notes on the JTA archive';
    yield* htmlPage(title, STYLE, bodyOf(notes, now));
  },
};

function* bodyOf(notes: readonly Notes[], now: string): Generator<string> {
  yield `<h1>Notes on the JTA archive</h1>\n<p class="reference">Taken with Dateline, ${now.slice(0, 10)}</p>\n`;
  for (const one of notes) {
    const { article, highlights } = one;
    yield `<article>\n<h2>${escapeXml(citedTitle(article))}</h2>\n`;
    yield `<p class="reference">${referenceHtml(article)}</p>\n`;
    for (const highlight of highlights.toSorted(byPlace)) yield figureOf(one, highlight);
    yield '</article>\n';
  }
}

function figureOf(notes: Notes, highlight: Highlight): string {
  const { id, colour, note, tags } = highlight;
  const { before, exact, after } = passageOf(notes, highlight);
  const said = [
    ...(note.trim() === '' ? [] : [`<div class="note" dir="auto">${escapeXml(note.trim())}</div>`]),
    ...(tags.length === 0
      ? []
      : [
          `<div class="tags" dir="auto">${escapeXml(tags.map((tag) => `#${tag}`).join(' '))}</div>`,
        ]),
  ];
  return [
    `<figure id="${escapeXml(id)}"><blockquote>${escapeXml(before)}`,
    `<mark class="${colour}">${escapeXml(exact)}</mark>${escapeXml(after)}</blockquote>`,
    said.length === 0 ? '' : `<figcaption>${said.join('')}</figcaption>`,
    '</figure>\n',
  ].join('');
}
