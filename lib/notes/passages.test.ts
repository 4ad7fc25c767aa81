import { expect, test } from 'vitest';
import type { Highlight } from './highlight';
import {
  describePassage,
  findPlaces,
  needsLook,
  offsetInArticle,
  passagesAt,
  spansBetween,
  standingOf,
} from './passages';

const article = {
  paragraphs: [
    'The Foreign Ministry announced today that relations would be resumed.',
    'The news was received with satisfaction.',
    'No further details were given by the spokesman.',
  ],
};
const TEXT = article.paragraphs.join('\n');

function highlight(exact: string, slug = 'a'): Highlight {
  const start = TEXT.indexOf(exact);
  return {
    id: exact,
    slug,
    target: describePassage(article, start, start + exact.length),
    colour: 'yellow',
    note: '',
    tags: [],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    revision: 1,
    deletedAt: null,
  };
}

const passagesOf = (text: typeof article, highlights: readonly Highlight[]) =>
  passagesAt(text, highlights, findPlaces(text, highlights));

test('passages come in the order of the text, with their parts by paragraph', () => {
  const across = 'resumed.\nThe news';
  const { found, orphans } = passagesOf(article, [
    highlight('satisfaction'),
    highlight(across),
    highlight('Foreign Ministry'),
  ]);

  expect(found.map((passage) => passage.highlight.id)).toEqual([
    'Foreign Ministry',
    across,
    'satisfaction',
  ]);
  expect(found[1]?.spans).toEqual([
    { paragraph: 0, start: 61, end: 69 },
    { paragraph: 1, start: 0, end: 8 },
  ]);
  expect(orphans).toEqual([]);
});

test('a passage whose text is gone is an orphan', () => {
  const lost = highlight('No further details were given by the spokesman');
  const { found, orphans } = passagesOf({ paragraphs: ['Something else entirely.'] }, [lost]);
  expect(found).toEqual([]);
  expect(orphans).toEqual([lost]);
});

test('once the reader said a word on it, a probable place does not count', () => {
  const lost = highlight('No further details were given by the spokesman');
  const text = {
    paragraphs: article.paragraphs.map((one) => one.replace('were given', 'whatever were given')),
  };
  expect(passagesOf(text, [lost]).found).toMatchObject([{ certainty: 'moved' }]);
  expect(passagesOf(text, [{ ...lost, doubt: 'denied' }]).orphans).toHaveLength(1);
  expect(passagesOf(article, [{ ...lost, doubt: 'kept' }]).found).toHaveLength(1);
});

test.each([
  ['certain', undefined, 'certain', false],
  ['moved', undefined, 'moved', true],
  [null, undefined, 'lost', true],
  [null, 'denied', 'lost', true],
  [null, 'kept', 'kept', false],
] as const)('found %s, with the word %s, it is %s', (certainty, doubt, standing, asked) => {
  const one = { id: 'a', ...(doubt && { doubt }) };
  const places = certainty ? { a: { start: 0, end: 1, score: 1, certainty } } : {};
  expect(standingOf(one, places)).toBe(standing);
  expect(needsLook(one, places)).toBe(asked);
});

test.each([
  ['inside one paragraph', 4, 11, [{ paragraph: 0, start: 4, end: 11 }]],
  ['only the break between two', 69, 70, []],
  ['nothing', 5, 5, []],
])('spans of %s', (_, start, end, spans) => {
  expect(spansBetween(article, start, end)).toEqual(spans);
});

test('an offset inside a paragraph counts the paragraphs before it', () => {
  expect(TEXT.slice(offsetInArticle(article, 2, 3)).startsWith('further details')).toBe(true);
});
