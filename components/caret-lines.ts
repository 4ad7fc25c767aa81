import type { ArchiveArticle } from '@/lib/engine/model';
import { offsetAtPoint, pointAt } from './passage-selection';
import type { Box } from './place-floating';

type Text = Pick<ArchiveArticle, 'paragraphs'>;

/** Where a caret stands in the window, as the edge of the letter after it, or before it. */
export function caretBox(article: Text, text: string, at: number): Box | null {
  const isLast = at >= text.length || text[at] === '\n';
  const from = isLast ? at - 1 : at;
  const start = pointAt(article, Math.max(from, 0));
  const end = pointAt(article, from + 1);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  const boxes = [...range.getClientRects()];
  const box = isLast ? boxes.at(-1) : (boxes.findLast(({ width }) => width > 0) ?? boxes.at(-1));
  if (!box) return null;
  const x = isLast ? box.right : box.left;
  return { top: box.top, bottom: box.bottom, left: x, right: x };
}

/** How far above and below a line the next one is looked for, in heights of the line. */
const FARTHEST = 12;
const STRIDE = 0.5;

/** The place in the line after (1) or before (-1) that of `at`, nearest to `x`; null where there is none. */
export function lineBeside(
  article: Text,
  text: string,
  at: number,
  by: 1 | -1,
  x: number,
): number | null {
  const here = caretBox(article, text, at);
  if (!here) return null;
  const height = here.bottom - here.top;
  const middle = here.top + height / 2;
  for (let far = STRIDE; far <= FARTHEST; far += STRIDE) {
    const found = clearly(() => offsetAtPoint(article, x, middle + by * far * height));
    const box = found === null ? null : caretBox(article, text, found);
    if (found !== null && box && (box.top - here.top) * by > height / 2) return found;
  }
  return null;
}

/** The first (-1) or last (1) place of the line in which `at` stands. */
export function lineEnd(article: Text, text: string, at: number, by: 1 | -1): number {
  const here = caretBox(article, text, at);
  const paragraph = pointAt(article, at)?.[0].parentElement?.closest('[data-paragraph]');
  if (!here || !paragraph) return at;
  const { left, right } = paragraph.getBoundingClientRect();
  const middle = (here.top + here.bottom) / 2;
  const end = clearly(() => offsetAtPoint(article, by === 1 ? right - 1 : left + 1, middle));
  if (end === null) return at;
  const box = caretBox(article, text, end);
  // Behind the last blank of a line the caret would stand in the next one.
  return by === 1 && box && box.top > here.top + 1 ? end - 1 : end;
}

/** Asks what stands at a point of the text itself, below all that lies over it. */
function clearly<T>(ask: () => T): T {
  const over = document.querySelectorAll<HTMLElement>('.reader-float, .reader-bar, .toast');
  for (const element of over) element.style.pointerEvents = 'none';
  const answer = ask();
  for (const element of over) element.style.pointerEvents = '';
  return answer;
}
