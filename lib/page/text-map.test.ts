import { beforeEach, describe, expect, test } from 'vitest';
import { mapText, type TextMap } from './text-map';

/** Fills the page of this test. */
function page(html: string): Document {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return document;
}

const PARAGRAPHS = ['First one, of two.', 'Second, with a link and an end.', 'Third.'];
const article = { paragraphs: PARAGRAPHS };

const PAGES: Record<string, string> = {
  paragraphs: `<h1>First one</h1><p>First one, of two.</p><p>Second, with a <a href="/x">link</a> and an end.</p><p>Third.</p>`,
  breaks: `<div>\n First one,\n of two.<br><br>Second, with a link and\u00a0an end.<br>Third.<br></div>`,
  furniture: `<nav>Menu</nav><p>First <em>o</em>ne, of two. <span> </span></p><p>Advertisement</p><script>Second</script><div>Second, with a link and an end.</div><p hidden>no</p><p>Third.</p><footer>First one, of two.</footer>`,
  teaser: `<div><a>First one, of two.</a></div><p>Second, with a link and an end.</p><p>First one, of two.</p><p>Second, with a link and an end.</p><p>Third.</p>`,
};

describe.each(Object.entries(PAGES))('on a page of %s', (_, html) => {
  let map: TextMap;
  beforeEach(() => {
    map = mapText(page(html), article);
  });

  test.each(
    PARAGRAPHS.flatMap((text, paragraph) =>
      [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ paragraph, word, index })),
    ),
  )('leads to “$word” of $paragraph and back', ({ paragraph, word, index }) => {
    const end = index + word.length;
    const range = map.rangeOf({ paragraph, start: index, end });
    expect(range?.toString().replace(/\s+/gu, ' ')).toBe(word);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const from = map.positionOf(startContainer, startOffset);
    expect(from).toEqual({ paragraph, offset: index, inside: true });
    const to = map.positionOf(endContainer, endOffset);
    expect(to).toEqual({ paragraph, offset: end, inside: true });
    expect(map.paragraphAt(startContainer)).toBe(paragraph);
  });

  test('leads to a whole paragraph', () => {
    for (const [paragraph, text] of PARAGRAPHS.entries()) {
      const range = map.rangeOf({ paragraph, start: 0, end: text.length });
      expect(range?.toString().replace(/\s+/gu, ' ')).toBe(text);
    }
  });
});

describe('points outside the text', () => {
  let map: TextMap;
  let title: Element | null;
  let after: Element | null;
  beforeEach(() => {
    map = mapText(page(`${PAGES.paragraphs}<p id="after">Donate now</p>`), article);
    [title, after] = [document.querySelector('h1'), document.querySelector('#after')];
  });

  test('above snap to its beginning, below to its end', () => {
    expect(map.positionOf(title?.firstChild ?? document, 2)).toEqual({
      paragraph: 0,
      offset: 0,
      inside: false,
    });
    expect(map.positionOf(after?.firstChild ?? document, 3)).toEqual({
      paragraph: 2,
      offset: 6,
      inside: false,
    });
    expect(map.positionOf(document.body, 0)?.paragraph).toBe(0);
    expect(map.positionOf(document.body, document.body.childNodes.length)).toMatchObject({
      paragraph: 2,
      offset: 6,
    });
  });

  test('are in no paragraph', () => {
    expect(map.paragraphAt(after ?? document)).toBeNull();
    expect(map.paragraphAt(title ?? document)).toBeNull();
  });

  test('of elements are those of their children', () => {
    const [first, second] = document.querySelectorAll('p');
    expect(map.positionOf(first ?? document, 0)).toEqual({ paragraph: 0, offset: 0, inside: true });
    // A selection by three clicks ends before the next paragraph
    expect(map.positionOf(second ?? document, 0)).toMatchObject({ paragraph: 1, offset: 0 });
  });
});

describe('a page that changes', () => {
  test('gives no ranges for what is gone, and can be mapped anew', () => {
    const document = page(PAGES.paragraphs ?? '');
    const map = mapText(document, article);
    const [first, second] = document.querySelectorAll('p');
    first?.remove();
    second?.firstChild?.replaceWith('Second, with a ');
    expect(map.rangeOf({ paragraph: 0, start: 0, end: 5 })).toBeNull();
    expect(map.rangeOf({ paragraph: 1, start: 0, end: 6 })).toBeNull();
    expect(map.rangeOf({ paragraph: 2, start: 0, end: 6 })?.toString()).toBe('Third.');
    const again = mapText(document, article);
    expect(again.rangeOf({ paragraph: 0, start: 0, end: 5 })).toBeNull();
    expect(again.rangeOf({ paragraph: 1, start: 0, end: 6 })?.toString()).toBe('Second');
  });

  test('gives no range where a text was edited', () => {
    const document = page('<p>Third.</p>');
    const map = mapText(document, { paragraphs: ['Third.'] });
    const text = document.querySelector('p')?.firstChild;
    for (const other of ['Fourth', 'Thirds.', '']) {
      if (text) text.nodeValue = other;
      expect(map.rangeOf({ paragraph: 0, start: 0, end: 5 }), other).toBeNull();
    }
    if (text) text.nodeValue = 'Third.';
    expect(map.rangeOf({ paragraph: 0, start: 0, end: 5 })?.toString()).toBe('Third');
  });
});

test('a page that shows nothing of the article', () => {
  const document = page('<p>Something else.</p>');
  const map = mapText(document, article);
  expect(map.rangeOf({ paragraph: 0, start: 0, end: 5 })).toBeNull();
  expect(map.positionOf(document.body, 0)).toBeNull();
  expect(mapText(page(''), { paragraphs: [] }).positionOf(document.body, 0)).toBeNull();
  expect(
    mapText(page(''), { paragraphs: ['', ' '] }).rangeOf({ paragraph: 1, start: 0, end: 1 }),
  ).toBeNull();
});

test('paragraphs that are the same each have their own place', () => {
  const paragraphs = ['A house advertisement of some length.', 'News.', 'More.', 'News.'];
  paragraphs.push(paragraphs[0] ?? '');
  const document = page(`<b>News.</b>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);
  const map = mapText(document, { paragraphs });
  const elements = [...document.querySelectorAll('p')];
  const places = paragraphs.map((text, paragraph) => {
    const range = map.rangeOf({ paragraph, start: 0, end: text.length });
    return elements.findIndex((element) => element.firstChild === range?.startContainer);
  });
  expect(places).toEqual([0, 1, 2, 3, 4]);
});

test('of many paragraphs, most of them missing, each that is there is found', () => {
  const shown = Array.from({ length: 2000 }, (_, index) => `Paragraph number ${index} of many.`);
  const document = page(shown.map((text) => `<p>${text}</p>`).join(''));
  const paragraphs = shown.flatMap((text, index) => (index % 3 ? [`${text} Not so.`] : [text]));
  const map = mapText(document, { paragraphs });
  expect(map.rangeOf({ paragraph: 1998, start: 0, end: 9 })?.toString()).toBe('Paragraph');
  expect(map.rangeOf({ paragraph: 1999, start: 0, end: 9 })).toBeNull();
});
