import type { Block, PageBlocks } from './page-block';

/** Marks a line of the reduced page with the index of its block. */
export const BLOCK_MARK = 'data-block';

/** Elements whose names tell something. The rest become `div`: paragraphs, as they hold paragraphs. */
const TELLING =
  /^(?:article|section|main|blockquote|pre|ul|ol|li|dl|dt|dd|table|tbody|thead|tfoot|tr|td|th|h[1-6])$/u;

/** Attributes that Readability judges an element by. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop'];

/**
 * A new document with some lines of a page and no more of its structure than tells them apart:
 * what Readability needs to weigh them, and nothing for it to stumble over. The page itself is
 * not touched. The new one is never deeper than it has lines, however deep the page is.
 */
export function reducePage(
  document: Document,
  { extents }: PageBlocks,
  blocks: readonly Block[],
): Document | null {
  const reduced = document.cloneNode(false);
  if (!isDocument(reduced)) return null;
  const html = reduced.createElement('html');
  const body = reduced.createElement('body');
  html.append(reduced.createElement('head'), body);
  reduced.append(html);

  const copies = new Map<Element, Element>();
  for (const block of blocks) {
    const missing: Element[] = [];
    let above: Element | null = block.element;
    while (above && !copies.has(above) && above !== document.body) {
      const inner = missing.at(-1);
      const hasLines = extents.has(above);
      if (hasLines && !(inner && haveSameLines(above, inner, extents))) missing.push(above);
      above = above.parentElement;
    }
    let parent = (above && copies.get(above)) ?? body;
    for (const original of missing.toReversed()) {
      const copy = copyElement(reduced, original);
      parent.append(copy);
      copies.set(original, copy);
      parent = copy;
    }
    parent.append(copyLine(reduced, block));
  }
  return reduced;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

/** An element around one other tells nothing that this one does not. */
function haveSameLines(outer: Element, inner: Element, extents: PageBlocks['extents']): boolean {
  const [around, within] = [extents.get(outer), extents.get(inner)];
  return around?.first === within?.first && around?.last === within?.last;
}

function copyElement(document: Document, original: Element): Element {
  const name = original.tagName.toLowerCase();
  const copy = document.createElement(TELLING.test(name) ? name : 'div');
  for (const attribute of KEPT_ATTRIBUTES) {
    const value = original.getAttribute(attribute);
    if (value) copy.setAttribute(attribute, value);
  }
  return copy;
}

function copyLine(document: Document, { index, text, element, linked }: Block): Element {
  const isHeading = /^H[1-6]$/iu.test(element.tagName);
  const line = document.createElement(isHeading ? 'span' : 'p');
  line.setAttribute(BLOCK_MARK, String(index));
  const seam = Math.round(text.length * linked);
  if (seam > 0) {
    const link = document.createElement('a');
    link.append(text.slice(0, seam));
    line.append(link);
  }
  line.append(text.slice(seam));
  return line;
}
