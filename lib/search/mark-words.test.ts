import { expect, test } from 'vitest';
import { excerptOf, markWords } from './mark-words';

const marked = (text: string, patterns: readonly string[]) =>
  markWords(text, patterns)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

test.each([
  ['a whole word', 'The Sejm, the Sejmik.', [' sejm '], 'The [Sejm], the Sejmik.'],
  ['the beginning of a word', 'The Sejm, the Sejmik.', [' sejm'], 'The [Sejm], the [Sejmik].'],
  ['without accents', 'In Łódź today', [' lodz '], 'In [Łódź] today'],
  ['words in their order', 'The treaty of peace', [' treaty of '], 'The [treaty of] peace'],
  ['nothing', 'The treaty', [], 'The treaty'],
])('marks %s', (_, text, patterns, expected) => {
  expect(marked(text, patterns)).toBe(expected);
});

test('an excerpt is cut at words around the first hit', () => {
  const text = `${'before '.repeat(40)}treaty${' after'.repeat(40)}`;
  const pieces = excerptOf(text, [' treaty ']) ?? [];
  const shown = pieces.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^…before .*treaty.* after…$/);
  expect(shown.length).toBeLessThan(260);
  expect(excerptOf(text, [' sejm '])).toBeNull();
});
