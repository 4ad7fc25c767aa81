import { describe, expect, test } from 'vitest';
import { linesOf, mentionsIn } from '@/tests/fixtures/small-knowledge';

const DAY = '1953-07-21';
const MEIR = 'person Golda Meir = golda-meir';
const GOLDA = 'person Golda = golda-meir';

describe('a first name alone', () => {
  test.each([
    ['behind the full name', 'Golda Meir came. Then Golda spoke.', [MEIR, GOLDA]],
    ['at the start of a sentence', 'Golda Meir came. Golda spoke.', [MEIR, GOLDA]],
    ['with a possessive', 'Golda Meir came, with Golda’s son.', [MEIR, GOLDA]],
    ['before the full name', 'There Golda spoke, and Golda Meir came.', [MEIR]],
    ['as part of another name', 'Golda Meir came to Camp Golda, and Golda Park.', [MEIR]],
    ['of two people', 'Golda Meir met Golda Porush. Golda spoke.', [MEIR, 'person Golda Porush']],
  ])('%s', (_, text, people) => {
    const found = linesOf(DAY, text).filter((line) => line.startsWith('person'));
    expect(found).toEqual(people);
  });

  test('says whose it is', () => {
    const [, second] = mentionsIn(DAY, 'Golda Meir came. Then Golda spoke.');
    expect(second?.because[0]).toBe('first name of Golda Meir, named above');
  });
});
