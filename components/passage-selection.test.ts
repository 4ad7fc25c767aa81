import { beforeEach, expect, test } from 'vitest';
import { selectedPassage } from './passage-selection';

const article = { paragraphs: ['The Knesset met today.', 'Nobody spoke.'] };
let root: HTMLElement;

/** Two paragraphs with marks in them and a note between, as the reader view draws them. */
beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  const first = paragraph(0, ['The ', 'Knesset', ' met today.']);
  const note = document.createElement('aside');
  note.textContent = 'Parliament of Israel';
  const second = paragraph(1, ['Nobody spoke.']);
  root.append(first, note, second);
  document.body.append(root);
});

function paragraph(index: number, pieces: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  element.dataset.paragraph = String(index);
  for (const piece of pieces) {
    const span = document.createElement('span');
    span.textContent = piece;
    element.append(span);
  }
  return element;
}

function textNode(text: string): Node {
  const spans = [...root.querySelectorAll('span, aside')];
  const found = spans.find((span) => span.textContent === text)?.firstChild;
  if (!found) throw new Error(`no text node: ${text}`);
  return found;
}

function select(from: [string, number], to: [string, number]): string | null {
  const selection = getSelection();
  const range = document.createRange();
  range.setStart(textNode(from[0]), from[1]);
  range.setEnd(textNode(to[0]), to[1]);
  selection?.removeAllRanges();
  selection?.addRange(range);
  const passage = selectedPassage(article, root, selection);
  return passage && article.paragraphs.join('\n').slice(passage.start, passage.end);
}

test.each<[string, [string, number], [string, number], string | null]>([
  ['inside a piece', ['Knesset', 0], ['Knesset', 4], 'Knes'],
  ['over pieces', ['The ', 0], [' met today.', 4], 'The Knesset met'],
  ['without the blanks at its sides', ['The ', 3], [' met today.', 1], 'Knesset'],
  ['over a note', [' met today.', 5], ['Nobody spoke.', 6], 'today.\nNobody'],
  ['from a note on', ['Parliament of Israel', 3], ['Nobody spoke.', 6], 'Nobody'],
  ['up to a note', [' met today.', 5], ['Parliament of Israel', 3], 'today.'],
  ['blanks only', ['The ', 3], ['The ', 4], null],
])('%s', (_, from, to, expected) => {
  expect(select(from, to)).toBe(expected);
});

test('nothing of the article: nothing', () => {
  expect(select(['Parliament of Israel', 0], ['Parliament of Israel', 4])).toBeNull();
  expect(selectedPassage(article, root, null)).toBeNull();
});
