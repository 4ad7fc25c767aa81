import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

const DAY = '1953-07-21';

/** Bodies of a text, as short lines. */
const bodiesIn = (...paragraphs: string[]) =>
  linesOf(DAY, ...paragraphs).filter((line) => line.startsWith('organization'));

describe('a body without its country', () => {
  test.each([
    ['is that of the only country', 'In Israel the Song Ministry met.', 'israel-song-ministry'],
    [
      'is told by an adjective',
      'Polish singers came to the Song Ministry.',
      'polish-song-ministry',
    ],
    [
      'is that of the country that is named most often',
      'Israel and Poland sang. The Song Ministry wrote to Poland.',
      'polish-song-ministry',
    ],
    [
      'is that of a state before that of the country',
      'The Song Ministry of the town moved to Columbus, Ohio.',
      'ohio-song-ministry',
    ],
  ])('%s', (_, text, id) => {
    expect(bodiesIn(text)).toContain(`organization Song Ministry = ${id}`);
  });

  test.each([
    ['two countries are named as often', 'Israel and Poland sang in the Song Ministry.'],
    ['no country is named', 'The Song Ministry met.'],
    ['the country has none', 'In Czechoslovakia the Song Ministry met.'],
  ])('is nobody’s where %s', (_, text) => {
    expect(bodiesIn(text)).toEqual(['organization Song Ministry']);
  });

  test('is told by what another paragraph speaks of', () => {
    expect(bodiesIn('Poland sang.', 'The Song Ministry met.')).toEqual([
      'organization Song Ministry = polish-song-ministry',
    ]);
  });

  test('is another than the one that is known by these words elsewhere', () => {
    const name = 'organization Board of Rabbis';
    expect(bodiesIn('The Board of Rabbis met in Poland.')).toEqual([
      `${name} = polish-board-of-rabbis`,
    ]);
    expect(bodiesIn('The Board of Rabbis met in Moscow, not in Poland.')).toEqual([
      `${name} = soviet-board-of-rabbis`,
    ]);
  });
});

test('a body may stand behind the letters of the United Nations', () => {
  expect(bodiesIn('The UN Food Board met.')).toEqual(['organization UN Food Board = food-board']);
});

test('words that are shortened in a name are known', () => {
  expect(bodiesIn('The Haifa Lamp Corp. and the Aid Dept. met.')).toEqual([
    'organization Haifa Lamp Corp. = lamp-corporation',
    'organization Aid Dept. = aid-department',
  ]);
});
