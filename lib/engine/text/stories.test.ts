import { describe, expect, test } from 'vitest';
import { readLines } from './lines';
import { countStories } from './stories';
import { tokenize } from './tokens';
import { classify } from './word-classes';

/** Number of the story of each paragraph. */
function storiesOf(title: string, ...paragraphs: string[]): number[] {
  const tokens = tokenize(paragraphs);
  const classes = classify(tokens);
  readLines(tokens, classes);
  const stories = countStories(tokens, classes, title);
  const found: number[] = [];
  for (let token = 0; token < tokens.count; token++) {
    found[tokens.paragraph[token] ?? 0] = stories[token] ?? 0;
  }
  return found;
}

const FIRST = 'The council met at Haifa and heard Dr. Noah Porush.';

describe('a new story begins', () => {
  test.each([
    ['a headline in capitals', 'NOTED SURGEON NAMED TO NEW POST', 'A surgeon of Paris was named.'],
    ['a credit', '(Jewish Telegraphic Agency) A school opened.'],
    ['a credit in letters', '(J. T. A.) Porush left.'],
    ['a dateline', 'LONDON, July 20 (JTA) – Mr. Porush came here.'],
    ['a dateline without a day', 'CAIRO – Traders closed their shops.'],
    ['Meanwhile', 'Meanwhile, traders in Cairo closed their shops.'],
  ])('with %s', (_, ...paragraphs) => {
    expect(storiesOf('', FIRST, ...paragraphs)).toEqual([0, ...paragraphs.map(() => 1)]);
  });

  test('behind a row of signs', () => {
    expect(storiesOf('', FIRST, '* * *', 'A school opened.').filter(Number.isInteger)).toEqual([
      0, 1,
    ]);
  });

  test('with every paragraph of a digest', () => {
    const items = ['A school opened in Paris.', 'Traders closed their shops.'];
    expect(storiesOf('News Brief', FIRST, ...items)).toEqual([0, 1, 2]);
    expect(storiesOf('School Opens', FIRST, ...items)).toEqual([0, 0, 0]);
  });
});

describe('the story goes on', () => {
  test.each([
    [
      'under a subheading that takes up a name',
      'PORUSH ASKS COUNCIL FOR MORE SCHOOLS',
      'He said so.',
    ],
    ['under one whose paragraph does', 'MORE SCHOOLS ASKED FOR BY SPEAKER', 'Dr. Porush said so.'],
    ['under a short one', 'MORE SCHOOLS', 'They are to be built.'],
    ['where Meanwhile takes up a name', 'Meanwhile, traders in Haifa closed their shops.'],
    ['over plain paragraphs', 'Traders closed their shops.'],
    ['over inserts', '(A school opened in Paris.)'],
  ])('%s', (_, ...paragraphs) => {
    expect(storiesOf('', FIRST, ...paragraphs)).toEqual([0, ...paragraphs.map(() => 0)]);
  });

  test('behind an interruption', () => {
    const between = 'Meanwhile, traders in Cairo closed their shops.';
    expect(storiesOf('', FIRST, between, 'More closed.', 'In Haifa Dr. Porush left.')).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('in a digest that keeps to one matter', () => {
    expect(storiesOf('News Brief', FIRST, 'Dr. Porush left Haifa.')).toEqual([0, 0]);
  });
});
