import type { Annotation, Article } from '@/lib/engine/model';
import { escapeXml } from './escape-xml';
import { teiDate, teiParagraph } from './tei-text';

/**
 * The article with its annotations as a TEI P5 document. Annotations must be in the order of the
 * text and must not overlap.
 */
export function annotationsTei(article: Article, annotations: readonly Annotation[]): string {
  const paragraphs = article.paragraphs.map((text, index) => {
    const own = annotations.filter(({ paragraph }) => paragraph === index);
    return `   <p>${teiParagraph(text, own)}</p>\n`;
  });
  const when = article.publishedOn === null ? '' : teiDate(article.publishedOn);
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
