// Not by the package's own entry, which brings along what we do not use.
import Readability from '@mozilla/readability/Readability';
import type { Block, PageBlocks } from './page-block';
import { BLOCK_MARK, reducePage } from './reduce-page';
import { isElement } from './walk-visible';

/** Beyond so many lines Readability takes seconds, and the longest part of a page is its text. */
const MOST_LINES = 3000;

/**
 * Readability's opinion which of some lines are the text of the page. It may take too many on a
 * short text and too few on a long one: an opinion, to be repaired.
 *
 * @returns indexes of blocks; null where it has no opinion
 */
export function findMainText(
  document: Document,
  page: PageBlocks,
  blocks: readonly Block[],
): ReadonlySet<number> | null {
  if (blocks.length === 0 || blocks.length > MOST_LINES) return null;
  try {
    const reduced = reducePage(document, page, blocks);
    const reader =
      reduced &&
      new Readability(reduced, {
        // A brief has twelve words; the usual threshold would let everything in
        charThreshold: 20,
        disableJSONLD: true,
        keepClasses: true,
        serializer: collectMarks,
      });
    return reader?.parse()?.content ?? null;
  } catch {
    // Pages that break Readability are read without it
    return null;
  }
}

function collectMarks(content: Node): ReadonlySet<number> {
  const lines = isElement(content) ? [...content.querySelectorAll(`[${BLOCK_MARK}]`)] : [];
  return new Set(lines.map((line) => Number(line.getAttribute(BLOCK_MARK))));
}
