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
    ['“Ghetto Vs. Ghetto: The War of Songs” won.', 'document Ghetto Vs. Ghetto: The War of Songs'],
    ['“Songs of the Ghetto, 1870-1920” won.', 'document Songs of the Ghetto, 1870-1920'],
    ['He shows a painting, “Jerusalem.”', 'document Jerusalem'],
    ['It is a film called “Rome.”', 'document Rome'],
    ['A new play, “40,000 Men,” is on.', 'document 40,000 Men'],
    ['He wrote “613 Songs of Rome” there.', 'document 613 Songs of Rome'],
    ['It is his best book: “Songs of Rome.”', 'document Songs of Rome'],
    [
      'The author of Songs of Rome: A History (Union Press) spoke.',
      'document Songs of Rome: A History',
      'organization Union Press',
    ],
    ['A tree was planted in “Peace Wood.”', 'place Peace Wood'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    // A mark that only ends a quotation opens none.
    ['He met the “old” Friends of the Peace’ men.'],
    ['He said: “We shall never give in.”'],
    ['The “hell ship” sailed.'],
    ['“Great” was the word.'],
    ['“The man who left” came.'],
    ['“Peace, Black Peace” he cried'],
    ['He declared: “The Ghetto’s songs are ours.”'],
    ['He heard that “Molotov told them so.”', 'person Molotov = vyacheslav-molotov'],
    ['His comment: “Great is Peace.”'],
    ['“1953 men of Peace” came.'],
    ['It was men v. women.'],
    ['The author of Peace (and of war) spoke.'],
    ['The word “Ghetto” was used of the play.'],
  ])('finds no title: %s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });
});
