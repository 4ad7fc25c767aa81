// @vitest-environment node
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/page/read-article';
import { mapText } from '@/lib/page/text-map';

const URL = 'https://www.jta.org/archive/some-item';
/** Generous, as the machine may be busy: what is caught is time that grows with the square. */
const LIMIT = 5000;

function read(html: string, url = URL) {
  const { document } = parseHTML(`<!doctype html><html>${html}</html>`);
  return readArticle(document, url);
}

const SENTENCE = 'The delegates met again today and did not agree upon anything of importance.';
const page = (body: string, head = '') =>
  `<head>${head}</head><body><h1>Delegates Meet</h1><div>${body}</div></body>`;

describe('no article', () => {
  test.each([
    ['nothing at all', ''],
    ['no body', '<head><title>x</title></head>'],
    ['an empty body', '<body></body>'],
    ['a headline and no text', page('')],
    ['blank paragraphs', page('<p> </p><p>&nbsp;</p><br><br>')],
    [
      'furniture alone',
      page('<p>Advertisement</p><p>See Original Daily Bulletin From This Date</p>'),
    ],
    [
      'text in scripts alone',
      page(`<script>${SENTENCE}</script><template><p>${SENTENCE}</p></template>`),
    ],
    ['hidden text alone', page(`<p hidden>${SENTENCE}</p><p style="display:none">${SENTENCE}</p>`)],
    [
      'text in a drawing alone',
      page(`<svg><foreignObject><p>${SENTENCE}</p></foreignObject></svg>`),
    ],
    [
      'words beside the place for the text',
      `<body><main><h1>Delegates Meet</h1><div class="entry-content"></div></main><div><p>${SENTENCE}</p></div></body>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual({ ok: false, reason: 'no-body' });
  });

  test.each([
    ['an error', '<head><title>Page not found - Jewish Telegraphic Agency</title></head>'],
    [
      'an error that search engines skip',
      '<head><title>404</title><meta name="robots" content="noindex"></head>',
    ],
    [
      'the home page',
      '<head><meta property="og:type" content="website"><meta property="og:url" content="https://www.jta.org/"></head>',
    ],
  ])('%s', (_, head) => {
    expect(read(`${head}<body><h1>Sorry</h1><p>${SENTENCE}</p></body>`)).toEqual({
      ok: false,
      reason: 'not-an-article',
    });
  });

  test('a listing at the address of an article', () => {
    const teaser = `<li><h3>Title</h3><p>${SENTENCE} <a href="/x">More ▸</a></p></li>`;
    expect(read(`<body><ul>${teaser}${teaser}</ul></body>`)).toEqual({
      ok: false,
      reason: 'listing',
    });
  });

  test('one “More ▸” makes no listing', () => {
    expect(read(page(`<p>${SENTENCE}</p><p><a href="/x">More ▸</a></p>`)).ok).toBe(true);
  });

  test('an article that tells of something not found', () => {
    const head = '<title>Not Found Guilty - Jewish Telegraphic Agency</title>';
    expect(read(page(`<p>${SENTENCE}</p>`, head)).ok).toBe(true);
  });
});

describe('an article none the less', () => {
  const NASTY = '<img src=x onerror=alert(1)> __proto__ constructor {{7*7}} \u202e \u0000';
  const nasty = NASTY.replace(/</gu, '&lt;').replace(/\0/gu, '');

  test('with script-like names: they stay text', () => {
    const { document } = parseHTML(
      `<!doctype html><html><head><title>x</title></head><body><h1>${nasty}</h1><div><p>${nasty} ${SENTENCE}</p></div></body></html>`,
    );
    const before = document.toString();
    const reading = readArticle(document, URL);
    expect(reading.ok && reading.article.title).toContain('<img src=x onerror=alert(1)>');
    expect(reading.ok && reading.article.paragraphs[0]).toContain('onerror=alert(1)> __proto__');
    expect(document.toString()).toBe(before);
  });

  test.each([
    '{"@context": ',
    '[]',
    'null',
    '"x"',
    '{"@graph": {"@graph": {"@graph": null}}}',
    '{"@type": "Article", "datePublished": 5, "headline": {}, "author": [[]]}',
    '{"@type": "Article", "datePublished": "1953-02-31"}',
    '{"@type": "Article", "datePublished": "0000-00-00T99:99:99"}',
    '{"@type": "Article", "datePublished": "2015-03-19T12:00:00+00:00"}',
    `[${'['.repeat(10_000)}`,
    `{"@type": "Article", "datePublished": "1953-07-21", "x": "${'y'.repeat(400_000)}"}`,
  ])('with JSON-LD %#', (json) => {
    const reading = read(
      page(`<p>${SENTENCE}</p>`, `<script type="application/ld+json">${json}</script>`),
    );
    expect(reading).toMatchObject({
      ok: true,
      article: { publishedOn: null, dateSource: 'none', byline: null, title: 'Delegates Meet' },
    });
  });

  test.each([
    'February 31, 1953',
    'Smarch 1, 1953',
    'July 21, 53',
    'July 21, 2053',
    'July 99999999999999999999, 1953',
    '',
  ])('with the date “%s”', (date) => {
    const reading = read(
      `<body><h1>Delegates Meet</h1><p>${date}</p><div><p>${SENTENCE}</p></div></body>`,
    );
    expect(reading).toMatchObject({ ok: true, article: { publishedOn: null, dateSource: 'none' } });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'http://[', '#', '', '//'])(
    'with a link to the PDF that leads to “%s”',
    (href) => {
      const reading = read(
        page(`<p><a href="${href}">Download PDF for this date</a></p><p>${SENTENCE}</p>`),
      );
      expect(reading).toMatchObject({ ok: true, article: { pdf: null, paragraphs: [SENTENCE] } });
    },
  );

  test('behind a banner that hides the page from screen readers', () => {
    const reading = read(`<body><div aria-hidden="true"><h1>T</h1><p>${SENTENCE}</p></div></body>`);
    expect(reading).toMatchObject({ ok: true, article: { paragraphs: [SENTENCE] } });
  });

  test('without a headline: the slug has its words', () => {
    const reading = read(`<body><p>${SENTENCE}</p></body>`, 'https://jta.org/archive/theatres-5');
    expect(reading).toMatchObject({ ok: true, article: { title: 'Theatres' } });
  });
});

describe('in bounded time', () => {
  const nest = (depth: number, inner: string) =>
    `${'<div>'.repeat(depth)}${inner}${'</div>'.repeat(depth)}`;

  test.each([
    ['two megabytes in one paragraph', page(`<p>${`${SENTENCE} `.repeat(27_000)}</p>`), 1],
    ['two megabytes in paragraphs', page(`<p>${SENTENCE}</p>`.repeat(27_000)), 27_000],
    ['two megabytes between line breaks', page(`${SENTENCE}<br><br>`.repeat(27_000)), 27_000],
    ['paragraphs that Readability is asked about', page(`<p>${SENTENCE}</p>`.repeat(2_900)), 2_900],
    ['one word without an end', page(`<p>${SENTENCE}</p><p>${'x'.repeat(2_000_000)}</p>`), 2],
    ['elements in elements', page(nest(20_000, `<p>${SENTENCE}</p>`)), 1],
    ['inline elements in inline elements', page(`<p>${'<i>'.repeat(5_000)}${SENTENCE}</p>`), 1],
    ['empty elements', page(`<p>${SENTENCE}</p>${'<div></div>'.repeat(50_000)}`), 1],
    ['brackets that never close', page(`<p>(${SENTENCE}${'('.repeat(100_000)}</p>`), 1],
    ['capitals without an end', page(`<p>${SENTENCE}</p><p>${'JERUSALEM '.repeat(50_000)}</p>`), 2],
    ['quotes that never close', page(`<p>${SENTENCE} ${'“ '.repeat(200_000)}</p>`), 1],
    ['blanks without an end', page(`<p>${SENTENCE}${' \n'.repeat(1_000_000)}</p>`), 1],
    ['line breaks without an end', page(`<p>${SENTENCE}${'<br>'.repeat(50_000)}</p>`), 1],
    [
      'links without an end',
      page(`<p>${SENTENCE}</p>${'<p><a href="/x">Link</a></p>'.repeat(20_000)}`),
      1,
    ],
    [
      'labels without an end',
      page(`<p>${SENTENCE}</p>${'<p>Recommended from JTA</p>'.repeat(5_000)}`),
      null,
    ],
    [
      'openings cut without an end',
      page(`${'<p>The delegates met again [...]</p>'.repeat(5_000)}<p>${SENTENCE}</p>`),
      null,
    ],
    [
      'headlines without an end',
      page(`${'<h1>Delegates Meet</h1>'.repeat(5_000)}<p>${SENTENCE}</p>`),
      null,
    ],
  ])('%s', (_, html, paragraphs) => {
    const { document } = parseHTML(`<!doctype html><html>${html}</html>`);
    const started = performance.now();
    const reading = readArticle(document, URL);
    const read = performance.now() - started;
    if (reading.ok) {
      const map = mapText(document, reading.article);
      expect(map.positionOf(document.body, 0)).toMatchObject({ paragraph: 0, offset: 0 });
    }
    const mapped = performance.now() - started - read;
    expect(paragraphs === null || (reading.ok && reading.article.paragraphs.length)).toBe(
      paragraphs ?? true,
    );
    expect(read).toBeLessThan(LIMIT);
    expect(mapped).toBeLessThan(LIMIT);
  });
});
