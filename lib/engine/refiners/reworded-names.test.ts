import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

const DAY = '1935-07-21';

describe('bodies in other words', () => {
  test.each(['Board of Deputies of African Jews', 'African Jews Board of Deputies'])(
    '%s',
    (words) => {
      expect(linesOf(DAY, `The ${words} met.`)).toEqual([`organization ${words} = african-board`]);
    },
  );

  test.each([
    ['a word more', 'Board of Deputies of African Jewish Women'],
    ['a word less', 'Board of Deputies of Africans'],
    ['nothing of its own', 'Jewish Central Committee'],
    ['two words', 'Agudath Committee'],
  ])('%s is another body', (_, words) => {
    expect(linesOf(DAY, `The ${words} met.`)).not.toContainEqual(expect.stringContaining(' = '));
  });
});
