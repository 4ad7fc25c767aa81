import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('titles in quotation marks and suits', () => {
  test.each<Case>([
    ['He wrote “The Song of the Ghetto,” a play.', 'document The Song of the Ghetto'],
    ['“A Girl Like You” is on.', 'document A Girl Like You'],
    ['His “Nature of the Process” has deep marks.', 'document Nature of the Process'],
    ['He reads the “Jewish Daily Forward” there.', 'organization Jewish Daily Forward'],
    ['It heard Engel v. Vitale today.', 'document Engel v. Vitale'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['He said: “We shall never give in.”'],
    ['The “hell ship” sailed.'],
    ['“Great” was the word.'],
    ['“The man who left” came.'],
    ['“Peace, Black Peace” he cried'],
    ['It was men v. women.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});
