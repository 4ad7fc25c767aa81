import { expect, test } from 'vitest';
import { similarStretches, wordShare } from './similar-stretches';

const TEXT = 'The treaty was signed in Vienna.\nIn Vienna the old treaty was not signed at all.';
const shown = (quote: string, least: number) =>
  similarStretches(TEXT, quote, least).map(
    ({ start, end, score }) => `${score.toFixed(2)} ${TEXT.slice(start, end)}`,
  );

test('stretches that have most of the words come first, apart from each other', () => {
  expect(shown('the treaty was signed', 0.75)).toEqual([
    '1.00 The treaty was signed',
    '0.83 treaty was not signed',
  ]);
});

test('a stretch does not reach into the next line', () => {
  expect(shown('Vienna in', 1)).toEqual(['1.00 in Vienna', '1.00 In Vienna']);
});

test('nothing is like no words', () => {
  expect(shown('…', 0)).toEqual([]);
  expect(wordShare('', TEXT)).toBe(0);
  expect(wordShare('treaty of Paris', TEXT)).toBeCloseTo(6 / 13);
});
