import type { BlockKind } from './furniture';
import type { Block, PageBlocks } from './page-block';
import { isSentence } from './split-lines';

interface Surroundings {
  /** A line that is certainly of the text. */
  readonly anchor: Block;
  readonly candidates: readonly Block[];
  /** What Readability takes for the text. */
  readonly chosen: ReadonlySet<number> | null;
  readonly page: PageBlocks;
  readonly kinds: readonly BlockKind[];
}

/** Elements inside a box of text that are part of it. */
const TEXT_STRUCTURE =
  /^(?:P|BLOCKQUOTE|UL|OL|LI|DL|DT|DD|PRE|CENTER|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|CAPTION|H[2-6])$/iu;

/** Of these the ones that never are a box of text themselves. */
const WITHIN_BOX = /^(?:P|BLOCKQUOTE|UL|OL|LI|DL|DT|DD|CENTER|H[2-6])$/iu;

/** Nothing of the text stands on the other side of these, unless in the same box. */
const BARRIERS: ReadonlySet<BlockKind> = new Set([
  'title',
  'appeal',
  'notice',
  'links',
  'donors',
  'site',
  'pdf',
]);

/** All lines of the text that one of them belongs to, in the order of the page. */
export function gatherText(surroundings: Surroundings): Block[] {
  const { anchor, candidates, chosen } = surroundings;
  const box = boxOf(surroundings);
  const inBox = candidates.filter((block) => isInBox(block, box, anchor));
  const [first, last] = [inBox[0] ?? anchor, inBox.at(-1) ?? anchor];
  const taken = new Set(inBox);
  const elsewhere = candidates.filter((block) => {
    return !taken.has(block) && chosen?.has(block.index) && isSentence(block.text);
  });
  for (const block of elsewhere) {
    const between = block.index < first.index ? [block, first] : [last, block];
    if (block.index > first.index && block.index < last.index) taken.add(block);
    else if (!hasBarrier(surroundings.kinds, between)) taken.add(block);
  }
  return candidates.filter((block) => taken.has(block));
}

function hasBarrier(kinds: readonly BlockKind[], [from, to]: readonly Block[]): boolean {
  return kinds.slice(from?.index, to?.index).some((kind) => BARRIERS.has(kind));
}

/** The element whose children are the paragraphs. */
function boxOf({ anchor, candidates }: Surroundings): Element {
  let element = anchor.element;
  if (WITHIN_BOX.test(element.tagName)) {
    while (element.parentElement && WITHIN_BOX.test(element.tagName))
      element = element.parentElement;
    return element;
  }
  const siblings = candidates.filter((block) => block !== anchor && isTwin(block.element, element));
  return siblings.length > 0 ? (element.parentElement ?? element) : element;
}

/** Whether two elements are paragraphs of one text, in a page that has other elements for those. */
function isTwin(one: Element, other: Element): boolean {
  return (
    one !== other &&
    one.parentElement === other.parentElement &&
    one.tagName === other.tagName &&
    one.getAttribute('class') === other.getAttribute('class')
  );
}

function isInBox({ element }: Block, box: Element, anchor: Block): boolean {
  let at: Element | null = element;
  if (at !== box && (isTwin(at, anchor.element) || isPlain(at))) at = at.parentElement;
  while (at && at !== box && TEXT_STRUCTURE.test(at.tagName)) at = at.parentElement;
  return at === box;
}

/** A `div` without a name for its purpose, as some pages have for paragraphs. */
function isPlain(element: Element): boolean {
  return /^DIV$/iu.test(element.tagName) && !element.getAttribute('class') && !element.id;
}
