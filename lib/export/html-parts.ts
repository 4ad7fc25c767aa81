import { type Citable, citedAddress } from '@/lib/citation/citable';
import { coins } from '@/lib/citation/coins';
import { cslItem } from '@/lib/citation/csl-item';
import type { Styled } from '@/lib/citation/styled';
import { chicagoReference } from '@/lib/citation/styles';
import { escapeXml } from './escape-xml';
import { HIGHLIGHT_COLOURS } from './html-colours';

/** What lies behind highlighted words, by the class of their colour. */
const MARKS = Object.entries(HIGHLIGHT_COLOURS)
  .map(([name, value]) => `  mark.${name} { background: ${value}; }`)
  .join('\n');

/**
 * A page that needs nothing but itself.
 *
 * @param title as text
 * @param style rules besides those for highlights
 * @param body as HTML
 */
export function* htmlPage(title: string, style: string, body: Iterable<string>): Generator<string> {
  yield [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="generator" content="Dateline">\n',
    `<title>${escapeXml(title)}</title>\n<style>${style}${MARKS}\n</style>\n</head>\n<body>\n`,
  ].join('');
  yield* body;
  yield '</body>\n</html>\n';
}

/** A citation with its italics. */
export function styledHtml(runs: Styled): string {
  return runs
    .map(({ text, italic }) => (italic ? `<i>${escapeXml(text)}</i>` : escapeXml(text)))
    .join('');
}

/** Where an article is to be found, with its address as a link and its record for Zotero. */
export function referenceHtml(article: Citable): string {
  const item = cslItem(article);
  const address = escapeXml(citedAddress(article));
  return [
    `${styledHtml(chicagoReference(item))}, <a href="${address}">${address}</a>.`,
    `<span class="Z3988" title="${escapeXml(coins(item))}"></span>`,
  ].join('');
}
