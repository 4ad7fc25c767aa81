import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('people by form', () => {
  test.each<Case>([
    ['Dr. Noah Porush spoke.', 'person Noah Porush'],
    ['Deputy Frostig read it.', 'person Frostig'],
    [
      'They heard M. Katz, J. Golde and Hooker Doolittle.',
      'person M. Katz',
      'person J. Golde',
      'person Hooker Doolittle',
    ],
    ['It was Louis Freimann, president of the club, who came.', 'person Louis Freimann'],
    ['The diseuse Isa Kremer has sung.', 'person Isa Kremer'],
    ['Prince von Starhemberg spoke.', 'person von Starhemberg'],
    ['Mr. Henry Morgenthau, Jr., came.', 'person Henry Morgenthau, Jr'],
    [
      'Senators George Aiken of Vermont, Thruston Morton of Kentucky agreed.',
      'person George Aiken',
      'person Thruston Morton',
    ],
    ['Then Aneurin Bevan and David Weiss left.', 'person Aneurin Bevan', 'person David Weiss'],
    ['Ragheb Bey Nashashibi came.', 'person Ragheb Bey Nashashibi'],
    ['Sources said that Igor Nechiporenko, 30, confessed.', 'person Igor Nechiporenko'],
    ['Rabbi Israel Rosenberg spoke.', 'person Israel Rosenberg'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Our Chief Executives failed.'],
    ['The talks with Talks, Inc., continued on Monday.'],
    ['They came aboard the Queen Mary.'],
    ['Great Peace came over the land.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text).filter((line) => line.startsWith('person'))).toEqual([]);
  });
});
