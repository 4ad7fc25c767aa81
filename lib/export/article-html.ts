import { BULLETIN, citedTitle } from '@/lib/citation/citable';
import type { Span } from '@/lib/engine/model';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Colour } from '@/lib/notes/highlight';
import { escapeXml } from './escape-xml';
import { type ExportedFile, stemOf } from './exported-file';
import { htmlPage, referenceHtml } from './html-parts';

/** What a reader marked, where it stands. */
export interface MarkedSpan extends Span {
  readonly colour: Colour;
}

/** A note at the foot, and the end of the words that it belongs to. */
export interface Footnote {
  readonly paragraph: number;
  readonly end: number;
  readonly text: string;
}

/** Of the machine that the page is read on: a page that needs nothing but itself brings none. */
const FACES = {
  book: "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif",
  sans: 'system-ui, sans-serif',
  serif: "ui-serif, Georgia, 'Times New Roman', serif",
} as const;

export interface ArticlePage {
  readonly article: ArticleRecord;
  /** May cross one another. */
  readonly marks: readonly MarkedSpan[];
  /** In the order of their numbers. */
  readonly footnotes: readonly Footnote[];
  readonly typeface: keyof typeof FACES;
}

const styleIn = (face: string) => `
  :root { color-scheme: light dark; }
  body { max-inline-size: 36rem; margin: 3rem auto; padding-inline: 1.25rem;
    color: light-dark(#211d17, #ece6db); background: light-dark(#fdfbf6, #191816);
    font: 1.125rem/1.6 ${face}; }
  h1 { margin-block: 0.25rem 1rem; line-height: 1.2; text-wrap: balance; }
  h2 { font-size: 1rem; letter-spacing: 0.06em; }
  a { color: inherit; }
  .reference, .boilerplate, footer { color: light-dark(#5d554a, #b4aa9b); font-size: 0.9375rem; }
  .insert { padding-inline-start: 1rem; border-inline-start: 2px solid; font-style: italic; }
  mark { color: #211d17; }
  footer { margin-block-start: 3rem; border-block-start: 1px solid; }
  li { overflow-wrap: anywhere; white-space: pre-line; }
  @media print { :root { color-scheme: light; } body { margin: 0; max-inline-size: none; background: none; } }
`;

/** One article as a page that needs nothing but itself: the text as printed, marks, notes, citation. */
export function articleHtml({ typeface, ...page }: ArticlePage): ExportedFile {
  const { article } = page;
  const text = [...htmlPage(citedTitle(article), styleIn(FACES[typeface]), bodyOf(page))];
  return { name: `${stemOf(article.slug)}.html`, mediaType: 'text/html', text: text.join('') };
}

function* bodyOf({ article, marks, footnotes }: Omit<ArticlePage, 'typeface'>): Generator<string> {
  const { publishedOn, dateline, byline } = article;
  const origin = [BULLETIN.name, publishedOn, dateline?.place, byline].filter(Boolean);
  yield `<article>\n<p class="reference">${escapeXml(origin.join(' · '))}</p>\n`;
  yield `<h1>${escapeXml(citedTitle(article))}</h1>\n`;
  for (const [index, words] of article.paragraphs.entries()) {
    const role = article.roles[index] ?? 'text';
    const tag = role === 'subheading' ? 'h2' : 'p';
    const inner = paragraphHtml(words, index, marks, footnotes);
    yield `<${tag} class="${role}">${inner}</${tag}>\n`;
  }
  yield `</article>\n<footer>\n${notesHtml(footnotes)}`;
  yield `<p>${referenceHtml(article)}</p>\n</footer>\n`;
}

/** The text of a paragraph, cut wherever a mark begins or ends or a note is referred to. */
function paragraphHtml(
  text: string,
  paragraph: number,
  marks: readonly MarkedSpan[],
  footnotes: readonly Footnote[],
): string {
  const here = marks.filter((mark) => mark.paragraph === paragraph);
  const numbered = footnotes.flatMap((note, index) =>
    note.paragraph === paragraph ? [{ end: note.end, number: index + 1 }] : [],
  );
  const cuts = [
    ...here.flatMap(({ start, end }) => [start, end]),
    ...numbered.map(({ end }) => end),
  ];
  const bounds = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return bounds
    .slice(1)
    .map((end, index) => {
      const start = bounds[index] ?? 0;
      // Of marks that cross, the one made last lies on top.
      const top = here.findLast((mark) => mark.start < end && start < mark.end);
      const words = escapeXml(text.slice(start, end));
      const marked = top ? `<mark class="${top.colour}">${words}</mark>` : words;
      const refs = numbered.filter((note) => note.end === end).map(({ number }) => refHtml(number));
      return marked + refs.join('');
    })
    .join('');
}

function refHtml(number: number): string {
  return `<sup><a id="ref-${number}" href="#note-${number}">${number}</a></sup>`;
}

function notesHtml(footnotes: readonly Footnote[]): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(({ text }, index) => {
    const number = index + 1;
    const back = `<a href="#ref-${number}" aria-label="Back to the text">↩</a>`;
    return `<li id="note-${number}" dir="auto">${escapeXml(text)} ${back}</li>\n`;
  });
  return `<h2>Notes</h2>\n<ol>\n${items.join('')}</ol>\n`;
}
