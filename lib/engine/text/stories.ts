import {
  FLAG_CAPITALS_LINE,
  FLAG_SENTENCE,
  GAP_PARAGRAPH,
  SHAPE_CAPITAL,
  SHAPE_CAPITALS,
  SHAPE_MIXED,
  type Tokens,
} from './tokens';
import { CLASS_CALENDAR, CLASS_FUNCTION, CLASS_PEOPLE } from './word-classes';

/** A line of capitals of so many words may be the headline of another item; shorter ones divide one. */
const HEADLINE_WORDS = 5;

/** Words shorter than this tie nothing together. */
const SHORTEST_TIE = 4;

/** Headlines under which every paragraph may be an item of its own. */
const DIGEST =
  /\b(news briefs?|in brief|news digest|news roundup|round-up|late news|news items|new briefs)\b/i;

/** `(Jewish Telegraphic Agency)`, `(J. T. A.)`, `(Jewish Daily Bulletin)` */
const CREDIT = /^\s*\(\s*(jewish telegraphic agency|jewish daily bulletin|j\. ?t\. ?a\.|jta)/i;

/** `LONDON, July 20 (JTA) –`, `CAIRO –`, `NEW YORK (JTA) —` */
const DATELINE =
  /^\s*[A-Z][A-Z. -]{2,30}(,\s*[A-Z][a-z]{2,8}\.?\s*\d{1,2}\b|\s*[–—]|\s+\((JTA|J\. ?T\. ?A\.)\))/;

/** Only signs: `* * *`, `-----` */
const RULE = /^[\s*_–—=~.-]+$/;

/**
 * Number of the story that each token belongs to. A rule of signs, a credit or a dateline begins
 * a new one; so do a headline in capitals, *Meanwhile*, and in a digest every paragraph, unless it
 * takes up a name of the story before it; a paragraph that takes up the one before an interruption
 * goes on with that.
 */
export function countStories(tokens: Tokens, classes: Int32Array, title: string): Int32Array {
  const stories = new Int32Array(tokens.count);
  const digest = DIGEST.test(title);
  let current: Story = { number: 0, names: new Set(), before: null };
  let last = 0;
  for (let from = 0; from < tokens.count; ) {
    const to = endOfParagraph(tokens, from);
    const { names, before } = current;
    const parted = from === 0 ? null : breakAt(tokens, classes, from, to, { names, digest });
    if (parted) {
      const interrupted = parted === 'interruption' ? current : null;
      current = { number: ++last, names: new Set(), before: interrupted };
    } else if (before && isResumed(tokens, classes, from, to, current)) current = before;
    stories.fill(current.number, from, to);
    addNames(tokens, classes, from, to, current.names);
    from = to;
  }
  return stories;
}

interface Story {
  readonly number: number;
  /** Hashes of its names. */
  readonly names: Set<number>;
  /** The one that it may only interrupt. */
  readonly before: Story | null;
}

interface Before {
  /** Hashes of the names of the story before. */
  readonly names: ReadonlySet<number>;
  readonly digest: boolean;
}

function endOfParagraph(tokens: Tokens, from: number): number {
  let to = from + 1;
  while (to < tokens.count && ((tokens.gap[to] ?? 0) & GAP_PARAGRAPH) === 0) to++;
  return to;
}

function breakAt(
  tokens: Tokens,
  classes: Int32Array,
  from: number,
  to: number,
  { names, digest }: Before,
): 'item' | 'interruption' | null {
  const paragraph = tokens.paragraph[from] ?? 0;
  const text = tokens.paragraphs[paragraph] ?? '';
  const above = tokens.paragraphs[paragraph - 1] ?? '';
  if (RULE.test(above) && above.trim() !== '') return 'item';
  if (CREDIT.test(text) || DATELINE.test(text)) return 'item';
  const headline = to - from >= HEADLINE_WORDS && hasFlag(tokens, from, FLAG_CAPITALS_LINE);
  if (!headline && !digest && tokens.text(from) !== 'Meanwhile') return null;
  // What a headline announces stands in the paragraph below it.
  const end = headline && to < tokens.count ? endOfParagraph(tokens, to) : to;
  return takesUp(tokens, classes, from, end, names) ? null : 'interruption';
}

function isResumed(
  tokens: Tokens,
  classes: Int32Array,
  from: number,
  to: number,
  { names, before }: Story,
): boolean {
  if (!before || takesUp(tokens, classes, from, to, names)) return false;
  return takesUp(tokens, classes, from, to, before.names);
}

function takesUp(
  tokens: Tokens,
  classes: Int32Array,
  from: number,
  to: number,
  names: ReadonlySet<number>,
): boolean {
  for (let token = from; token < to; token++) {
    if (canTie(tokens, classes, token) && names.has(tokens.hash[token] ?? 0)) return true;
  }
  return false;
}

function addNames(
  tokens: Tokens,
  classes: Int32Array,
  from: number,
  to: number,
  names: Set<number>,
): void {
  for (let token = from; token < to; token++) {
    if (hasFlag(tokens, token, FLAG_SENTENCE | FLAG_CAPITALS_LINE)) continue;
    if (canTie(tokens, classes, token)) names.add(tokens.hash[token] ?? 0);
  }
}

function canTie(tokens: Tokens, classes: Int32Array, token: number): boolean {
  const shape = tokens.shape[token] ?? 0;
  if (shape !== SHAPE_CAPITAL && shape !== SHAPE_CAPITALS && shape !== SHAPE_MIXED) return false;
  if (((classes[token] ?? 0) & (CLASS_FUNCTION | CLASS_PEOPLE | CLASS_CALENDAR)) !== 0)
    return false;
  return (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) >= SHORTEST_TIE;
}

function hasFlag(tokens: Tokens, token: number, flag: number): boolean {
  return ((tokens.flags[token] ?? 0) & flag) !== 0;
}
