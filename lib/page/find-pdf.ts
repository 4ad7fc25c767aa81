import type { BlockKind } from './furniture';
import type { Block } from './page-block';

const HOST = /(?:^|\.)(?:jta\.org|amazonaws\.com|cloudfront\.net|wp\.com|files\.wordpress\.com)$/u;

/**
 * Address of the day's bulletin: where the line for it leads, which every generation of the page
 * calls differently, else the one link to a PDF on the page's own ground.
 */
export function findPdf(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  url: string,
): string | null {
  const line = blocks.filter(({ index }) => kinds[index] === 'pdf').flatMap(({ links }) => links);
  const named = line.map((link) => readLink(link, url)).find((address) => address !== null);
  if (named) return named.href;
  const others = blocks.filter(({ outside }) => !outside).flatMap(({ links }) => links);
  const files = others.map((link) => readLink(link, url)).filter(isBulletin);
  const addresses = new Set(files.map(({ href }) => href));
  const [only, ...more] = addresses;
  return only !== undefined && more.length === 0 ? only : null;
}

function readLink(link: Element, url: string): URL | null {
  const href = link.getAttribute('href')?.trim();
  if (!href || href.startsWith('#') || !URL.canParse(href, url)) return null;
  const address = new URL(href, url);
  return /^https?:$/u.test(address.protocol) ? address : null;
}

function isBulletin(address: URL | null): address is URL {
  return address !== null && /\.pdf$/iu.test(address.pathname) && HOST.test(address.hostname);
}
