import { describe, expect, test } from 'vitest';
import { linesOf } from '@/tests/fixtures/small-knowledge';

type Case = readonly [text: string, ...lines: string[]];

describe('misspelt names', () => {
  test.each<Case>([
    ['He told the Jewish Teiegraphic Agency so.', 'organization Jewish Teiegraphic Agency = jta'],
    ['Trains in Czechoslavakia stood.', 'place Czechoslavakia = czechoslovakia'],
    ['Mr. Ben-Gurlon spoke.', 'person Ben-Gurlon = david-ben-gurion'],
    ['Moshe Sharret spoke.', 'person Moshe Sharret = moshe-sharett'],
    ['Isaac Grunbom spoke.', 'person Isaac Grunbom = isaac-gruenbaum'],
    ['The Jewish Telegraphics Agency says so.', 'organization Jewish Telegraphics Agency = jta'],
    ['Soviet Foreign Minister Molotof spoke.', 'person Molotof = vyacheslav-molotov'],
  ])('%s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });

  test.each<Case>([
    ['Mr. Sharrent spoke.', 'person Sharrent'],
    ['Felix Grunbom spoke.', 'person Felix Grunbom'],
    ['Czechoslavakia is far.'],
    ['David Meir spoke.', 'person David Meir'],
  ])('leaves alone: %s', (text, ...lines) => {
    expect(linesOf('1953-07-21', text)).toEqual(lines);
  });
});
