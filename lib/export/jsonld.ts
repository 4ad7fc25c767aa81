import { BULLETIN, citedAddress, citedTitle } from '@/lib/citation/citable';
import { formatCitation } from '@/lib/citation/format-citation';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import { byDay, type ExportedFile, fileName, type Notes } from './exported-file';

const MEDIA_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** Colours as the model wants them: a stylesheet that the targets' classes refer to. */
const STYLESHEET = {
  type: 'CssStylesheet',
  format: 'text/css',
  value: [
    '.dateline-yellow { background: #fff1a8; }',
    '.dateline-green { background: #c9efc5; }',
    '.dateline-blue { background: #c8e1fb; }',
    '.dateline-pink { background: #fbd0e0; }',
  ].join(' '),
};

/**
 * Notes as a page of annotations by the W3C Web Annotation Data Model.
 *
 * Quote and position select in the article's own text, its paragraphs one a line; what the article
 * is stands with each target as `dcterms:isPartOf`, so that the notes can be cited without it.
 *
 * @param now ISO time
 * @param newId gives UUIDs, for the page and its collection
 * @see https://www.w3.org/TR/annotation-model/
 */
export function exportJsonld(
  notes: readonly Notes[],
  now: string,
  newId: () => string,
): ExportedFile {
  const items = notes
    .toSorted(byDay)
    .flatMap(({ article, highlights }) =>
      highlights.toSorted(byPlace).map((highlight) => annotation(article, highlight)),
    );
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${newId()}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:uuid:${newId()}`,
      type: 'AnnotationCollection',
      label: 'Notes on the JTA archive, taken with Dateline',
      total: items.length,
      modified: now,
    },
    startIndex: 0,
    items,
  };
  return {
    name: fileName(notes, now, '.jsonld'),
    mediaType: MEDIA_TYPE,
    text: `${JSON.stringify(page, null, 2)}\n`,
  };
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
    ...((hasNote || tags.length > 0) && {
      body: [
        ...(hasNote
          ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]
          : []),
        ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ],
    }),
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
