import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { parsePage } from '../../cli/parse-page';
import { describeQuote } from '../../lib/anchor/index';
import type { ArchiveArticle } from '../../lib/engine/model';
import { articleText } from '../../lib/notes/article-record';
import { readArticle } from '../../lib/page/read-article';
import { bundleForPage } from '../bundle';
import type { keepArticle } from '../in-page/keeping';
import type { KeptHighlight } from '../library/store-library';
import { ownAddress } from '../own-address';

/** The bundle of `in-page/keeping.ts`. */
declare const inPage: { keepArticle: typeof keepArticle };

const FILE = new URL(
  '../../tests/sample-archive/thirty-two-nations-leave-evian.html',
  import.meta.url,
);
const WORDS = 10_000;
const HIGHLIGHTS = 1_000;
const QUOTE = 5;

export interface LongPage {
  readonly url: string;
  readonly html: string;
  readonly words: number;
  readonly article: ArchiveArticle;
  readonly highlights: readonly KeptHighlight[];
}

/** The longest article of the sample archive, told until it has so many words, at an address of its own. */
export async function longPage(): Promise<LongPage> {
  const source = await readFile(FILE, 'utf8');
  const slug = 'a-very-long-report';
  const url = `https://www.jta.org/archive/${slug}`;
  const paragraphs = source.match(/<p>[^<]{200,}<\/p>/gu) ?? [];
  const last = paragraphs.at(-1) ?? '';
  const more: string[] = [];
  const count = () => [...paragraphs, ...more].join(' ').split(' ').length;
  for (let i = 0; count() < WORDS; i++) {
    more.push((paragraphs[i % paragraphs.length] ?? '').replace('<p>', `<p>Part ${i + 2}. `));
  }
  const html = source
    .replaceAll(/https:\/\/www\.jta\.org\/archive\/[\w-]+/gu, url)
    .replace(last, () => [last, ...more].join('\n'));
  const reading = readArticle(parsePage(html), url);
  if (!reading.ok) throw new Error(`The long page is no article: ${reading.reason}`);
  const { article } = reading;
  const text = articleText(article);
  return { url, html, words: count(), article, highlights: passages(text, slug) };
}

/** Passages of some words each, evenly over the text. */
function passages(text: string, slug: string): KeptHighlight[] {
  const words = [...text.matchAll(/\S+/gu)];
  const step = Math.floor((words.length - QUOTE) / HIGHLIGHTS);
  return Array.from({ length: HIGHLIGHTS }, (_, i) => {
    const first = words[i * step];
    const last = words[i * step + QUOTE - 1];
    const start = first?.index ?? 0;
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    return { id: `long-${i}`, slug, target: describeQuote(text, start, end) };
  });
}

/** Stores the article and its highlights as the background would have kept them. */
export async function keepHighlights(browser: Browser, long: LongPage): Promise<void> {
  const page = await browser.newPage();
  await page.goto(await ownAddress(browser, 'options.html'));
  await page.waitForSelector('main');
  // A script is not let into a page of the extension otherwise.
  await page.evaluate(await bundleForPage('bench/in-page/keeping.ts'));
  await page.evaluate(
    (article, highlights, at) => inPage.keepArticle(article, highlights, at),
    long.article,
    long.highlights,
    new Date().toISOString(),
  );
  await page.close();
}
