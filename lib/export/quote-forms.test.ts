import { expect, test } from 'vitest';
import { quoteForms } from './quote-forms';

const article = {
  slug: 'letters-exchanged',
  url: 'https://www.jta.org/archive/letters-exchanged?from=search',
  title: 'Letters <Exchanged>',
  titleCut: false,
  publishedOn: '1953-07-21',
  byline: null,
  pdf: null,
};
const other = { ...article, slug: 'sejm', url: 'https://www.jta.org/archive/sejm', title: 'Sejm' };

test('a quotation is text, and a block with its citation in italics', () => {
  const { text, html, addresses } = quoteForms([{ article, quote: 'one\ntwo' }], 'chicago-note');
  expect(text).toMatch(/^“one\ntwo”\n“Letters <Exchanged>,” JTA Daily News Bulletin/);
  expect(html).toMatch(
    /^<blockquote cite="https:\/\/www.jta.org\/archive\/letters-exchanged">“one<br>two”<br>/,
  );
  expect(html).toContain('Letters &lt;Exchanged&gt;');
  expect(html).toContain('<i>JTA Daily News Bulletin</i>');
  expect(addresses).toBe('https://www.jta.org/archive/letters-exchanged');
});

test('several stand in their order, and each address once', () => {
  const passages = [
    { article, quote: 'first' },
    { article: other, quote: 'second' },
    { article, quote: 'third' },
  ];
  const { text, html, addresses } = quoteForms(passages, 'mla');
  expect(text.match(/^“(?:first|second|third)”$/gm)).toEqual(['“first”', '“second”', '“third”']);
  expect(text.split('\n\n')).toHaveLength(3);
  expect(html.match(/<blockquote/g)).toHaveLength(3);
  expect(addresses.split('\r\n')).toEqual([
    'https://www.jta.org/archive/letters-exchanged',
    'https://www.jta.org/archive/sejm',
  ]);
});
