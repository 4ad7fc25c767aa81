import { expect, test } from 'vitest';
import type { Citable } from './citable';
import { citedQuote } from './cited-quote';
import { plain } from './styled';

const CABLE: Citable = {
  slug: 'a-treaty',
  url: 'https://www.jta.org/archive/a-treaty',
  title: 'A Treaty',
  titleCut: false,
  publishedOn: '1953-07-21',
  byline: null,
  pdf: null,
};
const NOTE =
  '“A Treaty,” JTA Daily News Bulletin (New York), July 21, 1953, https://www.jta.org/archive/a-treaty.';

test.each([
  ['chicago-note', `“It was signed”\n${NOTE}`],
  ['bibtex', `“It was signed”\n${NOTE}`],
  [
    'mla',
    '“It was signed”\n“A Treaty.” JTA Daily News Bulletin [New York], 21 July 1953, www.jta.org/archive/a-treaty.',
  ],
  [
    'wikipedia',
    '{{cite news |title=A Treaty |url=https://www.jta.org/archive/a-treaty |work=JTA Daily News Bulletin |location=New York |agency=Jewish Telegraphic Agency |date=21 July 1953 |issn=1538-4918 |quote=It was signed}}',
  ],
] as const)('a quotation in %s', (style, text) => {
  expect(plain(citedQuote(CABLE, 'It was signed', style))).toBe(text);
});
