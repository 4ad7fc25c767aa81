import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatCitation } from '@/lib/citation/format-citation';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { COLOURS, type Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import type { ExportContext, ExportFormat, Notes } from './exported-file';
import { HIGHLIGHT_COLOURS } from './html-colours';

/** Colours as the model wants them: a stylesheet that the targets' classes refer to. */
const STYLESHEET = {
  type: 'CssStylesheet',
  format: 'text/css',
  value: COLOURS.map(
    (colour) => `.dateline-${colour} { background: ${HIGHLIGHT_COLOURS[colour]}; }`,
  ).join(' '),
};

/**
 * Notes as a page of annotations by the W3C Web Annotation Data Model.
 *
 * Quote and position select in the article's own text, its paragraphs one a line; what the article
 * is stands with each target as `dcterms:isPartOf`, so that the notes can be cited without it.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export const JSONLD: ExportFormat = {
  extension: '.jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  write: writePage,
};

function* writePage(notes: readonly Notes[], { now, newId }: ExportContext): Generator<string> {
  const total = notes.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${newId()}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:uuid:${newId()}`,
      type: 'AnnotationCollection',
      label: 'Notes on the JTA archive, taken with Dateline',
      total,
      modified: now,
    },
    startIndex: 0,
    items: [],
  };
  const [head = '', tail = ''] = JSON.stringify(page, null, 2).split('[]');
  yield `${head}[`;
  let comma = '';
  for (const { article, highlights } of notes) {
    for (const highlight of highlights.toSorted(byPlace)) {
      yield `${comma}\n${JSON.stringify(annotation(article, highlight), null, 2)}`;
      comma = ',';
    }
  }
  yield `\n]${tail}\n`;
}

function annotation(article: ArticleRecord, highlight: Highlight) {
  const { id, created, modified, note, tags, colour, target } = highlight;
  const { exact, prefix, suffix, start, end } = target;
  const hasNote = note.trim() !== '';
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    created,
    modified,
    motivation: [
      'highlighting',
      ...(hasNote ? ['commenting'] : []),
      ...(tags.length > 0 ? ['tagging'] : []),
    ],
    stylesheet: STYLESHEET,
    body: [
      ...(hasNote
        ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]
        : []),
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      type: 'SpecificResource',
      source: citedAddress(article),
      styleClass: `dateline-${colour}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      'dcterms:isPartOf': {
        id: citedAddress(article),
        'dcterms:title': citedTitle(article),
        ...(article.publishedOn !== null && { 'dcterms:issued': article.publishedOn }),
        'dcterms:isPartOf': `${BULLETIN.name}, ISSN ${BULLETIN.issn}`,
        'dcterms:bibliographicCitation': formatCitation(article),
      },
    },
  };
}
