import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biblatex, bibtex } from './bibtex';
import type { Citable } from './citable';
import { citeNews } from './cite-news';
import { coins } from './coins';
import { cslItem } from './csl-item';
import { ris } from './ris';

const CABLE: Citable = {
  slug: 'a-treaty',
  url: 'https://www.jta.org/archive/a-treaty',
  title: '50% of R&D_#1 {gone}: “Peace” | $2 ~ \\end',
  titleCut: false,
  publishedOn: '1953-07-21',
  byline: 'Ann Smith',
  pdf: 'http://pdfs.jta.org/1953/1953-07-21.pdf',
  lastReadAt: '2026-11-27T09:00:00.000Z',
};
const ITEM = cslItem(CABLE);

/** What Citation.js makes of a text in a form that it knows. */
const readBy = (format: string, text: string) =>
  plugins.input.chain(text, { forceType: format, generateGraph: false }) as Record<
    string,
    unknown
  >[];

describe('read by Citation.js', () => {
  test.each([
    ['BibTeX', '@bibtex/text', bibtex(ITEM)],
    ['BibLaTeX', '@biblatex/text', biblatex(ITEM)],
  ])('%s says the same', (_, format, text) => {
    const [read = {}] = readBy(format, text);
    expect(read).toMatchObject({
      title: CABLE.title,
      'container-title': 'JTA Daily News Bulletin',
      author: [{ given: 'Ann', family: 'Smith' }],
      issued: { 'date-parts': [[1953, 7, 21]] },
      URL: CABLE.url,
      ISSN: '1538-4918',
    });
    expect(read.type).toMatch(/^article/);
  });

  test('RIS says the same', () => {
    const [read = {}] = readBy('@ris/file', ris(ITEM, { pdf: CABLE.pdf, tags: ['ussr'] }));
    expect(read).toMatchObject({
      type: 'article-newspaper',
      title: CABLE.title,
      'container-title': 'JTA Daily News Bulletin',
      reporter: 'Smith, Ann',
      URL: CABLE.url,
      ISSN: '1538-4918',
      keyword: 'ussr',
    });
  });

  test('whatever the headline, BibLaTeX gives it back', () => {
    const title = fc.stringMatching(/^[\w &%$#{}~^|'"“”.,:;!?-]{1,40}$/);
    fc.assert(
      fc.property(title, (text) => {
        const item = cslItem({ ...CABLE, title: text });
        fc.pre(item.title !== '' && !/''|``|--/.test(item.title));
        const [read = {}] = readBy('@biblatex/text', biblatex(item));
        expect(read.title).toBe(item.title);
      }),
      { numRuns: 300 },
    );
  });
});

test('RIS has one field a line, the PDF among them', () => {
  expect(
    ris(cslItem({ ...CABLE, title: 'Two\r\nER  - lines' }), { pdf: CABLE.pdf }).split('\r\n'),
  ).toEqual([
    'TY  - NEWS',
    'ID  - a-treaty',
    'AU  - Smith, Ann',
    'TI  - Two ER - lines',
    'T2  - JTA Daily News Bulletin',
    'PB  - Jewish Telegraphic Agency',
    'CY  - New York',
    'PY  - 1953',
    'DA  - 1953/07/21/',
    'SN  - 1538-4918',
    'LA  - en',
    'UR  - https://www.jta.org/archive/a-treaty',
    'Y2  - 2026/11/27/',
    'L1  - http://pdfs.jta.org/1953/1953-07-21.pdf',
    'ER  - ',
    '',
  ]);
});

describe('the template of Wikipedia', () => {
  test('has the record, the quotation and the nearest copy', () => {
    const item = cslItem({ ...CABLE, title: 'A Treaty' });
    expect(citeNews(item, { quote: 'It was\nsigned', withArchive: true })).toBe(
      '{{cite news |last=Smith |first=Ann |title=A Treaty |url=https://www.jta.org/archive/a-treaty |work=JTA Daily News Bulletin |location=New York |agency=Jewish Telegraphic Agency |date=21 July 1953 |issn=1538-4918 |access-date=27 November 2026 |archive-url=https://web.archive.org/web/20261127/https://www.jta.org/archive/a-treaty |archive-date=27 November 2026 |url-status=live |quote=It was signed}}',
    );
  });

  test.each([
    ['A | B', 'A {{!}} B'],
    ['{{Delete}}', '<nowiki>{{</nowiki>Delete<nowiki>}}</nowiki>'],
    ['[[Link]]', '<nowiki>[[</nowiki>Link<nowiki>]]</nowiki>'],
    ["It''s <b>bold", 'It&#39;&#39;s &lt;b>bold'],
  ])('%s stays text', (title, written) => {
    expect(citeNews(cslItem({ ...CABLE, title }))).toContain(`|title=${written} |`);
  });
});

test('COinS names a newspaper article', () => {
  const fields = new URLSearchParams(coins(ITEM));
  expect(fields.get('rft.type')).toBe('newspaperArticle');
  expect(fields.get('rft.title')).toBe(ITEM.title);
  expect(fields.get('rft.date')).toBe('1953-07-21');
  expect(fields.get('rft.source')).toBe('JTA Daily News Bulletin');
});
