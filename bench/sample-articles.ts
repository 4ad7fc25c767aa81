import { readFile } from 'node:fs/promises';
import { parsePage } from '../cli/parse-page';
import type { ArchiveArticle } from '../lib/engine/model';
import { readArticle } from '../lib/page/read-article';
import { listSamplePages } from '../scripts/browser/sample-archive';

/** An article of the sample archive, and the page that it stands on. */
export interface SampleArticle {
  readonly article: ArchiveArticle;
  /** All of its paragraphs. */
  readonly text: string;
  /** The page, made anew. */
  readonly open: () => Document;
}

/** Every page of the sample archive that is an article. */
export async function readSampleArticles(): Promise<SampleArticle[]> {
  const articles: SampleArticle[] = [];
  for (const { file, urls } of await listSamplePages()) {
    const html = await readFile(
      new URL(`../tests/sample-archive/${file}`, import.meta.url),
      'utf8',
    );
    const reading = readArticle(parsePage(html), urls[0] ?? '');
    if (!reading.ok) continue;
    const { article } = reading;
    const text = article.paragraphs.join('\n\n');
    articles.push({ article, text, open: () => parsePage(html) });
  }
  return articles;
}
