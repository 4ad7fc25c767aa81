import type { BlockKind } from './furniture';
import { type Block, foldText } from './page-block';
import type { PageSigns } from './page-signs';
import { isSentence } from './split-lines';

/** So much of a summary tells where the text begins; the end of one may be cut in a word. */
const ENOUGH_OPENING = 60;

/** Index of the first line that can be part of the article: all furniture above it is passed. */
export function findStart(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  signs: PageSigns,
): number {
  return findOpening(blocks, kinds, signs) ?? passHead(blocks, kinds);
}

/** Where the text stands that the site's summary opens with; null where nothing does. */
export function findOpening(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  { opening }: PageSigns,
): number | null {
  if (opening === null) return null;
  const wanted = opening.slice(0, ENOUGH_OPENING);
  const texts = blocks.filter(({ index, outside }) => kinds[index] === 'text' && !outside);
  const at = texts.findIndex((_, index) => opensWith(texts, index, wanted));
  return texts[at]?.index ?? null;
}

/** Whether the lines from one on, read as one, open with some folded text. */
function opensWith(texts: readonly Block[], from: number, wanted: string): boolean {
  let read = '';
  for (let at = from; at < texts.length && read.length < wanted.length; at++) {
    read += foldText(texts[at]?.text.slice(0, wanted.length * 4) ?? '');
    if (!read.startsWith(wanted.slice(0, read.length))) return false;
  }
  return read.length >= wanted.length;
}

/** Goes down past headlines, dates, links to the PDF: as long as text follows, and none is passed. */
function passHead(blocks: readonly Block[], kinds: readonly BlockKind[]): number {
  const isText = ({ index, outside }: Block) => kinds[index] === 'text' && !outside;
  let after = blocks.filter(isText).reduce((sum, { text }) => sum + text.length, 0);
  let start = 0;
  let titled = false;
  // Since the last line of the head
  let passed = { length: 0, sentences: 0 };
  for (const block of blocks) {
    const kind = kinds[block.index] ?? 'text';
    if (isText(block)) {
      after -= block.text.length;
      const sentences = passed.sentences + Number(isSentence(block.text));
      passed = { length: passed.length + block.text.length, sentences };
    }
    if (after === 0) break;
    if (!HEAD.has(kind)) continue;
    const isFirstTitle = kind === 'title' && !titled;
    const isMostAfter = kind === 'pdf' && passed.length <= after;
    titled ||= kind === 'title';
    if (!isFirstTitle && passed.sentences > 0 && !isMostAfter) continue;
    start = block.index + 1;
    passed = { length: 0, sentences: 0 };
  }
  return start;
}

const HEAD: ReadonlySet<BlockKind> = new Set(['title', 'date', 'pdf', 'caption', 'deck']);
