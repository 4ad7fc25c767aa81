// @vitest-environment node
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/page/read-article';
import { GENERATIONS, SHAPES, type Text } from './build-page';

const SLUG = 'late-news-bulletin-7';
const TEXT: Text = {
  title: 'Late News Bulletin',
  date: 'July 21, 1953',
  paragraphs: ['The Cabinet was called together at midnight. No statement was issued.'],
};
const pageOf = (build: (text: Text, body: string) => string) =>
  parseHTML(build(TEXT, SHAPES.p?.(TEXT.paragraphs) ?? '')).document;
const hasDate = (html: string) => html.includes(TEXT.date);

/** Path and the day that it is worth; the page's own date is 21 July. */
const ARTICLES: readonly (readonly [string, string | null])[] = [
  [`/archive/${SLUG}`, null],
  [`/1953/07/20/archive/${SLUG}`, '1953-07-20'],
  [`/1953/01/01/archive/${SLUG}`, '1953'],
  [`/1953/02/30/archive/${SLUG}`, null],
  [`/article/1953/07/20/2999417/${SLUG}`, '1953-07-20'],
];
const OTHERS: readonly (readonly [string, string])[] = [
  ['/1953/07/21/archive', 'listing'],
  ['/tags/cabinet', 'listing'],
  ['/tags/cabinet/page/2', 'listing'],
  ['/?s=cabinet', 'listing'],
  ['/1953/07/21/politics/late-news-bulletin-7', 'not-an-article'],
  ['/jewniverse/2011/late-news-bulletin-7', 'not-an-article'],
  ['/', 'not-an-article'],
];
const HOSTS = ['http://jta.org', 'https://www.jta.org', 'http://archive.jta.org'];

describe.each(Object.entries(GENERATIONS))('on a page of %s', (_, build) => {
  const shown = hasDate(build(TEXT, ''));

  test.each(HOSTS.flatMap((host) => ARTICLES.map(([path, day]) => [host + path, day] as const)))(
    '%s is the article',
    (url, day) => {
      const filed = { publishedOn: day, dateSource: day === null ? 'none' : 'address' };
      expect(readArticle(pageOf(build), `${url}/?utm_source=x#y`)).toMatchObject({
        ok: true,
        article: {
          slug: SLUG,
          title: TEXT.title,
          paragraphs: TEXT.paragraphs,
          ...(shown ? { publishedOn: '1953-07-21', dateSource: 'page' } : filed),
        },
      });
    },
  );

  test.each(
    HOSTS.flatMap((host) => OTHERS.map(([path, reason]) => [host + path, reason] as const)),
  )('%s is none', (url, reason) => {
    expect(readArticle(pageOf(build), url)).toEqual({ ok: false, reason });
  });
});

describe('where the page shows no date', () => {
  const read = (head: string, path: string) => {
    const { document } = parseHTML(
      `<!doctype html><html><head>${head}</head><body><h1>Late News Bulletin</h1><p>${TEXT.paragraphs}</p></body></html>`,
    );
    const reading = readArticle(document, `https://www.jta.org${path}`);
    return reading.ok && [reading.article.publishedOn, reading.article.dateSource];
  };
  const jsonLd = (day: string) =>
    `<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "Article", "datePublished": "${day}"}]}</script>`;
  const meta = (day: string) => `<meta property="article:published_time" content="${day}">`;
  const [undated, dated, newYear] = [
    '/archive/x',
    '/1953/07/20/archive/x',
    '/1953/01/01/archive/x',
  ];

  test.each([
    ['the address goes before JSON-LD', jsonLd('1953-07-21'), dated, '1953-07-20', 'address'],
    [
      'JSON-LD before meta',
      jsonLd('1953-07-21') + meta('1953-07-22'),
      undated,
      '1953-07-21',
      'json-ld',
    ],
    ['meta before nothing', meta('1953-07-22T00:00:00+00:00'), undated, '1953-07-22', 'meta'],
    ['nothing is nothing', '', undated, null, 'none'],
    [
      'a day within the year goes before the year',
      jsonLd('1953-07-21'),
      newYear,
      '1953-07-21',
      'json-ld',
    ],
    ['a day in another year does not', jsonLd('1954-07-21'), newYear, '1953', 'address'],
    ['1 January is a year in JSON-LD too', jsonLd('1953-01-01'), undated, '1953', 'json-ld'],
    [
      'the day of the import is none',
      jsonLd('2015-03-19') + meta('2015-03-19'),
      undated,
      null,
      'none',
    ],
    ['a broken day is none', jsonLd('1953-02-31') + meta('19530721'), undated, null, 'none'],
  ])('%s', (_, head, path, day, source) => {
    expect(read(head, path)).toEqual([day, source]);
  });
});
