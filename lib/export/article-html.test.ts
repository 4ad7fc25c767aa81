import { expect, test } from 'vitest';
import { sampleOpened } from '../../tests/opened-article';
import { articleHtml } from './article-html';

const { article } = sampleOpened();

function page(paragraphs: readonly string[] = article.paragraphs, more = {}) {
  const record = { ...article, paragraphs };
  const whole = { article: record, marks: [], footnotes: [], typeface: 'book', ...more } as const;
  const { text } = articleHtml(whole);
  return { text, document: new DOMParser().parseFromString(text, 'text/html') };
}

test('the page is the text as printed, under its headline, with the citation', () => {
  const { document } = page();
  const words = [...document.querySelectorAll('article > :is(p, h2):not(.reference)')];
  expect(words.map(({ textContent }) => textContent)).toEqual(article.paragraphs);
  expect(document.querySelector('h1')?.textContent).toContain('Letters Exchanged');
  expect(document.querySelector('footer')?.textContent).toContain('JTA Daily News Bulletin');
  expect(document.querySelector('footer a')?.getAttribute('href')).toBe(article.url);
  const { name } = articleHtml({ article, marks: [], footnotes: [], typeface: 'book' });
  expect(name).toBe('letters-exchanged.html');
});

test('marks that cross are cut; notes stand at the foot and lead back', () => {
  const marks = [
    { paragraph: 0, start: 0, end: 10, colour: 'yellow' },
    { paragraph: 0, start: 5, end: 15, colour: 'blue' },
  ];
  const footnotes = [
    { paragraph: 0, end: 10, text: 'First' },
    { paragraph: 3, end: 7, text: 'Second' },
  ];
  const { document } = page(undefined, { marks, footnotes });
  const drawn = [...document.querySelectorAll('mark')].map((mark) => [
    mark.className,
    mark.textContent,
  ]);
  expect(drawn).toEqual([
    ['yellow', article.paragraphs[0]?.slice(0, 5)],
    ['blue', article.paragraphs[0]?.slice(5, 10)],
    ['blue', article.paragraphs[0]?.slice(10, 15)],
  ]);
  expect(document.querySelector('article p:not(.reference)')?.textContent).toBe(
    `${article.paragraphs[0]?.slice(0, 10)}1${article.paragraphs[0]?.slice(10)}`,
  );
  expect(document.getElementById('note-2')?.textContent).toMatch(/^Second/u);
  expect(document.querySelector('#note-2 a')?.getAttribute('href')).toBe('#ref-2');
  expect(document.getElementById('ref-2')).not.toBeNull();
});

test('nothing in it runs or is fetched, whatever the text says', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"&';
  const footnotes = [{ paragraph: 0, end: 3, text: evil }];
  const { text, document } = page([evil], { footnotes });
  expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
  expect(text).not.toMatch(/src=x(?!&| onerror=alert\(1\)&gt;)|@import|url\(/u);
  expect(document.getElementById('note-1')?.textContent).toContain(evil);
});

test.each([
  ['book', 'Palatino'],
  ['sans', 'system-ui, sans-serif'],
  ['serif', 'ui-serif'],
])('is set in the face of the reader view: %s', (typeface, face) => {
  expect(page(undefined, { typeface }).document.querySelector('style')?.textContent).toContain(
    face,
  );
});
