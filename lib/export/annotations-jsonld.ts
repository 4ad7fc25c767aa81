import type { Annotation, Article } from '@/lib/engine/model';
import { wikipediaAddress } from './wikipedia-address';

/** Characters of context on either side of a quote. */
const CONTEXT = 32;

/**
 * The annotations of one article as a W3C Web Annotation collection (JSON-LD). Positions count UTF-16
 * code units in the paragraphs joined by one line feed each.
 * Source: https://www.w3.org/TR/annotation-model/
 */
export function annotationsJsonLd(article: Article, annotations: readonly Annotation[]): string {
  const text = article.paragraphs.join('\n');
  const offsets = paragraphOffsets(article.paragraphs);
  const items = annotations.map((annotation, index) => ({
    id: `${article.url}#annotation-${index + 1}`,
    type: 'Annotation',
    motivation: annotation.kind === 'mention' && annotation.wikipedia ? 'identifying' : 'tagging',
    body: bodiesOf(annotation),
    target: {
      source: article.url,
      selector: selectorsOf(
        text,
        (offsets[annotation.paragraph] ?? 0) + annotation.start,
        annotation,
      ),
    },
  }));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${article.url}#annotations`,
    type: 'AnnotationCollection',
    label: article.title,
    total: items.length,
    first: { id: `${article.url}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function paragraphOffsets(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const offset = at;
    at += paragraph.length + 1;
    return offset;
  });
}

function bodiesOf(annotation: Annotation): readonly object[] {
  const tag = annotation.kind === 'date' ? 'date' : annotation.type;
  const bodies: object[] = [{ type: 'TextualBody', purpose: 'classifying', value: tag }];
  if (annotation.kind === 'date') {
    bodies.push({
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      value: annotation.edtf,
    });
  } else if (annotation.wikipedia !== null) {
    bodies.push({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: wikipediaAddress(annotation.wikipedia),
    });
  }
  const reasons = annotation.because.join('; ');
  return [...bodies, { type: 'TextualBody', purpose: 'commenting', value: reasons }];
}

function selectorsOf(text: string, start: number, { surface }: Annotation): readonly object[] {
  const end = start + surface.length;
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: surface,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  ];
}
