import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURS, type HighlightContent } from './highlight';
import { mergeContent } from './merge-content';

const content = (
  note: string,
  tags: string[] = [],
  colour: HighlightContent['colour'] = 'yellow',
) => ({
  colour,
  note,
  tags,
});

test.each([
  ['only I wrote', content('a'), content('ab'), content('a'), content('ab')],
  ['only they wrote', content('a'), content('a'), content('az'), content('az')],
  ['both wrote', content('a'), content('Mine'), content('Theirs'), content('Theirs\n\nMine')],
  [
    'I went on with their words',
    content(''),
    content('one two'),
    content('one'),
    content('one two'),
  ],
  ['they took the note away', content('a'), content('a'), content(''), content('')],
  [
    'tags of both',
    content('', ['x']),
    content('', ['x', 'm']),
    content('', ['x', 't']),
    content('', ['x', 'm', 't']),
  ],
  [
    'a tag taken away',
    content('', ['x', 'y']),
    content('', ['x', 'y']),
    content('', ['y']),
    content('', ['y']),
  ],
  [
    'a colour of theirs',
    content(''),
    content('n'),
    content('', [], 'blue'),
    content('n', [], 'blue'),
  ],
])('%s', (_, base, mine, theirs, merged) => {
  expect(mergeContent(base, mine, theirs)).toEqual(merged);
});

test('where the beginning is not known both notes stay', () => {
  expect(mergeContent(null, content('Mine'), content('Theirs'))).toEqual(content('Theirs\n\nMine'));
});

const anyContent: fc.Arbitrary<HighlightContent> = fc.record({
  colour: fc.constantFrom(...COLOURS),
  note: fc.string(),
  tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
});

test('no word that somebody wrote is lost', () => {
  fc.assert(
    fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
      const { note, tags } = mergeContent(base, mine, theirs);
      if (mine.note !== base.note) expect(note).toContain(mine.note);
      if (theirs.note !== base.note) expect(note).toContain(theirs.note);
      const added = [...mine.tags, ...theirs.tags].filter((tag) => !base.tags.includes(tag));
      expect(tags).toEqual(expect.arrayContaining(added));
    }),
  );
});
