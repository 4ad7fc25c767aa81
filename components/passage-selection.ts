import type { ArchiveArticle } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import { offsetInArticle, spansBetween } from '@/lib/notes/passages';
import { caretPoint } from './caret-point';

export interface SelectedPassage {
  /** Over `articleText`; `end` is exclusive; no blanks at either side. */
  readonly start: number;
  readonly end: number;
}

/**
 * What is selected of the article's own text; null where that is nothing.
 *
 * @param root holds the paragraphs: elements with `data-paragraph`, each with exactly its text
 */
export function selectedPassage(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  root: Element,
  selection: Selection | null,
): SelectedPassage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].filter((element) =>
    range.intersectsNode(element),
  );
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;

  const from = offsetWithin(first, range.startContainer, range.startOffset, 0);
  const to = offsetWithin(last, range.endContainer, range.endOffset, textOf(last).length);
  return trimmed(articleText(article), place(article, first, from), place(article, last, to));
}

/** The place in `articleText` under a point of the window; null where none of the text stands there. */
export function offsetAtPoint(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  x: number,
  y: number,
): number | null {
  const caret = caretPoint(document, x, y);
  return caret && offsetOf(article, caret.node, caret.offset);
}

/** Where a boundary point of a selection lies in `articleText`; null outside the paragraphs. */
export function offsetOf(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  node: Node,
  offset: number,
): number | null {
  const element = elementOf(node)?.closest<HTMLElement>('[data-paragraph]');
  return element ? place(article, element, offsetWithin(element, node, offset, 0)) : null;
}

/** The boundary point at a place of `articleText`; null where it is not drawn. */
export function pointAt(
  { paragraphs }: Pick<ArchiveArticle, 'paragraphs'>,
  at: number,
): [node: Node, offset: number] | null {
  let left = at;
  let paragraph = 0;
  for (const { length } of paragraphs) {
    if (left <= length) break;
    left -= length + 1;
    paragraph += 1;
  }
  const element = document.querySelector(`[data-paragraph="${paragraph}"]`);
  return element && pointIn(element, left);
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** The lines, as they stand on the screen, of a passage over `articleText`. */
export function linesBetween(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  start: number,
  end: number,
): DOMRect[] {
  return spansBetween(article, start, end).flatMap((span) => {
    const element = document.querySelector(`[data-paragraph="${span.paragraph}"]`);
    if (!element) return [];
    const range = document.createRange();
    range.setStart(...pointIn(element, span.start));
    range.setEnd(...pointIn(element, span.end));
    return [...range.getClientRects()];
  });
}

/** The place in the text of an element that lies so many characters behind its beginning. */
function pointIn(element: Element, offset: number): [node: Node, offset: number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

const textOf = (element: Element) => element.textContent ?? '';

function place(
  article: Pick<ArchiveArticle, 'paragraphs'>,
  element: HTMLElement,
  offset: number,
): number {
  return offsetInArticle(article, Number(element.dataset.paragraph), offset);
}

/** Characters of `element` before a boundary; `outside` where the boundary is not inside it. */
function offsetWithin(element: Element, node: Node, offset: number, outside: number): number {
  if (!element.contains(node)) return outside;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

function trimmed(text: string, start: number, end: number): SelectedPassage | null {
  const selected = text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = end - (selected.length - selected.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
