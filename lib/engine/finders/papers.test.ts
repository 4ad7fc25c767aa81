import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('newspapers by nouns and appositions', () => {
  test.each<Case>([
    [
      'In Dziennik Polski, official organ of the exile, it said so.',
      'organization Dziennik Polski',
    ],
    ['“Dwa Grosze,” the leading paper, wrote.', 'organization Dwa Grosze'],
    ['The Mexican weekly, Todo, wrote.', 'organization Todo'],
    ['According to the Reichspost all is well.', 'organization Reichspost'],
    ['The Yiddish daily Unser Leben closed.', 'organization Unser Leben'],
    ['He is publisher of Der Stuermer there.', 'organization Der Stuermer'],
    ['It stood in the organ “Cuvantul” there.', 'organization Cuvantul'],
    ['It stood in the Haifa “Times,” he said.', 'organization Haifa “Times'],
    ['The “Ha’ Aretz” wrote.', 'organization Ha’ Aretz = haaretz'],
    [
      'Then Noah Porush, reporter of the Yiddish daily Haaretz, left.',
      'person Noah Porush',
      'organization Haaretz = haaretz',
    ],
    ['The Rome “Haaretz” wrote.', 'place Rome = rome', 'organization Haaretz = haaretz'],
    ['The Rome “Volksstimme” wrote.', 'organization Rome “Volksstimme'],
    [
      'Marie Le Brun left; the son of Le Brun stayed.',
      'person Marie Le Brun = marie-le-brun',
      'person Le Brun = marie-le-brun',
    ],
    ['The Juedische Monatshefte closed.', 'organization Juedische Monatshefte'],
    ['An editorial in The Jewish World agrees.', 'organization Jewish World'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Peace, the paper said, is near.'],
    ['The Times of trouble are over.'],
    ['The paper “Peace is great” came.'],
    ['As told in a Leninite newspaper.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});
