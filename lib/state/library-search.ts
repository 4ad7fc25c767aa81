import type { LibraryEntry } from '../messages';
import type { Highlight } from '../notes/highlight';

export const ORDERS = ['read', 'published'] as const;
export type Order = (typeof ORDERS)[number];

/** A stretch of an article's text around what was sought. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** An article that answers the search, with what is to be shown of it. */
export interface LibraryResult {
  readonly entry: LibraryEntry;
  /** Those highlights that answer the search; all of them where only the article does. */
  readonly highlights: readonly Highlight[];
  /** Set where the words stand in the text, but in none of the highlights. */
  readonly excerpt: Excerpt | null;
}

/** An entry with its words made comparable, once for many searches. */
export interface Indexed {
  readonly entry: LibraryEntry;
  readonly text: string;
  readonly highlights: readonly { readonly highlight: Highlight; readonly text: string }[];
}

const EXCERPT = 80;

export function indexEntry(entry: LibraryEntry): Indexed {
  const { title, publishedOn, paragraphs } = entry.article;
  const highlights = entry.highlights.map((highlight) => {
    const { target, note, tags } = highlight;
    return { highlight, text: fold([target.exact, note, ...tags.map((tag) => `#${tag}`)]) };
  });
  const own = highlights.map(({ text }) => text);
  return { entry, text: fold([title, publishedOn ?? '', ...paragraphs, ...own]), highlights };
}

/**
 * Plain search: every word must occur, in whatever order and part of the article or its notes.
 * Case and accents do not matter.
 */
export function searchLibrary(
  library: readonly Indexed[],
  query: string,
  order: Order,
): LibraryResult[] {
  const words = fold([query]).split(/\s+/).filter(Boolean);
  const answers = (text: string) => words.every((word) => text.includes(word));

  return library
    .filter(({ text }) => answers(text))
    .map(({ entry, highlights }): LibraryResult => {
      const hits = highlights.filter(({ text }) => answers(text));
      const shown = hits.length > 0 ? hits : highlights;
      const excerpt = hits.length > 0 ? null : excerptOf(entry.article.paragraphs, words);
      return { entry, highlights: shown.map(({ highlight }) => highlight), excerpt };
    })
    .sort(order === 'read' ? byRead : byPublished);
}

/** Without case and accents. */
function fold(texts: readonly string[]): string {
  return texts.join('\n').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function excerptOf(paragraphs: readonly string[], words: readonly string[]): Excerpt | null {
  const [word] = words;
  if (word === undefined) return null;
  for (const text of paragraphs) {
    const at = text.toLowerCase().indexOf(word);
    if (at < 0) continue;
    const end = at + word.length;
    const from = Math.max(0, at - EXCERPT);
    const to = Math.min(text.length, end + EXCERPT);
    return {
      before: (from > 0 ? '…' : '') + text.slice(from, at),
      hit: text.slice(at, end),
      after: text.slice(end, to) + (to < text.length ? '…' : ''),
    };
  }
  return null;
}

/** What was read last comes first. */
function byRead(a: LibraryResult, b: LibraryResult): number {
  return compare(b.entry.article.lastReadAt, a.entry.article.lastReadAt);
}

/** In the order of history; articles without a date come last. */
function byPublished(a: LibraryResult, b: LibraryResult): number {
  return compare(a.entry.article.publishedOn ?? '9999', b.entry.article.publishedOn ?? '9999');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
