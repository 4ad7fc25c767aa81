import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { createTextAnnotator } from '@recogito/text-annotator';
import { fromTextPosition, toTextPosition } from 'dom-anchor-text-quote';
import type { Case } from './cases';
import type { Find } from './finders';
import type { Passage } from './passages';

/** An article whose text content is exactly `text`, in the page. */
function showText(text: string): HTMLElement {
  const root = document.createElement('article');
  for (const line of text.split(/(?<=\n)/u)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    root.append(paragraph);
  }
  document.body.replaceChildren(root);
  return root;
}

const nodesOf = (root: Element) =>
  [...root.childNodes].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );

function rangeOf(root: Element, { start, end }: Passage): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of nodesOf(root)) {
    const { length } = node;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  return range;
}

function passageOf(root: Element, range: Range): Passage {
  let offset = 0;
  const place = { start: 0, end: 0 };
  for (const node of nodesOf(root)) {
    if (node === range.startContainer) place.start = offset + range.startOffset;
    if (node === range.endContainer) place.end = offset + range.endOffset;
    offset += node.length;
  }
  return place;
}

export function findByDomAnchor({ before, after, passages }: Case): Find {
  const old = showText(before);
  const quotes = passages.map(({ target }) => fromTextPosition(old, target));
  const root = showText(after);
  return () =>
    quotes.map((quote, i) => {
      const hint = passages[i]?.target.start;
      return toTextPosition(root, quote, hint === undefined ? {} : { hint });
    });
}

export async function findByApache({ before, after, passages }: Case): Promise<Find> {
  const old = showText(before);
  const selectors = await Promise.all(
    passages.map(({ target }) => describeTextQuote(rangeOf(old, target), old)),
  );
  const root = showText(after);
  return async () => {
    const found: (Passage | null)[] = [];
    for (const selector of selectors) {
      const match = await createTextQuoteSelectorMatcher(selector)(root).next();
      found.push(match.done ? null : passageOf(root, match.value));
    }
    return found;
  };
}

export function findByRecogito({ after, passages }: Case): Find {
  const root = showText(after);
  const annotator = createTextAnnotator(root, { renderer: 'SPANS' });
  const { store } = annotator.state;
  return () => {
    const places = passages.map(({ target: { exact: quote, start, end } }, i) => {
      const id = String(i);
      // Offsets are turned into a range when the annotation comes into the store.
      const selector = { quote, start, end } as unknown as { quote: string; range: Range };
      store.addAnnotation({ id, bodies: [], target: { annotation: id, selector: [selector] } });
      const range = store.getAnnotation(id)?.target.selector[0]?.range;
      return range && range.toString() !== '' ? passageOf(root, range) : null;
    });
    annotator.destroy();
    return places;
  };
}
