import { inOrder } from '@/lib/citation/authors';
import { BULLETIN } from '@/lib/citation/citable';
import { cslItem } from '@/lib/citation/csl-item';
import { articleText } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { escapeXml } from './escape-xml';
import type { ExportFormat, Notes } from './exported-file';
import { paragraphStarts } from './passage';
import { type TeiPassage, teiDate, teiNote, teiParagraph } from './tei-text';

const NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"';

/**
 * Articles with names, dates and the reader's notes in TEI P5: one document, or a corpus of several.
 * Notes whose passage is not where it was stand at the end.
 *
 * @see https://tei-c.org/release/doc/tei-p5-doc/en/html/
 */
export const TEI: ExportFormat = {
  extension: '.xml',
  mediaType: 'application/tei+xml',
  wantsNames: true,
  *write(notes) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    const [only, ...others] = notes;
    if (only && others.length === 0) {
      yield documentOf(only, ` ${NAMESPACE}`, READER);
      return;
    }
    yield `<teiCorpus ${NAMESPACE}>\n${header('Notes on the JTA archive', '<p>The articles that follow.</p>', READER)}`;
    for (const one of notes) yield documentOf(one, '', '');
    // A corpus holds at least one text.
    if (notes.length === 0)
      yield `<TEI>\n${header('No notes', '<p>None.</p>', '')}${EMPTY_TEXT}</TEI>\n`;
    yield '</teiCorpus>\n';
  },
};

/** Whom the notes are by; once a file, as an id may stand in it once. */
const READER = '<respStmt><resp>notes</resp><name xml:id="reader">the reader</name></respStmt>';

const EMPTY_TEXT = ' <text>\n  <body>\n   <p/>\n  </body>\n </text>\n';

function documentOf(notes: Notes, namespace: string, reader: string): string {
  const { article, annotations = [] } = notes;
  const { placed, loose } = passagesOf(notes);
  const paragraphs = article.paragraphs.map((text, index) => {
    const own = annotations.filter(({ paragraph }) => paragraph === index);
    return `   <p>${teiParagraph(text, own, placed[index] ?? [])}</p>\n`;
  });
  return [
    `<TEI${namespace}>\n`,
    header(article.title, sourceOf(notes), reader),
    ' <text>\n  <body>\n',
    `   <head>${escapeXml(article.title)}</head>\n`,
    ...(paragraphs.length === 0 ? ['   <p/>\n'] : paragraphs),
    ...loose.map((highlight) => `   ${teiNote(highlight, false)}\n`),
    '  </body>\n </text>\n</TEI>\n',
  ].join('');
}

function header(title: string, source: string, reader: string): string {
  return [
    ' <teiHeader>\n  <fileDesc>\n',
    `   <titleStmt><title>${escapeXml(title)}</title>${reader}</titleStmt>\n`,
    '   <publicationStmt><p>Exported by Dateline for private use</p></publicationStmt>\n',
    `   <sourceDesc>${source}</sourceDesc>\n`,
    '  </fileDesc>\n </teiHeader>\n',
  ].join('');
}

function sourceOf({ article }: Notes): string {
  const item = cslItem(article);
  const day = article.publishedOn;
  return [
    '<bibl>',
    ...(item.author ?? []).map((author) => `<author>${escapeXml(inOrder(author))}</author> `),
    `<title level="a">${escapeXml(item.title)}</title> `,
    `<title level="j">${BULLETIN.name}</title> <idno type="ISSN">${BULLETIN.issn}</idno> `,
    `<pubPlace>${BULLETIN.place}</pubPlace> <publisher>${BULLETIN.publisher}</publisher> `,
    day === null ? '<date>undated</date> ' : `<date${teiDate(day)}>${escapeXml(day)}</date> `,
    `<ref target="${escapeXml(item.URL)}">${escapeXml(item.URL)}</ref>`,
    '</bibl>',
  ].join('');
}

interface Passages {
  /** By paragraph. */
  readonly placed: readonly (readonly TeiPassage[])[];
  readonly loose: readonly Highlight[];
}

function passagesOf({ article, highlights }: Notes): Passages {
  const text = articleText(article);
  const starts = paragraphStarts(article.paragraphs);
  const placed = article.paragraphs.map((): TeiPassage[] => []);
  const loose: Highlight[] = [];
  for (const highlight of highlights.toSorted(byPlace)) {
    const { start, end, exact } = highlight.target;
    if (text.slice(start, end) !== exact || start >= end) {
      loose.push(highlight);
      continue;
    }
    const first = starts.findLastIndex((at) => at <= start);
    const last = starts.findLastIndex((at) => at < end);
    const from = start - (starts[first] ?? 0);
    const until = end - (starts[last] ?? 0);
    placed[first]?.push({ highlight, start: from, end: first === last ? until : null });
    if (first !== last) placed[last]?.push({ highlight, start: null, end: until });
  }
  return { placed, loose };
}
