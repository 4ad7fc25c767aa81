import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

describe('ships', () => {
  test.each([
    ['They came on the S. S. Jerusalem today.'],
    ['They came on the SS Poland.'],
    ['The steamer Haifa sailed.'],
    ['The ship “Jerusalem” sailed.'],
    ['The liner Moshe Sharett sailed.'],
    ['They came on the U.S.S. Haifa.'],
  ])('are no mentions: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });

  test.each([
    ['The ship left Haifa.', 'place Haifa = haifa'],
    ['Steamer agents in Haifa left.', 'place Haifa = haifa'],
    ['It is the U.S.S.R. now.', 'place U.S.S.R. = soviet-union'],
    ['SS General Moshe Sharett spoke.', 'person Moshe Sharett = moshe-sharett'],
  ])('leave alone: %s', (text, line) => {
    expect(linesOf('1953-07-21', text)).toEqual([line]);
  });
});
