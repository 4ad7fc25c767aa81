import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPiece, diffWords } from './word-diff';

const short = (pieces: readonly DiffPiece[]) =>
  pieces.map(({ kind, text }) => `${kind[0]}:${text.trim()}`);

test.each([
  ['the treaty was signed', 'the treaty was signed', ['s:the treaty was signed']],
  ['the treaty was signed', 'the pact was signed', ['s:the', 'g:treaty', 'n:pact', 's:was signed']],
  ['a b c', 'a b', ['s:a b', 'g:c']],
  ['', 'new words', ['n:new words']],
  ['gone', '', ['g:gone']],
  ['', '', []],
])('from %j to %j', (before, after, expected) => {
  expect(short(diffWords(before, after))).toEqual(expected);
});

test('very long texts are set against each other as wholes', () => {
  const long = 'word '.repeat(700);
  expect(diffWords(long, 'word')).toEqual([
    { kind: 'gone', text: long },
    { kind: 'new', text: 'word' },
  ]);
});

test('what stayed and what is new is the new text; what stayed and what is gone is the old one', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const pieces = diffWords(old.join(' '), now.join(' '));
      const words = (kinds: readonly DiffPiece['kind'][]) =>
        pieces
          .filter(({ kind }) => kinds.includes(kind))
          .flatMap(({ text }) => text.trim().split(/\s+/));
      expect(words(['same', 'new'])).toEqual(now);
      expect(words(['same', 'gone'])).toEqual(old);
    }),
  );
});
