import { readFileSync } from 'node:fs';
import type { Article } from '../lib/engine/model';

/**
 * Reads an article from a JSON file of `{ url, publishedOn, title, paragraphs[] }`.
 * @throws Error that says what is wrong with the file
 */
export function readArticleFile(path: string): Article {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error('is no article');
  const { url, title, publishedOn, paragraphs } = fields(value);
  if (!Array.isArray(paragraphs)) throw new Error('has no paragraphs');
  const texts = paragraphs.filter((text): text is string => typeof text === 'string');
  if (texts.length !== paragraphs.length) throw new Error('has a paragraph that is no text');
  return {
    url: typeof url === 'string' ? url : '',
    title: typeof title === 'string' ? title : '',
    publishedOn: typeof publishedOn === 'string' ? publishedOn : null,
    paragraphs: texts,
  };
}

function fields(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value));
}
