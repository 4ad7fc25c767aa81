import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('places by their nouns and prepositions', () => {
  test.each<Case>([
    [
      'Jerusalem is quiet; the old city is not.',
      'place Jerusalem = jerusalem',
      'place old city = old-city',
    ],
    ['They stood in Arch Street Theatre.', 'place Arch Street Theatre'],
    ['It crosses Sixth avenue there.', 'place Sixth avenue'],
    ['Fire fell on Kfar Ruppin again.', 'place Kfar Ruppin'],
    ['At Anabta a house fell.', 'place Anabta'],
    ['They sailed from Cette, a French port.', 'place Cette'],
    ['The village of Otwock was calm.', 'place Otwock'],
    ['He lives in Blue Hollow, Poland.', 'place Blue Hollow', 'place Poland = poland'],
    ['Netcong is a community of 3,500.', 'place Netcong'],
    ['Shavlan is one of the old towns.', 'place Shavlan'],
    ['The Yiddish Art Theatre opened.', 'organization Yiddish Art Theatre'],
    ['They live at 17 Battery Place.', 'place Battery Place'],
    ['They met at the Sportpalast again.', 'place Sportpalast'],
    ['They met at the Hotel New Yorker.', 'place Hotel New Yorker'],
    ['They met at the King Edward Hotel.', 'place King Edward Hotel'],
    ['The Hotel St. Francis burnt.', 'place Hotel St. Francis'],
    ['The village of Meir Shfeyah was calm.', 'place Meir Shfeyah'],
    ['He died at Anabta. Anabta was calm.', 'place Anabta', 'place Anabta'],
    ['They left Great, N. Y., today.', 'place Great', 'place N. Y. = new-york-state'],
    ['As told in Newsweek magazine.', 'organization Newsweek'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['There the old city is quiet.'],
    ['They stood at Street level, in March.'],
    ['This was said in Great haste.'],
    ['All Hotel workers met.'],
    ['They saw Great, and left.'],
  ])('leaves alone: %s', (text) => {
    expect(linesOf('1953-07-21', text)).toEqual([]);
  });
});
