import type { Beside, LinkedItem } from '@/lib/engine/model';
import { readAddress } from './archive-address';
import { foldBlanks } from './page-block';

const LONGEST_TITLE = 300;
/** What is longer is no address that the archive made. */
const LONGEST_ADDRESS = 2_000;
const MOST_LINKS = 20;
/** A link of fewer words says “Next article →” and no headline. */
const LEAST_WORDS = 4;

/**
 * The items that a page calls the ones before and after it, by the relation of its links (`rel`),
 * which is the only thing that all ways of building such pages have in common.
 *
 * @param url the address that the page was opened at
 */
export function findBeside(document: Document, url: string): Beside | null {
  const previous = findLinked(document, url, 'prev');
  const next = findLinked(document, url, 'next');
  return previous || next ? { previous, next } : null;
}

/** A link that is shown, and so says where it leads, before one of the head. */
function findLinked(document: Document, url: string, relation: string): LinkedItem | null {
  const own = readAddress(url).slug;
  const links = document.querySelectorAll(`a[rel~="${relation}"], link[rel~="${relation}"]`);
  const items = [...links].slice(0, MOST_LINKS).flatMap((link): LinkedItem[] => {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url)) return [];
    const address = new URL(href, url).href;
    const { slug } = readAddress(address);
    if (slug === null || slug === own || address.length > LONGEST_ADDRESS) return [];
    return [{ url: address, title: titleOf(link) }];
  });
  return items.find(({ title }) => title !== null) ?? items[0] ?? null;
}

function titleOf(link: Element): string | null {
  const said = foldBlanks(link.textContent ?? '').slice(0, LONGEST_TITLE);
  return said.split(' ').length < LEAST_WORDS ? null : said;
}
