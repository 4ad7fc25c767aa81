import { biblatex, bibtex } from './bibtex';
import type { Citable } from './citable';
import { citeNews } from './cite-news';
import { cslItem } from './csl-item';
import { ris } from './ris';
import { type Styled, styled } from './styled';
import { apa, chicagoBibliography, chicagoNote, evidence, mla } from './styles';

/** Ways to cite an article, in the order in which they are offered. */
export const CITATION_STYLES = [
  ...(['chicago-note', 'chicago-bibliography', 'mla', 'apa', 'evidence'] as const),
  ...(['wikipedia', 'wikipedia-archive', 'bibtex', 'biblatex', 'ris', 'csl'] as const),
] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * An article cited in a style; what is a record, not a text, comes without italics.
 *
 * @param quote words of the article, for styles that have a place for them
 */
export function cite(article: Citable, style: CitationStyle, quote = ''): Styled {
  const item = cslItem(article);
  switch (style) {
    case 'chicago-note':
      return chicagoNote(item);
    case 'chicago-bibliography':
      return chicagoBibliography(item);
    case 'mla':
      return mla(item);
    case 'apa':
      return apa(item);
    case 'evidence':
      return evidence(item);
    case 'wikipedia':
      return styled(citeNews(item, { quote }));
    case 'wikipedia-archive':
      return styled(citeNews(item, { quote, withArchive: true }));
    case 'bibtex':
      return styled(bibtex(item));
    case 'biblatex':
      return styled(biblatex(item));
    case 'ris':
      return styled(ris(item, { pdf: article.pdf }));
    case 'csl':
      return styled(`${JSON.stringify([item], null, 2)}\n`);
  }
}
