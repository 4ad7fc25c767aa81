import { expect, test } from 'vitest';
import { describeQuote, locateQuote } from './index';
import { mainParts } from './parts';

const PARAGRAPHS = [
  'The drive was opened in Atlantic City last night before a thousand delegates from forty states.',
  'The money is to be divided among three bodies, the treasurer explained, and none of it is to be spent on offices.',
  'Half of it has been pledged by the garment trade alone, he added, though the season was the worst in years.',
  'A resolution urged every community to begin before the holidays. It was carried without a vote against it.',
];
const TEXT = PARAGRAPHS.join('\n');

/** From a few words before the end of one paragraph to the end of the next. */
function describeOver(paragraph: number, letters: number) {
  const end = TEXT.indexOf(PARAGRAPHS[paragraph + 1] ?? '');
  return describeQuote(TEXT, end - 1 - letters, end + (PARAGRAPHS[paragraph + 1]?.length ?? 0));
}

const inOrder = (...order: number[]) => order.map((i) => PARAGRAPHS[i]).join('\n');

test('a passage is its longer paragraph where its paragraphs were parted', () => {
  const target = describeOver(0, 12);
  const changed = inOrder(1, 3, 2, 0);
  const place = locateQuote(changed, target);
  expect(place).toMatchObject({ certainty: 'moved' });
  expect(changed.slice(place?.start, place?.end)).toBe(PARAGRAPHS[1]);
});

test('it is, too, where its shorter one was cut', () => {
  const changed = inOrder(1, 2, 3);
  const place = locateQuote(changed, describeOver(0, 12));
  expect(place).toMatchObject({ certainty: 'moved' });
  expect(changed.slice(place?.start, place?.end)).toBe(PARAGRAPHS[1]);
});

test('of two halves that were parted neither is the passage', () => {
  expect(locateQuote(inOrder(1, 3, 2, 0), describeOver(0, 90))?.certainty).not.toBe('certain');
  expect(mainParts(describeOver(0, 90))).toEqual([]);
});

test('a part keeps what stood beside it, also of the passage', () => {
  const target = describeOver(1, 10);
  const [part] = mainParts(target);
  expect(part).toMatchObject({ exact: PARAGRAPHS[2], end: target.end, suffix: target.suffix });
  expect(part?.prefix.endsWith(target.exact.slice(0, 11))).toBe(true);
  expect(TEXT.slice(part?.start, part?.end)).toBe(PARAGRAPHS[2]);
});

test('what is of one paragraph has no parts', () => {
  expect(mainParts(describeQuote(TEXT, 4, 30))).toEqual([]);
});
