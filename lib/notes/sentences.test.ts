import { expect, test } from 'vitest';
import { sentenceAround, sentencesOf } from './sentences';

const TEXT = 'The Sejm met. It heard a debate! \nWhat was said? Nothing.';

test('sentences stand without blanks, each in one line', () => {
  expect(sentencesOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'The Sejm met.',
    'It heard a debate!',
    'What was said?',
    'Nothing.',
  ]);
  expect(sentencesOf('')).toEqual([]);
});

test('a shortened word ends no sentence', () => {
  const text = 'Mr. V. Molotov wrote to Dr. Weizmann. He thanked Mrs. Meyerson.';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Mr. V. Molotov wrote to Dr. Weizmann.',
    'He thanked Mrs. Meyerson.',
  ]);
});

test.each([
  ['heard', 'It heard a debate!'],
  ['met. It', 'The Sejm met. It heard a debate!'],
  ['debate! \nWhat', 'It heard a debate! \nWhat was said?'],
  ['\n', '\n'],
])('around %j', (passage, expected) => {
  const start = TEXT.indexOf(passage);
  const around = sentenceAround(TEXT, { start, end: start + passage.length });
  expect(TEXT.slice(around.start, around.end)).toBe(expected);
});
