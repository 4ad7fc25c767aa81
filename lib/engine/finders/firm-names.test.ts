import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('firms by their ampersand', () => {
  test.each<Case>([
    ['He left Kuhn, Loeb & Co. today.', 'organization Kuhn, Loeb & Co.'],
    ['They sold it to Katz & Weiss there.', 'organization Katz & Weiss'],
    ['He left J. & W. Katz & Co. today.', 'organization J. & W. Katz & Co.'],
    ['He bought from Kuhn & Co. today.', 'organization Kuhn & Co.'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([['Great & Peace were wanted; Jews & Arabs met.']])(
    'leaves alone: %s',
    (text) => {
      expect(linesOf('1953-07-21', text)).toEqual([]);
    },
  );
});
