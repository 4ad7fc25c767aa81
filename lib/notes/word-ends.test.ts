import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEnd, nearestEdge, withEnd } from './word-ends';

const TEXT = 'Mr. Sharett’s “good-will” letter,\nhe said.';
const of = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const said = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test.each([
  ['end', 1, 'letter', 'letter,'],
  ['end', -1, '“good-will” letter', '“good-will”'],
  ['end', -1, '“good-will”', '“good-will'],
  ['end', 1, 'letter,', 'letter,\nhe'],
  ['start', -1, 'letter', '” letter'],
  ['start', 1, 'Mr. Sharett’s', '. Sharett’s'],
  ['start', 1, '. Sharett’s', 'Sharett’s'],
  ['start', -1, 'Mr', 'Mr'],
  ['start', 1, 'letter', 'letter'],
  ['end', 1, 'said.', 'said.'],
] as const)('the %s by a word (%i): “%s” → “%s”', (which, by, before, after) => {
  expect(said(moveEnd(TEXT, of(before), which, by, 'word'))).toBe(after);
});

test('by a letter, over blanks', () => {
  expect(said(moveEnd(TEXT, of('letter,'), 'end', 1, 'letter'))).toBe('letter,\nh');
  expect(said(moveEnd(TEXT, of('letter'), 'start', 1, 'letter'))).toBe('etter');
});

test('what is pulled to the middle of a word goes to its nearer edge', () => {
  const { start, end } = of('letter');
  expect(nearestEdge(TEXT, start + 1, 'start')).toBe(start);
  expect(nearestEdge(TEXT, end - 1, 'end')).toBe(end);
  expect(nearestEdge('', 3, 'end')).toBe(3);
});

test('an end that would leave nothing is not taken', () => {
  const ends = of('letter');
  expect(withEnd(ends, 'end', ends.start)).toBe(ends);
});

test('whatever is pulled where, something is left, without blanks at its ends', () => {
  const words = fc.stringMatching(/^[a-z’ .,-]{1,40}$/u).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, fc.nat(40), fc.nat(40), (text, at, to) => {
      const start = nearestEdge(text, Math.min(at, text.length), 'start');
      const ends = { start, end: nearestEdge(text, text.length, 'end') };
      const moved = withEnd(ends, 'end', nearestEdge(text, Math.min(to, text.length), 'end'));
      const part = text.slice(moved.start, moved.end);
      expect(part).toBe(part.trim());
      expect(part).not.toBe('');
    }),
  );
});
