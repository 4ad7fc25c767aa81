import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

describe('short forms of bodies', () => {
  test('the first words of a known body stand for it', () => {
    expect(
      linesOf('1930-07-21', 'The Action Union of the Faith met.', 'The Action Union left.'),
    ).toEqual([
      'organization Action Union of the Faith = central-union',
      'organization Action Union = central-union',
    ]);
  });

  test('the noun alone is the body of the story, not a namesake', () => {
    expect(linesOf('1930-07-21', 'The Action Union of the Faith met. The Union left.')).toEqual([
      'organization Action Union of the Faith = central-union',
    ]);
  });

  test('a place is the school of that name where somebody is at it', () => {
    expect(
      linesOf(
        '1930-07-21',
        'Columbus University closed. He taught at Columbus, and left Columbus.',
      ),
    ).toEqual([
      'organization Columbus University = columbus-university',
      'organization Columbus = columbus-university',
      'place Columbus = columbus',
    ]);
    expect(linesOf('1930-07-21', 'They met at Columbus.')).toEqual(['place Columbus = columbus']);
  });

  test('a noun is left alone where no body bears it', () => {
    expect(linesOf('1930-07-21', 'They heard the Union.')).toEqual(['organization Union = union']);
  });
});
