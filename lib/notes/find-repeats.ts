import type { Span } from '../engine/model';

/** Fewer words than this are said twice on purpose. */
const FEWEST = 5;
const MOST = 60;
/** One of these twice is a slip; *had had* and *that that* are English. */
const NEVER_TWICE = new Set([
  'the',
  'of',
  'and',
  'to',
  'a',
  'an',
  'for',
  'by',
  'with',
  'was',
  'were',
]);

interface Word extends Span {
  readonly folded: string;
}

/** What stands there a second time right behind the first: words, clauses, sentences. */
export function findRepeats(paragraphs: readonly string[]): Span[] {
  const words = paragraphs.flatMap(wordsOf);
  const repeats: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = repeatedAt(words, at);
    if (length === 0) continue;
    repeats.push(...spansOf(words.slice(at + length, at + 2 * length)));
    at += 2 * length - 1;
  }
  return repeats;
}

function wordsOf(text: string, paragraph: number): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    paragraph,
    start: index,
    end: index + word.length,
    folded: word.toLowerCase(),
  }));
}

/** How many words from here on follow once more; 0 for none. */
function repeatedAt(words: readonly Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (first && second && isSlip(first, second)) return 1;
  for (let length = FEWEST; length <= MOST && at + 2 * length <= words.length; length++) {
    let same = 0;
    while (same < length && words[at + same]?.folded === words[at + length + same]?.folded) same++;
    if (same === length) return length;
  }
  return 0;
}

function isSlip(first: Word, second: Word): boolean {
  const near = first.paragraph === second.paragraph && second.start - first.end === 1;
  return near && first.folded === second.folded && NEVER_TWICE.has(first.folded);
}

/** One span for each paragraph that the words lie in. */
function spansOf(words: readonly Word[]): Span[] {
  const spans = new Map<number, Span>();
  for (const { paragraph, start, end } of words) {
    spans.set(paragraph, { paragraph, start: spans.get(paragraph)?.start ?? start, end });
  }
  return [...spans.values()];
}
