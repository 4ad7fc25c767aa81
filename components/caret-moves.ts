import type { ArchiveArticle } from '@/lib/engine/model';
import { stepCaret } from '@/lib/notes/caret-steps';
import { lineBeside, lineEnd } from './caret-lines';

/** What a key does to the caret. */
export interface CaretMove {
  readonly unit: 'letter' | 'word' | 'line';
  readonly by: 1 | -1;
  /** Whether the next line up or down begins from the same column. */
  readonly keepsColumn: boolean;
  /**
   * The place that it leads to.
   *
   * @param x column that is wished for, in px of the window
   */
  from(article: Pick<ArchiveArticle, 'paragraphs'>, text: string, at: number, x: number): number;
}

/** So many lines are a page. */
const PAGE = 12;

const IS_MAC = /Mac/u.test(navigator.userAgent);

const step = (unit: 'letter' | 'word', by: 1 | -1): CaretMove => ({
  unit,
  by,
  keepsColumn: false,
  from: (_, text, at) => stepCaret(text, at, by, unit),
});

const toParagraph = (by: 1 | -1): CaretMove => ({
  unit: 'line',
  by,
  keepsColumn: false,
  from: (_, text, at) => stepCaret(text, at, by, 'paragraph'),
});

const toLineEnd = (by: 1 | -1): CaretMove => ({
  unit: 'line',
  by,
  keepsColumn: false,
  from: (article, text, at) => lineEnd(article, text, at, by),
});

const toTextEnd = (by: 1 | -1): CaretMove => ({
  unit: 'line',
  by,
  keepsColumn: false,
  from: (_, text) => (by === 1 ? text.length : 0),
});

const byLines = (by: 1 | -1, lines: number): CaretMove => ({
  unit: 'line',
  by,
  keepsColumn: true,
  from(article, text, at, x) {
    let now = at;
    for (let line = 0; line < lines; line += 1) {
      const next = lineBeside(article, text, now, by, x);
      // Above the first line and below the last one stands the end of the text.
      if (next === null) return line > 0 ? now : by === 1 ? text.length : 0;
      now = next;
    }
    return now;
  },
});

interface Key {
  readonly plain: CaretMove;
  /** With the key held that moves by words. */
  readonly far: CaretMove;
  /** With the command key of a Mac. */
  readonly farthest: CaretMove;
}

const KEYS: Readonly<Record<string, Key>> = {
  ArrowLeft: { plain: step('letter', -1), far: step('word', -1), farthest: toLineEnd(-1) },
  ArrowRight: { plain: step('letter', 1), far: step('word', 1), farthest: toLineEnd(1) },
  ArrowUp: { plain: byLines(-1, 1), far: toParagraph(-1), farthest: toTextEnd(-1) },
  ArrowDown: { plain: byLines(1, 1), far: toParagraph(1), farthest: toTextEnd(1) },
  Home: { plain: toLineEnd(-1), far: toTextEnd(-1), farthest: toTextEnd(-1) },
  End: { plain: toLineEnd(1), far: toTextEnd(1), farthest: toTextEnd(1) },
  PageUp: { plain: byLines(-1, PAGE), far: byLines(-1, PAGE), farthest: toTextEnd(-1) },
  PageDown: { plain: byLines(1, PAGE), far: byLines(1, PAGE), farthest: toTextEnd(1) },
};

/** The move that a key means; null for keys that mean none. */
export function moveOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): CaretMove | null {
  const move = KEYS[key];
  // A Mac moves by words with Alt; elsewhere Alt with an arrow leads back in history.
  if (!move || (altKey && !IS_MAC)) return null;
  if (IS_MAC && metaKey) return move.farthest;
  return (IS_MAC ? altKey : ctrlKey) ? move.far : move.plain;
}
