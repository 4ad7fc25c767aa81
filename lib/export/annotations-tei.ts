import type { Annotation, Article, MentionType } from '@/lib/engine/model';
import { wikipediaAddress } from './wikipedia-address';

const ELEMENTS: Readonly<Record<MentionType, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  event: 'name type="event"',
  document: 'title',
  office: 'roleName',
  term: 'term',
};

/**
 * The article with its annotations as a TEI P5 document. Annotations must be in the order of the
 * text and must not overlap.
 * Source: https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html
 */
export function annotationsTei(article: Article, annotations: readonly Annotation[]): string {
  const paragraphs = article.paragraphs.map((text, index) => {
    const own = annotations.filter(({ paragraph }) => paragraph === index);
    return `   <p>${markUp(text, own)}</p>\n`;
  });
  const when = article.publishedOn === null ? '' : ` when="${escapeXml(article.publishedOn)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n <teiHeader>\n  <fileDesc>\n',
    `   <titleStmt><title>${escapeXml(article.title)}</title></titleStmt>\n`,
    '   <publicationStmt><p>Annotated by Dateline</p></publicationStmt>\n',
    `   <sourceDesc><bibl><ref target="${escapeXml(article.url)}">Jewish Telegraphic Agency</ref>`,
    ` <date${when}>${escapeXml(article.publishedOn ?? 'no date')}</date></bibl></sourceDesc>\n`,
    '  </fileDesc>\n </teiHeader>\n <text>\n  <body>\n',
    `   <head>${escapeXml(article.title)}</head>\n`,
    ...paragraphs,
    '  </body>\n </text>\n</TEI>\n',
  ].join('');
}

function markUp(text: string, annotations: readonly Annotation[]): string {
  let at = 0;
  let marked = '';
  for (const annotation of annotations) {
    const { open, close } = tagsOf(annotation);
    const words = escapeXml(text.slice(annotation.start, annotation.end));
    marked += `${escapeXml(text.slice(at, annotation.start))}<${open}>${words}</${close}>`;
    at = annotation.end;
  }
  return marked + escapeXml(text.slice(at));
}

function tagsOf(annotation: Annotation): { readonly open: string; readonly close: string } {
  const certainty = ` cert="${annotation.confidence >= 0.8 ? 'high' : 'medium'}"`;
  if (annotation.kind === 'date') {
    return { open: `date when-custom="${escapeXml(annotation.edtf)}"${certainty}`, close: 'date' };
  }
  const element = ELEMENTS[annotation.type];
  const link =
    annotation.wikipedia === null
      ? ''
      : ` ref="${escapeXml(wikipediaAddress(annotation.wikipedia))}"`;
  return { open: element + link + certainty, close: element.split(' ')[0] ?? element };
}

/** Escapes markup, and drops the control characters that XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
