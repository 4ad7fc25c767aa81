import { type Citable, citedAddress } from '@/lib/citation/citable';
import type { CitationStyle } from '@/lib/citation/cite';
import { citedQuote } from '@/lib/citation/cited-quote';
import { plain, type Styled } from '@/lib/citation/styled';
import { escapeXml } from './escape-xml';
import { styledHtml } from './html-parts';

/** Words of an article that are to be quoted. */
export interface CitedPassage {
  readonly article: Citable;
  readonly quote: string;
}

/** Quotations with their citations, as other programs take them. */
export interface QuoteForms {
  readonly text: string;
  readonly html: string;
  /** Of the articles, as `text/uri-list` has them. */
  readonly addresses: string;
}

/** Passages in their order, each with its citation. */
export function quoteForms(passages: readonly CitedPassage[], style: CitationStyle): QuoteForms {
  const cited = passages.map(({ article, quote }) => ({
    address: citedAddress(article),
    runs: citedQuote(article, quote, style),
  }));
  return {
    text: cited.map(({ runs }) => plain(runs)).join('\n\n'),
    html: cited.map(({ address, runs }) => quoteHtml(address, runs)).join('\n'),
    addresses: [...new Set(cited.map(({ address }) => address))].join('\r\n'),
  };
}

function quoteHtml(address: string, runs: Styled): string {
  const lines = styledHtml(runs).replaceAll('\n', '<br>');
  return `<blockquote cite="${escapeXml(address)}">${lines}</blockquote>`;
}
