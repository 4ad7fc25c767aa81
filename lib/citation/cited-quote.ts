import type { Citable } from './citable';
import { type CitationStyle, cite } from './cite';
import { type Styled, styled } from './styled';

/** Styles that make a text; a record is no end for a quotation. */
const TEXTS: readonly CitationStyle[] = [
  'chicago-note',
  'chicago-bibliography',
  'mla',
  'apa',
  'evidence',
];

/**
 * Words of an article with where they stand: in quotation marks with the citation below, or, for
 * Wikipedia, within its template. Where the style makes records, a Chicago note stands instead.
 */
export function citedQuote(article: Citable, quote: string, style: CitationStyle): Styled {
  if (style === 'wikipedia' || style === 'wikipedia-archive') return cite(article, style, quote);
  const text = TEXTS.includes(style) ? style : 'chicago-note';
  return styled(`“${quote}”\n`, ...cite(article, text));
}
