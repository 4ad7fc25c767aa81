import { describe, expect, test } from 'vitest';
import { readAddress } from './archive-address';

const SLUG = 'late-news-bulletin-7';
const HOSTS = ['www.jta.org', 'jta.org', 'archive.jta.org', 'WWW.JTA.ORG'];
const SCHEMES = ['http', 'https'];
const TAILS = ['', '/', '?utm_source=x&s=peace', '/?mpweb=1311-1', '#page', '/?p=1#a/b'];
const everywhere = (path: string) =>
  SCHEMES.flatMap((scheme) =>
    HOSTS.flatMap((host) => TAILS.map((tail) => `${scheme}://${host}${path}${tail}`)),
  );

describe.each([
  [`/archive/${SLUG}`, null],
  [`/1953/07/21/archive/${SLUG}`, '1953-07-21'],
  [`/article/1986/01/30/2999123/${SLUG}`, '1986-01-30'],
  [`/1924/01/01/archive/${SLUG}`, '1924'],
  [`/article/1934/01/01/2812345/${SLUG}`, '1934'],
  [`/1953/02/30/archive/${SLUG}`, null],
  [`/1953/13/01/archive/${SLUG}`, null],
  [`/0000/00/00/archive/${SLUG}`, null],
  [`/2024/05/05/archive/${SLUG}`, null],
  [`//1953/07/21//archive/${SLUG}`, '1953-07-21'],
])('an article at %s', (path, day) => {
  test.each(everywhere(path))('%s', (url) => {
    expect(readAddress(url)).toEqual({ kind: 'article', slug: SLUG, day });
  });
});

describe.each([
  ['/1953/07/21/archive', '1953-07-21'],
  ['/1953/07/21/archive/page/2', '1953-07-21'],
  ['/archive', null],
  ['/archive/page/3', null],
  ['/tags/eichmann', null],
  ['/tags/eichmann/page/11', null],
  ['/tag/israel', null],
  ['/search/partition', null],
])('a listing at %s', (path, day) => {
  test.each(everywhere(path))('%s', (url) => {
    expect(readAddress(url)).toEqual({ kind: 'listing', slug: null, day });
  });
});

test('a search is a listing', () => {
  expect(readAddress('https://www.jta.org/?s=weizmann').kind).toBe('listing');
});

test.each([
  'https://www.jta.org/',
  'https://www.jta.org/?p=12',
  'https://www.jta.org/2018/08/20/culture/a-book-about-archives',
  'https://www.jta.org/2008/04/08/united-states/jta-archives-may-1948',
  'https://www.jta.org/1997/10/30/life-religion/features/a-festival-of-film',
  'https://www.jta.org/jewniverse/2011/the-first-cookbook',
  'https://www.jta.org/archive/a/b',
  'https://www.jta.org/archive/a/feed',
  'https://www.jta.org/archives/a',
  'https://www.jta.org/my/archive/a',
  'https://www.jta.org/53/07/21/archive/a',
  'https://pdfs.jta.org/archive/a',
  'https://www.jta.org.example.com/archive/a',
  'https://notjta.org/archive/a',
  'https://example.com/?u=https://www.jta.org/archive/a',
  'https://web.archive.org/web/2016/http://www.jta.org/archive/a',
  'ftp://www.jta.org/archive/a',
  'javascript:alert(1)//www.jta.org/archive/a',
  'file:///archive/a',
  'https://www.jta.org/archive/%E0%A4%A',
  'https://www.jta.org/archive/%2e%2e%2fetc',
  'https://www.jta.org/archive/a%00b',
  'https://www.jta.org/archive/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'https://www.jta.org/archive/%20',
  'https://www.jta.org/archive/-',
  `https://www.jta.org/archive/${'a'.repeat(100_000)}`,
  `https://www.jta.org/${'/'.repeat(100_000)}`,
  'https://',
  'www.jta.org/archive/a',
  '',
])('leaves alone: %s', (url) => {
  expect(readAddress(url)).toEqual({ kind: 'other', slug: null, day: null });
});

test('reads a slug in any case and any script, but never mends it', () => {
  const slugOf = (slug: string) => readAddress(`https://www.jta.org/archive/${slug}`).slug;
  expect(slugOf('Moscow-And-Israel')).toBe('moscow-and-israel');
  expect(slugOf('the-spanreaderumspan')).toBe('the-spanreaderumspan');
  expect(slugOf('caf%C3%A9-in-tel-aviv')).toBe('café-in-tel-aviv');
  expect(slugOf('cafe%CC%81')).toBe('café');
});
