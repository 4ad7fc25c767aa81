import { findMainText } from './find-main-text';
import { findOpening, findStart } from './find-start';
import { type BlockKind, sortBlocks } from './furniture';
import { gatherText } from './gather-text';
import type { Block, PageBlocks } from './page-block';
import type { PageSigns } from './page-signs';
import { isBylineAlone } from './read-byline';
import { isBareDateline } from './read-dateline';
import { isSentence } from './split-lines';

/** The lines of an article, and what stands around them. */
export interface PageBody {
  /** Ascending; empty where the page has no text. */
  readonly body: readonly Block[];
  /** What stands above {@link body}: where date, byline and dateline are shown. */
  readonly above: readonly Block[];
  readonly kinds: readonly BlockKind[];
}

/** More of it in links than this, and it is no sentence of a cable. */
const MOST_LINKED = 0.6;

/**
 * Finds an article on its page: furniture goes first. If what remains is not all in one place,
 * Readability says which of it is the text; then what it left out inside that text is put back, and
 * what it took from elsewhere is dropped.
 */
export function findBody(document: Document, page: PageBlocks, signs: PageSigns): PageBody {
  const kinds = sortBlocks(page, signs);
  const start = findStart(page.blocks, kinds, signs);
  const candidates = page.blocks.filter((block) => {
    return block.index >= start && isCandidate(block, kinds[block.index]);
  });
  const opening = candidates.find(({ index }) => index === findOpening(page.blocks, kinds, signs));
  const gather = (chosen: ReadonlySet<number> | null) => {
    const anchor = opening ?? findAnchor(candidates, chosen);
    const isSound = anchor !== null && isInPlace(anchor, page, kinds);
    return isSound ? gatherText({ anchor, candidates, chosen, page, kinds }) : [];
  };
  let gathered = gather(null);
  // Where all prose of the page stands in one box there is nothing to ask
  if (leavesProse(candidates, gathered))
    gathered = gather(findMainText(document, page, candidates));
  const text = gathered.slice(countHeadLines(gathered));
  const body = text.some((block) => isSentence(block.text)) ? text : [];
  const first = body[0]?.index ?? start;
  return { body, kinds, above: page.blocks.filter(({ index }) => index < first) };
}

function leavesProse(candidates: readonly Block[], gathered: readonly Block[]): boolean {
  const taken = new Set(gathered);
  return candidates.some((block) => !taken.has(block) && isSentence(block.text));
}

function isCandidate({ outside, linked }: Block, kind: BlockKind | undefined): boolean {
  // A date or the headline again, below the beginning, is a line of the text, such as a letter's
  return !outside && linked <= MOST_LINKED && (kind === 'text' || kind === 'date');
}

/** Lines above the text that say who sent it, and whence: the site of 2011 has them. */
function countHeadLines(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ text }) => !isBylineAlone(text) && !isBareDateline(text));
  return Math.max(first, 0);
}

/** First line of the element that holds most of the text. */
function findAnchor(
  candidates: readonly Block[],
  chosen: ReadonlySet<number> | null,
): Block | null {
  const taken = candidates.filter(({ index }) => chosen?.has(index));
  const lengths = new Map<Element, { first: Block; length: number }>();
  let most: { first: Block; length: number } | null = null;
  for (const block of taken.length > 0 ? taken : candidates) {
    const parent = block.element.parentElement ?? block.element;
    const { first, length } = lengths.get(parent) ?? { first: block, length: 0 };
    const sum = { first, length: length + block.text.length * (1 - block.linked) };
    lengths.set(parent, sum);
    if (!most || sum.length > most.length) most = sum;
  }
  return most?.first ?? null;
}

/** Not where it is beside the part of the page that the headline is in: then that part is empty. */
function isInPlace(anchor: Block, { blocks }: PageBlocks, kinds: readonly BlockKind[]): boolean {
  const title = blocks.findLast(({ index, outside }) => kinds[index] === 'title' && !outside);
  const part = title?.element.closest('main, [role="main"]') ?? title?.element.closest('article');
  return !part || part.contains(anchor.element);
}
