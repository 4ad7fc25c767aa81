import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

const DAY = '1953-07-21';

describe('people whose surname is misspelt', () => {
  test.each([
    ['one letter, with the given name', 'Vyacheslav Moletov spoke.', 'vyacheslav-molotov'],
    ['by ear, with the given name', 'Isaac Grünbom spoke.', 'isaac-gruenbaum'],
    ['by ear, with the office', 'Soviet Foreign Minister Molottow spoke.', 'vyacheslav-molotov'],
    ['one letter of many, with the given name', 'Mary Simkovitch spoke.', 'mary-simkhovitch'],
    [
      'as another spells it, with the office',
      'Soviet Foreign Minister Molotoff spoke.',
      'vyacheslav-molotov',
    ],
    ['by habit alone, behind any title', 'Mr. Mollotoff spoke.', 'vyacheslav-molotov'],
    [
      'with an initial and the calling of the day',
      'Governor H. Lehmann spoke.',
      'herbert-lehman',
      '1938-05-01',
    ],
    ['one letter, with a middle initial', 'Rabbi Abraham F. Simkovski spoke.', 'abraham-simkovsky'],
    ['initials that were swapped', 'Governor F. D. Marlan spoke.', 'd-f-marlan'],
  ])('%s', (_, text, entity, day = DAY) => {
    expect(linesOf(day, text).map((line) => line.split(' = ')[1])).toContain(entity);
  });

  test.each([
    ['another given name', 'Mordecai Gruenbom spoke.'],
    ['an initial alone', 'I. Gruenbom spoke.'],
    ['a title that says nothing', 'Mr. Gruenbom spoke.'],
    ['a short surname', 'Mary Wize spoke.'],
    ['half a surname', 'A. D. Dodds-Pawkker spoke.'],
    ['a surname inside a longer name', 'J. Pethor Grace spoke.'],
    ['another middle initial', 'Rabbi Abraham B. Simkovski spoke.'],
    ['two other initials', 'Governor F. E. Marlan spoke.'],
  ])('%s is no proof', (_, text) => {
    expect(linesOf(DAY, text)).not.toContainEqual(expect.stringContaining(' = '));
  });
});

test('one of little fame is told by an initial in a story about their country', () => {
  const person = 'person H. Nathanson';
  expect(linesOf(DAY, 'Mr. H. Nathanson spoke in Italy.')).toContain(`${person} = harry-nathanson`);
  expect(linesOf(DAY, 'Mr. H. Nathanson spoke.')).toEqual([person]);
});
