import { expect, test } from 'vitest';
import { stepCaret, wordAt } from './caret-steps';

const TEXT = 'Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.';
const at = (marked: string) => {
  const place = marked.indexOf('|');
  expect(marked.replace('|', '')).toBe(TEXT);
  return place;
};

test.each([
  [
    1,
    'letter',
    '|Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
    'M|r. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'letter',
    'Mr. Sharett’s reply,\nof July 6 |👩‍👩‍👧.',
    'Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧|.',
  ],
  [
    -1,
    'letter',
    'Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧|.',
    'Mr. Sharett’s reply,\nof July 6 |👩‍👩‍👧.',
  ],
  [
    -1,
    'letter',
    '|Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
    '|Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'word',
    'Mr|. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
    'Mr. Sharett’s| reply,\nof July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'word',
    'Mr. Sharett’s reply|,\nof July 6 👩‍👩‍👧.',
    'Mr. Sharett’s reply,\nof| July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'word',
    'Mr. Sharett’s reply,\nof July 6| 👩‍👩‍👧.',
    'Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.|',
  ],
  [
    -1,
    'word',
    'Mr. Sharett’s reply,\n|of July 6 👩‍👩‍👧.',
    'Mr. Sharett’s |reply,\nof July 6 👩‍👩‍👧.',
  ],
  [
    -1,
    'word',
    'Mr. Sha|rett’s reply,\nof July 6 👩‍👩‍👧.',
    'Mr. |Sharett’s reply,\nof July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'paragraph',
    'Mr. Sha|rett’s reply,\nof July 6 👩‍👩‍👧.',
    'Mr. Sharett’s reply,\n|of July 6 👩‍👩‍👧.',
  ],
  [
    1,
    'paragraph',
    'Mr. Sharett’s reply,\nof| July 6 👩‍👩‍👧.',
    'Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.|',
  ],
  [
    -1,
    'paragraph',
    'Mr. Sharett’s reply,\nof| July 6 👩‍👩‍👧.',
    'Mr. Sharett’s reply,\n|of July 6 👩‍👩‍👧.',
  ],
  [
    -1,
    'paragraph',
    'Mr. Sharett’s reply,\n|of July 6 👩‍👩‍👧.',
    '|Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.',
  ],
] as const)('%i by a %s: %j → %j', (by, unit, from, to) => {
  expect(stepCaret(TEXT, at(from), by, unit)).toBe(at(to));
});

test('the word that a place touches', () => {
  const word = (marked: string) => {
    const found = wordAt(TEXT, at(marked));
    return found && TEXT.slice(found.start, found.end);
  };
  expect(word('Mr. Sha|rett’s reply,\nof July 6 👩‍👩‍👧.')).toBe('Sharett’s');
  expect(word('Mr. |Sharett’s reply,\nof July 6 👩‍👩‍👧.')).toBe('Sharett’s');
  expect(word('Mr. Sharett’s| reply,\nof July 6 👩‍👩‍👧.')).toBe('Sharett’s');
  expect(word('Mr. Sharett’s reply,\nof July 6 👩‍👩‍👧.|')).toBe('.');
});
