import { describe, expect, test } from 'vitest';
import type { Citable } from './citable';
import { cslItem } from './csl-item';
import { formatCitation } from './format-citation';

const article = (change: Partial<Citable> = {}): Citable => ({
  slug: 'a-treaty-is-signed',
  url: 'https://www.jta.org/archive/a-treaty-is-signed',
  title: 'A Treaty is Signed',
  titleCut: false,
  publishedOn: '1953-07-21',
  byline: null,
  pdf: null,
  ...change,
});

const WHERE = 'https://www.jta.org/archive/a-treaty-is-signed';

describe('one line to paste', () => {
  test.each<[string, Partial<Citable>, string]>([
    [
      'a day',
      {},
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'a year',
      { publishedOn: '1953' },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), 1953, ${WHERE}.`,
    ],
    [
      'no date',
      { publishedOn: null },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), n.d., ${WHERE}.`,
    ],
    [
      'a guess',
      { publishedOn: '1953-07?' },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), ca. July 1953, ${WHERE}.`,
    ],
    [
      'a decade',
      { publishedOn: '195X' },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), 1950–1959, ${WHERE}.`,
    ],
    [
      'a broken date',
      { publishedOn: '1953-02-31' },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), n.d., ${WHERE}.`,
    ],
    [
      'an author',
      { byline: 'Ann Smith' },
      `Ann Smith, “A Treaty is Signed,” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'a cut headline',
      { titleCut: true },
      `“A Treaty is Signed […],” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'a headline cut with dots',
      { titleCut: true, title: 'A Treaty is...' },
      `“A Treaty is […],” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'a quotation',
      { title: 'He Said "Peace" and “War”.' },
      `“He Said ‘Peace’ and ‘War’,” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'tracking',
      { url: `${WHERE}?utm_source=x#top` },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
    [
      'an older address',
      { url: 'http://archive.jta.org/article/1953/07/21/2000001/a', addresses: [WHERE] },
      `“A Treaty is Signed,” JTA Daily News Bulletin (New York), July 21, 1953, ${WHERE}.`,
    ],
  ])('with %s', (_, change, expected) => {
    expect(formatCitation(article(change))).toBe(expected);
  });
});

describe('a CSL record', () => {
  test('has all that is known', () => {
    const pdf = 'http://pdfs.jta.org/1953/1953-07-21.pdf';
    expect(cslItem(article({ pdf, byline: 'Ann Smith' }))).toEqual({
      id: 'a-treaty-is-signed',
      type: 'article-newspaper',
      title: 'A Treaty is Signed',
      'container-title': 'JTA Daily News Bulletin',
      publisher: 'Jewish Telegraphic Agency',
      'publisher-place': 'New York',
      ISSN: '1538-4918',
      URL: WHERE,
      language: 'en',
      author: [{ given: 'Ann', family: 'Smith' }],
      issued: { 'date-parts': [[1953, 7, 21]] },
      note: `PDF of the bulletin: ${pdf}`,
    });
  });

  test.each<[string | null, unknown]>([
    ['1953', { 'date-parts': [[1953]] }],
    ['1953-07', { 'date-parts': [[1953, 7]] }],
    ['1953-07-21~', { 'date-parts': [[1953, 7, 21]], circa: true }],
    [
      '1953-07-19/1953-07-21',
      {
        'date-parts': [
          [1953, 7, 19],
          [1953, 7, 21],
        ],
      },
    ],
    [null, undefined],
    ['soon', undefined],
  ])('of %s', (publishedOn, issued) => {
    expect(cslItem(article({ publishedOn })).issued).toEqual(issued);
  });
});
