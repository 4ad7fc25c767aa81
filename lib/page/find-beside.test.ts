import { expect, test } from 'vitest';
import { parsePage } from '@/cli/parse-page';
import { findBeside } from './find-beside';

const ADDRESS = 'https://www.jta.org/archive/sharett-answers';
const beside = (head: string, body = '') =>
  findBeside(parsePage(`<html><head>${head}</head><body>${body}</body></html>`), ADDRESS);
const item = (slug: string, title: string | null) => ({
  url: `https://www.jta.org/archive/${slug}`,
  title,
});

test('links of the page say what comes before and after', () => {
  const body =
    '<a href="/archive/envoys" rel="prev">Envoys Talk in Sofia</a>' +
    '<a rel="nofollow next" href="/archive/ships"> Ships Sail\n for Haifa </a>';
  expect(beside('', body)).toEqual({
    previous: item('envoys', 'Envoys Talk in Sofia'),
    next: item('ships', 'Ships Sail for Haifa'),
  });
});

test('a link of the head does, and one that is shown before it', () => {
  const head = '<link rel="next" href="https://www.jta.org/archive/ships">';
  expect(beside(head)).toEqual({ previous: null, next: item('ships', null) });
  const shown = '<a rel="next" href="/archive/ships">Ships Sail for Haifa</a>';
  expect(beside(head, shown)?.next).toEqual(item('ships', 'Ships Sail for Haifa'));
});

test.each([
  ['Next', null],
  ['← Older article', null],
  ['', null],
  [
    'Next Year in Jerusalem, Says Premier at Rally',
    'Next Year in Jerusalem, Says Premier at Rally',
  ],
])('“%s” names %s', (words, title) => {
  expect(beside('', `<a rel="prev" href="/archive/rally">${words}</a>`)?.previous).toEqual(
    item('rally', title),
  );
});

test.each([
  '<a rel="next" href="/2024/01/02/news/today">Today</a>',
  '<a rel="next" href="/archive/sharett-answers?page=2">2</a>',
  '<a rel="next" href="https://elsewhere.example/archive/ships">Ships</a>',
  '<a rel="next" href="javascript:alert(1)">Ships</a>',
  '<a rel="next">Ships</a>',
  `<a rel="next" href="/archive/ships?${'x'.repeat(5_000)}">Ships</a>`,
  '<a href="/archive/ships">Ships</a>',
])('%s is none', (link) => {
  expect(beside('', link)).toBeNull();
});
