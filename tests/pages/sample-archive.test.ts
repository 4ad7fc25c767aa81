// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Reading, readArticle } from '@/lib/page/read-article';
import expected from './expected.json';

/** What each page of the sample archive says, written down when the page was. */
interface Expected {
  readonly file: string;
  readonly url: string;
  readonly kind: string;
}

const pages: readonly Expected[] = expected;
const index: readonly { file: string; urls: string[] }[] = JSON.parse(load('archive.json'));

function load(file: string): string {
  return readFileSync(new URL(`../sample-archive/${file}`, import.meta.url), 'utf8');
}

const PARSERS: Readonly<Record<string, (html: string) => Document>> = {
  linkedom: (html) => parseHTML(html).document,
  'happy-dom': (html) => {
    const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
    document.write(html);
    return document as unknown as Document;
  },
};

function kindOf(reading: Reading): string {
  if (reading.ok) return reading.article.kind;
  return reading.reason === 'listing' ? 'listing' : 'other';
}

test('every page is expected at every address', () => {
  expect(pages.map(({ file, url }) => `${file} ${url}`)).toEqual(
    index.flatMap(({ file, urls }) => urls.map((url) => `${file} ${url}`)),
  );
});

describe.each(Object.entries(PARSERS))('read with %s', (_, parse) => {
  test.each(pages)('$file at $url', ({ file, ...page }) => {
    const document = parse(load(file));
    const before = document.documentElement.outerHTML;
    const reading = readArticle(document, page.url);
    expect(reading.ok ? reading.article : { url: page.url, kind: kindOf(reading) }).toEqual(page);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test('an article is the same in every generation of its page', () => {
  const generations = pages.filter(({ file }) => file.startsWith('eichmann-trial-opens'));
  const texts = generations.map(({ file, url }) => {
    const reading = readArticle(parseHTML(load(file)).document, url);
    return (
      reading.ok && [reading.article.slug, reading.article.paragraphs, reading.article.publishedOn]
    );
  });
  expect(generations.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).toEqual(texts[0]);
});
